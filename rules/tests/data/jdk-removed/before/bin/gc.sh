java -XX:+PrintGCDateStamps -jar app.jar

java -XX:+UseG1GC -jar app.jar

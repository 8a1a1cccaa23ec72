java -XX:+UseConcMarkSweepGC -jar app.jar

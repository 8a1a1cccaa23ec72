java -jar app.jar

java -XX:MaxPermSize=256m -jar app.jar

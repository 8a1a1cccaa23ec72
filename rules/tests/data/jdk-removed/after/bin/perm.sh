java -XX:MaxMetaspaceSize=256m -jar app.jar

java --illegal-access=permit -jar app.jar

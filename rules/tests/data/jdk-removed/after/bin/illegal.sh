java --add-opens java.base/java.lang=ALL-UNNAMED -jar app.jar

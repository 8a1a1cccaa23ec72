java --patch-module java.base=patch.jar -jar app.jar

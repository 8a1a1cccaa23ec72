java -Xbootclasspath/p:patch.jar -jar app.jar

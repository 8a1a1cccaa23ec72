java -Djava.endorsed.dirs=lib/endorsed -jar app.jar

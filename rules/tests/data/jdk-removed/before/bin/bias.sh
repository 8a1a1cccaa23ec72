java -XX:+UseBiasedLocking -jar app.jar

java -cp "lib/*:app.jar" app.Main

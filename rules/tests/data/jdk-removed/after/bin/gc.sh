java -Xlog:gc*:file=gc.log -jar app.jar

package app;

class CloudWindowsPath {
    String folder = System.getenv("IN_FOLDER");
    String scheme = "a://b";
}

package app;

class CloudWindowsPath {
    String folder = "C:\\data\\in";
}

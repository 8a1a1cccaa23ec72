package app;

class Jdk9VersionString {
    boolean old = Runtime.version().feature() < 17;
}

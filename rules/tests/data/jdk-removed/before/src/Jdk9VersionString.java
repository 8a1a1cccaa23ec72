package app;

class Jdk9VersionString {
    boolean old = System.getProperty("java.version").startsWith("1.");
}

package app;

class Jdk24NativeAccess {
    void a() {
        System.lineSeparator();
    }
}

package app;

class Jdk13TraceMethods {
    void a() {
        Runtime.getRuntime().gc();
    }
}

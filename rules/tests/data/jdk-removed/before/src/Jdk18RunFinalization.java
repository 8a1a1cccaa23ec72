package app;

class Jdk18RunFinalization {
    void a() {
        System.runFinalization();
    }
}

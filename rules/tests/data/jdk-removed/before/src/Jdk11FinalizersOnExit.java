package app;

class Jdk11FinalizersOnExit {
    void a() {
        System.runFinalizersOnExit(true);
    }
}

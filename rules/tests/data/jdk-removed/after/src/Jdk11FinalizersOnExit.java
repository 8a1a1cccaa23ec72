package app;

class Jdk11FinalizersOnExit {
    void a() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    void close() {}
}

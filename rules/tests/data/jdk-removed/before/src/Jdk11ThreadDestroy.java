package app;

class Jdk11ThreadDestroy {
    void end(Thread thread) {
        thread.destroy();
    }
}

package app;

class Jdk21ThreadGroup {
    void end(ThreadGroup group) {
        group.destroy();
    }
}

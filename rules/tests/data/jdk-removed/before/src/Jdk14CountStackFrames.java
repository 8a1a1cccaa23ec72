package app;

class Jdk14CountStackFrames {
    int a(Thread thread) {
        return thread.countStackFrames();
    }
}

package app;

class Jdk14CountStackFrames {
    long a() {
        return StackWalker.getInstance().walk(frames -> frames.count());
    }
}

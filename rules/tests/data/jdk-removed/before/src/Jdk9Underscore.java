package app;

class Jdk9Underscore {
    void a() {
        int _ = 1;
    }
}

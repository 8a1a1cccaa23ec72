package app;

class Jdk9Underscore {
    void a() {
        int one_ = 1;
        String _b = "";
    }
}

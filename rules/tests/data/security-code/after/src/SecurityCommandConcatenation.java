package app;

class SecurityCommandConcatenation {
    void a(String name) throws Exception {
        new ProcessBuilder("lp", name).start();
    }
}

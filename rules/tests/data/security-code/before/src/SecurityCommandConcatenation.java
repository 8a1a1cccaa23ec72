package app;

class SecurityCommandConcatenation {
    void a(String name) throws Exception {
        Runtime.getRuntime().exec("lp " + name);
    }
}

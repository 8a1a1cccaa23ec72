package app;

class CloudProcess {
    void a() throws Exception {
        Runtime.getRuntime().exec("lp");
        new ProcessBuilder("lp").start();
    }
}

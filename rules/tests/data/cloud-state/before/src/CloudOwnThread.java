package app;

class CloudOwnThread {
    void a(Runnable task) {
        new Thread(task).start();
        new java.util.Timer();
    }
}

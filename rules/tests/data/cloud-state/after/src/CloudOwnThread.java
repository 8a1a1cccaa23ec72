package app;

import java.util.concurrent.ExecutorService;

class CloudOwnThread {
    void a(ExecutorService executor, Runnable task) {
        executor.submit(task);
    }
}

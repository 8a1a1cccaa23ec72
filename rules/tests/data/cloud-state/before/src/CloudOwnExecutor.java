package app;

import java.util.concurrent.*;

class CloudOwnExecutor {
    ExecutorService pool = Executors.newCachedThreadPool();
}

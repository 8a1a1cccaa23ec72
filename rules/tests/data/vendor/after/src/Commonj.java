package app;

import jakarta.enterprise.concurrent.ManagedExecutorService;

class Commonj {
}

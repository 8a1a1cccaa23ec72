package app;

import java.util.concurrent.CompletableFuture;

class Spring6ListenableFuture {
}

package app;

import org.springframework.util.concurrent.ListenableFuture;

class Spring6ListenableFuture {
}

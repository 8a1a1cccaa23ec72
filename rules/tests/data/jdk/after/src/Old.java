import java.util.Base64;

class Old implements AutoCloseable {
    private final Base64.Encoder encoder = Base64.getEncoder();

    void run(Thread thread) {
        thread.interrupt();
    }

    @Override
    public void close() {
        encoder.hashCode();
    }
}

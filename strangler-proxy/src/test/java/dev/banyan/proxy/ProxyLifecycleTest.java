package dev.banyan.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Each test has a proxy of its own: one that stops takes the event loops of all proxies in its process along. */
final class ProxyLifecycleTest {

    @Test
    void theHeaderCanBeSwitchedOff() throws IOException {
        try (Socket down = Wire.closedPort();
                RunningProxy silent = RunningProxy.start(
                        "version: 1\nlegacy: { uri: \"http://127.0.0.1:%d\" }\n".formatted(down.getLocalPort()),
                        "--banyan.arm-header=false")) {
            String answer = silent.get("/x");

            assertThat(answer)
                    .endsWith("\"detail\":\"the service refused the connection.\"}")
                    .doesNotContain("banyan", "legacy");
        }
    }

    @Test
    void aRequestUnderWayIsAnsweredWhenTheProxyStops() throws IOException, InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        Backend legacy = new Backend("legacy");
        legacy.on("/slow", exchange -> {
            arrived.countDown();
            Wire.await(stopping);
            Backend.answer(exchange, "done");
        });
        RunningProxy other = RunningProxy.start("version: 1\nlegacy: { uri: \"" + legacy.uri() + "\" }\n");
        int port = other.port();
        try (Socket socket = Wire.open(port)) {
            socket.getOutputStream().write(Wire.request("GET /slow HTTP/1.1\nHost: a\nConnection: close"));
            Wire.await(arrived);
            Thread stop = new Thread(other::close, "stop");
            stop.start();
            // the listener goes first; only then is the request let go
            while (accepts(port)) {
                Thread.onSpinWait();
            }
            stopping.countDown();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .endsWith("done");
            stop.join(60_000);
            assertThat(stop.isAlive()).isFalse();
        } finally {
            legacy.close();
        }
    }

    private static boolean accepts(int port) {
        try (Socket probe = Wire.open(port)) {
            return probe.isConnected();
        } catch (IOException closed) {
            return false;
        }
    }
}

package dev.banyan.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the proxy does when nothing moves. Its patience is short here, but not for a machine that is busy elsewhere. */
@TestInstance(Lifecycle.PER_CLASS)
final class ProxyTimeoutTest {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Backend legacy;
    private final ServerSocket mute;
    private final RunningProxy proxy;

    ProxyTimeoutTest() throws IOException {
        legacy = new Backend("legacy");
        mute = new ServerSocket(0);
        proxy = RunningProxy.start(
                """
                version: 1
                legacy: { uri: "%s" }
                targets: { mute: { uri: "http://127.0.0.1:%d" } }
                routes: [{ id: mute, match: { path: "/mute" }, target: mute, stage: live }]
                """.formatted(legacy.uri(), mute.getLocalPort()),
                "--banyan.response-timeout=" + PATIENCE.toMillis() + "ms");
        // the first request loads classes, which takes its time
        proxy.get("/warm");
    }

    @AfterAll
    void stop() throws IOException {
        proxy.close();
        legacy.close();
        mute.close();
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeGives504() throws IOException {
        assertThat(proxy.get("/mute")).startsWith("http/1.1 504").contains("the new service did not answer in time");
    }

    @Test
    void aServiceThatHasTheWholeRequestAndDoesNotAnswerGives504() throws IOException {
        String answer =
                Wire.exchange(proxy.port(), "POST /mute HTTP/1.1\nHost: a\nConnection: close\nContent-Length: 2\n\nab");

        assertThat(answer).startsWith("HTTP/1.1 504");
    }

    @Test
    void anUploadMayTakeLongerAsLongAsItMoves() throws IOException, InterruptedException {
        Semaphore seen = new Semaphore(0);
        legacy.on("/upload", exchange -> {
            while (exchange.getRequestBody().read() >= 0) {
                seen.release();
            }
            Backend.answer(exchange, "stored");
        });
        try (Socket socket = Wire.open(proxy.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(Wire.request("POST /upload HTTP/1.1\nHost: a\nConnection: close\nTransfer-Encoding: chunked"));
            long start = System.nanoTime();
            while (System.nanoTime() - start < PATIENCE.multipliedBy(2).toNanos()) {
                out.write(ascii("1\r\nx\r\n"));
                assertThat(seen.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            }
            out.write(ascii("0\r\n\r\n"));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .endsWith("stored");
        }
    }

    @Test
    void aClientThatStopsSendingGets408AndIsLetGo() throws IOException {
        legacy.on("/stopped", exchange -> Backend.answer(exchange, "never"));
        try (Socket socket = Wire.open(proxy.port())) {
            socket.getOutputStream().write(Wire.request("POST /stopped HTTP/1.1\nHost: a\nContent-Length: 10"));
            socket.getOutputStream().write(ascii("half"));

            // ends only because the proxy closes the connection
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 408")
                    .contains("\"detail\":\"The client stopped sending its request.\"");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

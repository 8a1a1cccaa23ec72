package dev.banyan.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The whole proxy between a client's socket and two real services. */
@TestInstance(Lifecycle.PER_CLASS)
final class ProxyTest {

    private static final long LARGE = 300L << 20;

    private final Backend legacy;
    private final Backend accounts;
    private final Socket down;
    private final RunningProxy proxy;

    ProxyTest() throws IOException {
        legacy = new Backend("legacy");
        accounts = new Backend("new");
        down = Wire.closedPort();
        proxy = RunningProxy.start(
                """
                version: 1
                legacy: { uri: "%s" }
                targets:
                  accounts: { uri: "%s" }
                  based:    { uri: "%s/base/", preserveHost: false }
                  down:     { uri: "http://127.0.0.1:%d" }
                  nowhere:  { uri: "http://no-such-host.invalid" }
                  low:      { uri: "http://127.0.0.1:1" }
                routes:
                  - { id: live, match: { path: "/live/**" }, target: accounts, stage: live }
                  - { id: shadow, match: { path: "/shadow/**" }, target: accounts, stage: shadow }
                  - { id: based, match: { path: "/based/**" }, target: based, stage: retired }
                  - { id: down, match: { path: "/down" }, target: down, stage: live }
                  - { id: nowhere, match: { path: "/nowhere" }, target: nowhere, stage: live }
                  - { id: low, match: { path: "/low" }, target: low, stage: live }
                  - id: canary
                    match: { path: "/canary/{id}" }
                    target: accounts
                    stage: canary
                    canary: { percent: 50, stickyBy: ["header:X-Customer", "cookie:SID", "path:id"] }
                  - { id: by-ip, match: { path: "/by-ip" }, target: accounts, stage: canary, canary: { percent: 50 } }
                """.formatted(legacy.uri(), accounts.uri(), accounts.uri(), down.getLocalPort()),
                "--banyan.trusted-proxies=127.0.0.2,10.0.0.0/8");
    }

    @AfterAll
    void stop() throws IOException {
        proxy.close();
        legacy.close();
        accounts.close();
        down.close();
    }

    @Test
    void theStageDecidesWhoAnswersAndTheAnswerSaysIt() throws IOException {
        assertThat(get("/live/x")).contains("x-banyan-arm: new").endsWith("new");
        assertThat(get("/shadow/x")).contains("x-banyan-arm: legacy").endsWith("legacy");
        assertThat(get("/unknown")).contains("x-banyan-arm: legacy").endsWith("legacy");
    }

    @Test
    void theServiceGetsThePathAsItWasSent() throws IOException {
        get("/based/a%20b;v=1/%C3%BC?q=%2B+a&&x");

        assertThat(accounts.lastTarget()).isEqualTo("GET /base/based/a%20b;v=1/%C3%BC?q=%2B+a&&x");
    }

    @Test
    void theHostOfTheClientIsKeptUnlessTheTargetWantsItsOwn() throws IOException {
        get("/live/x");
        assertThat(accounts.lastHeaders().getFirst("Host")).isEqualTo("shop.example:81");
        get("/based/x");
        assertThat(accounts.lastHeaders().getFirst("Host")).isEqualTo(accounts.authority());
        assertThat(accounts.lastHeaders().getFirst("X-Forwarded-Host")).isEqualTo("shop.example:81");
    }

    @Test
    void whatAClientClaimsOfItselfIsReplaced() throws IOException {
        get(
                "/live/x",
                "X-Forwarded-For: 6.6.6.6",
                "X-Forwarded-Proto: https",
                "Forwarded: for=6.6.6.6",
                "X-Real-IP: 6.6.6.6");

        assertThat(accounts.lastHeaders().get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(accounts.lastHeaders().getFirst("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(accounts.lastHeaders().getFirst("X-Forwarded-Port")).isEqualTo("81");
        assertThat(accounts.lastHeaders()).doesNotContainKeys("Forwarded", "X-Real-ip");
    }

    @Test
    void hopByHopHeadersStayOnTheirHop() throws IOException {
        legacy.on("/hop", exchange -> {
            exchange.getResponseHeaders().set("Keep-Alive", "timeout=5");
            exchange.getResponseHeaders().set("Connection", "X-Internal");
            exchange.getResponseHeaders().set("X-Internal", "1");
            exchange.getResponseHeaders().set("X-Kept", "1");
            Backend.answer(exchange, "hop");
        });
        String answer = get(
                "/hop", "Connection: close, X-Hop", "X-Hop: 1", "TE: trailers", "Proxy-Authorization: x", "X-Stays: 1");

        assertThat(legacy.lastHeaders()).doesNotContainKeys("X-hop", "Te", "Proxy-authorization");
        assertThat(legacy.lastHeaders().getFirst("X-Stays")).isEqualTo("1");
        assertThat(answer).contains("x-kept: 1").doesNotContain("keep-alive", "x-internal");
    }

    @Test
    void preflightRequestsAreForTheServiceToAnswer() throws IOException {
        String answer = Wire.exchange(proxy.port(), """
                OPTIONS /live/x HTTP/1.1
                Host: shop.example
                Origin: http://elsewhere.example
                Access-Control-Request-Method: PUT
                Connection: close
                """);

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("new");
        assertThat(accounts.lastTarget()).isEqualTo("OPTIONS /live/x");
    }

    @Test
    void aCanaryKeepsACustomerOnOneSideByTheFirstKeyItFinds() throws IOException {
        List<String> sides = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String first = arm(get("/canary/1", "X-Customer: c" + i));
            assertThat(arm(get("/canary/2", "X-Customer: c" + i))).isEqualTo(first);
            assertThat(arm(get("/canary/3", "Cookie: a=b; SID=c" + i))).isEqualTo(first);
            assertThat(arm(get("/canary/c" + i))).isEqualTo(first);
            sides.add(first);
        }
        assertThat(sides).contains("new", "legacy");
    }

    @Test
    void onlyATrustedProxyNamesTheClientsAddress() throws IOException {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            told.add(arm(get("/by-ip", "X-Forwarded-For: 20.0.0." + i)));
        }
        assertThat(told).containsOnly(told.get(0));
    }

    @Test
    void aServiceThatIsDownGivesAProblemWithoutItsAddress() throws IOException {
        assertThat(get("/down"))
                .startsWith("http/1.1 502")
                .contains("content-type: application/problem+json", "x-banyan-arm: new")
                .endsWith("{\"type\":\"about:blank\",\"title\":\"bad gateway\",\"status\":502,"
                        + "\"detail\":\"the new service refused the connection.\",\"route\":\"down\"}");
        assertThat(get("/nowhere")).startsWith("http/1.1 502").contains("host name cannot be resolved");
        assertThat(get("/low")).startsWith("http/1.1 502").contains("the new service refused the connection.");
    }

    @Test
    void aServiceThatBreaksOffMidwayIsNotTakenForWhole() throws IOException {
        legacy.on("/half", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[500_000]);
            exchange.getResponseBody().flush();
            throw new IOException("pulled the plug");
        });
        try (Socket socket = Wire.open(proxy.port())) {
            socket.getOutputStream().write(Wire.request("GET /half HTTP/1.1\nHost: a\nConnection: close"));
            InputStream in = socket.getInputStream();
            assertThat(Wire.head(in)).contains("content-length: 1000000");
            assertThat(readToEnd(in)).isLessThan(1_000_000);
        }
    }

    @Test
    void aLargeAnswerStreamsThrough() throws IOException {
        CountDownLatch firstSeen = new CountDownLatch(1);
        accounts.on("/live/large", exchange -> {
            exchange.sendResponseHeaders(200, LARGE);
            byte[] block = new byte[1 << 20];
            exchange.getResponseBody().write(block);
            exchange.getResponseBody().flush();
            Wire.await(firstSeen);
            for (long sent = block.length; sent < LARGE; sent += block.length) {
                exchange.getResponseBody().write(block);
            }
        });
        try (Socket socket = Wire.open(proxy.port())) {
            socket.getOutputStream().write(Wire.request("GET /live/large HTTP/1.1\nHost: a\nConnection: close"));
            InputStream in = socket.getInputStream();
            Wire.head(in);
            // the service goes on only when its first megabyte has come out on this side
            assertThat(in.readNBytes(1 << 19)).hasSize(1 << 19);
            firstSeen.countDown();
            assertThat(readToEnd(in)).isEqualTo(LARGE - (1 << 19));
        }
    }

    @Test
    void aLargeUploadStreamsThrough() throws IOException {
        CountDownLatch firstSeen = new CountDownLatch(1);
        AtomicLong received = new AtomicLong();
        accounts.on("/live/upload", exchange -> {
            exchange.getRequestBody().readNBytes(1 << 19);
            firstSeen.countDown();
            received.set((1 << 19) + readToEnd(exchange.getRequestBody()));
            Backend.answer(exchange, "stored");
        });
        try (Socket socket = Wire.open(proxy.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(Wire.request("POST /live/upload HTTP/1.1\nHost: a\nConnection: close\nContent-Length: " + LARGE));
            byte[] block = new byte[1 << 20];
            out.write(block);
            // the rest is sent only when the service has seen the first of it
            Wire.await(firstSeen);
            for (long sent = block.length; sent < LARGE; sent += block.length) {
                out.write(block);
            }
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .endsWith("stored");
        }
        assertThat(received.get()).isEqualTo(LARGE);
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() throws IOException {
        // no byte after the limit: a server that closes with bytes unread resets the connection, and its answer with it
        String head = "GET /live/x HTTP/1.1\r\nX-Filler: " + "x".repeat(33_000);
        try (Socket socket = Wire.open(proxy.port())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII), 0, 32 * 1024 + 40);
            assertThat(Wire.head(socket.getInputStream())).startsWith("http/1.1 431");
        }
    }

    @Test
    void theAdminPortShowsHealthAndNothingElse() throws IOException {
        int admin = proxy.adminPort();
        assertThat(Wire.get(admin, "/actuator/health"))
                .startsWith("http/1.1 200")
                .endsWith("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"up\"}");
        assertThat(Wire.get(admin, "/actuator/health/readiness")).endsWith("{\"status\":\"up\"}");
        for (String path : List.of(
                "/",
                "/actuator",
                "/actuator/env",
                "/actuator/gateway/routes",
                "/actuator/beans",
                "/actuator/shutdown",
                "/actuator/heapdump",
                "/actuator/refresh",
                "/live/x")) {
            assertThat(Wire.get(admin, path)).startsWith("http/1.1 404");
        }
        assertThat(proxy.setting("management.server.address")).isEqualTo("127.0.0.1");
        assertThat(get("/actuator/health")).endsWith("legacy");
    }

    private static long readToEnd(InputStream in) throws IOException {
        byte[] block = new byte[1 << 16];
        long total = 0;
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            total += n;
        }
        return total;
    }

    private static String arm(String answer) {
        int at = answer.indexOf("x-banyan-arm: ") + "x-banyan-arm: ".length();
        return answer.substring(at, answer.indexOf("\r\n", at));
    }

    private String get(String path, String... headers) throws IOException {
        return proxy.get(path, headers);
    }
}

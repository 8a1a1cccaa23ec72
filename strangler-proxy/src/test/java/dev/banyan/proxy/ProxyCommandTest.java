package dev.banyan.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProxyCommandTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void checkSaysWhoAnswersEachRoute() throws IOException {
        Path file = file("""
                version: 1
                legacy: { uri: http://legacy }
                targets: { accounts: { uri: http://accounts } }
                routes:
                  - { id: list, match: { path: /accounts }, target: accounts, stage: shadow }
                  - { id: get, match: { methods: [GET], path: "/accounts/{id}" }, target: accounts, stage: canary, canary: { percent: 2.5 } }
                """);

        assertThat(run("--check", file.toString())).isZero();
        assertThat(out.toString().replace(file.toString(), "FILE").replace(System.lineSeparator(), "\n"))
                .isEqualTo("""
                FILE: 2 routes, 1 target, no problems
                  get   GET /accounts/{id}  canary   accounts answers 2.5 %, sticky by ip
                  list  ANY /accounts       shadow   legacy answers
                  everything else goes to legacy
                notice: FILE:5:5: route 'list': legacy answers it, but this release does not yet send the target a copy. Stage canary sends the target real traffic.
                """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void checkTellsEveryProblemAndFails() throws IOException {
        Path file = file("version: 2\nlegacy: {}\n");

        assertThat(run("--check", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(file + ":1:10: version: is 2", file + ":2:9: legacy: 'uri' is missing");
    }

    @Test
    void doesNotStartWithARouteItCannotRun() throws IOException {
        Path file = file("""
                version: 1
                legacy: { uri: http://legacy }
                targets: { q: { bridge: { to: "jms:queue:Q", request: A.cpy, reply: B.cpy, charset: cp037 } } }
                routes:
                  - { id: a, match: { path: /a }, target: q, stage: live }
                """);

        assertThat(run("--routes", file.toString(), "--port", "0", "--admin-port", "0"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("which this release cannot run yet");
        assertThat(run("--check", file.toString())).isEqualTo(1);
    }

    @Test
    void namesThePortThatIsInUse() throws IOException {
        Path file = file("version: 1\nlegacy: { uri: http://legacy }\n");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(run("--routes", file.toString(), "--port", port, "--admin-port", "0"))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .isEqualTo("Port " + port + " is in use. Choose another by --port or --admin-port."
                            + System.lineSeparator());
        }
    }

    @Test
    void whoStartsItGivesItItsName() {
        System.setProperty("banyan.command", "banyan proxy");
        try {
            run("--help");
            run("--nonsense");
        } finally {
            System.clearProperty("banyan.command");
        }
        run("--help");

        assertThat(out.toString()).contains("Usage: banyan proxy [", "Usage: strangler-proxy [");
        assertThat(err.toString()).contains("Usage: banyan proxy [").doesNotContain("strangler-proxy");
    }

    @Test
    void theLogDoesNotTellASecondTimeWhyItCannotStart() throws IOException {
        Path file = file("version: 1\nlegacy: { uri: http://legacy }\n");
        PrintStream stdout = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            run("--routes", file.toString(), "--port", Integer.toString(taken.getLocalPort()), "--admin-port", "0");
        } finally {
            System.setOut(stdout);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void wrongUseIsTwo() throws IOException {
        Path file = file("version: 1\nlegacy: { uri: http://legacy }\n");

        assertThat(run()).isEqualTo(2);
        assertThat(run("--routes", file.toString(), "--check", file.toString())).isEqualTo(2);
        assertThat(run("--routes", file.toString(), "--port", "65536")).isEqualTo(2);
        assertThat(run("--routes", file.toString(), "--port", "81", "--admin-port", "81"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--port and --admin-port must differ", "a port is 0 to 65535, not 65536");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("routes.yaml"), text);
    }

    private int run(String... arguments) {
        return StranglerProxy.commandLine(new ProxyCommand(), new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}

package dev.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The sample's web application is real: its WAR serves on a stock Tomcat 9 what the audit says it has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeritageBankOnTomcatIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private int port;
    private Process tomcat;
    private Path log;

    @BeforeAll
    void start(@TempDir Path base) throws Exception {
        Path home = only(Path.of("target/tomcat"));
        Path war = build(base);
        for (String name : List.of("conf", "webapps", "temp", "logs", "work")) {
            Files.createDirectories(base.resolve(name));
        }
        try (Stream<Path> conf = Files.list(home.resolve("conf"))) {
            for (Path file : conf.filter(Files::isRegularFile).toList()) {
                Files.copy(file, base.resolve("conf").resolve(file.getFileName()));
            }
        }
        port = freePort();
        Path server = base.resolve("conf/server.xml");
        Files.writeString(
                server,
                Files.readString(server)
                        .replace("port=\"8005\"", "port=\"-1\"")
                        .replace("port=\"8080\"", "port=\"" + port + "\" address=\"127.0.0.1\""));
        Files.copy(war, base.resolve("webapps/ROOT.war"));
        log = base.resolve("logs/out");
        ProcessBuilder builder = new ProcessBuilder("sh", home.toAbsolutePath() + "/bin/catalina.sh", "run")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CATALINA_BASE", base.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        tomcat = builder.start();
        awaitAnswer();
    }

    /** The sample's own Maven build, as its README gives it. */
    private static Path build(Path base) throws Exception {
        Path log = base.resolve("maven.log");
        Process maven = new ProcessBuilder(
                        Samples.repository().resolve("mvnw").toString(), "-q", "-B", "clean", "package")
                .directory(Samples.heritageBank().resolve("java").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(maven.waitFor(5, TimeUnit.MINUTES)).as(() -> text(log)).isTrue();
        assertThat(maven.exitValue()).as(() -> text(log)).isZero();
        return Samples.heritageBank().resolve("java/web/target/heritage.war");
    }

    @AfterAll
    void stop() throws InterruptedException {
        tomcat.destroy();
        if (!tomcat.waitFor(20, TimeUnit.SECONDS)) {
            tomcat.destroyForcibly();
        }
    }

    @Test
    void showsAccountsFromItsDatabase() throws Exception {
        signOn();

        HttpResponse<String> accounts = get("/accounts.do");

        assertThat(accounts.statusCode()).isEqualTo(200);
        assertThat(accounts.body()).contains("10000000010");
    }

    @Test
    void booksATransferThatItsStatementThenShows() throws Exception {
        signOn();
        HttpResponse<String> booked =
                post("/transfer.do", "from=10000000010&to=10000000020&amount=12.50&narrative=BANYAN");

        assertThat(booked.statusCode()).isEqualTo(200);
        assertThat(get("/statement/10000000010").body()).contains("BANYAN");
    }

    @Test
    void answersUnknownPathsWith404() throws Exception {
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void givesRatesAsXml() throws Exception {
        HttpResponse<String> rates = get("/rates.xml");

        assertThat(rates.statusCode()).isEqualTo(200);
        assertThat(rates.headers().firstValue("Content-Type").orElse("")).contains("xml");
        assertThat(rates.body()).contains("<rate");
    }

    @Test
    void keepsItsAdminPageClosed() throws Exception {
        assertThat(get("/admin/tellers").statusCode()).isEqualTo(401);
    }

    private void signOn() throws Exception {
        assertThat(post("/signon.do", "tellerId=T0000042&password=welkom42").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private void awaitAnswer() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                if (get("/index.jsp").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                assertThat(tomcat.isAlive()).as(() -> text(log)).isTrue();
            }
            assertThat(System.nanoTime()).as(() -> text(log)).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findFirst().orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

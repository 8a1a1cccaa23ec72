package dev.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        Path server = base.resolve("conf/server.xml");
        Files.writeString(
                server,
                Files.readString(server)
                        .replace("port=\"8005\"", "port=\"-1\"")
                        .replace("port=\"8080\"", "port=\"0\" address=\"127.0.0.1\""));
        Files.copy(war, base.resolve("webapps/ROOT.war"));
        log = base.resolve("logs/out");
        ProcessBuilder builder =
                new ProcessBuilder("sh", home.toAbsolutePath() + "/bin/catalina.sh", "run").redirectErrorStream(true);
        builder.environment().put("CATALINA_BASE", base.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        tomcat = builder.start();
        port = started().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(get("/index.jsp").statusCode()).as(() -> text(log)).isEqualTo(200);
    }

    /** The port that Tomcat has chosen, once its log says that it and its applications are up. Keeps the log. */
    private CompletableFuture<Integer> started() {
        CompletableFuture<Integer> started = new CompletableFuture<>();
        Thread reader = new Thread(() -> keepLog(started), "tomcat-log");
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    private void keepLog(CompletableFuture<Integer> started) {
        Pattern connector = Pattern.compile("Starting ProtocolHandler \\[\"http-nio-.*-auto-\\d+-(\\d+)\"]");
        int bound = 0;
        try (BufferedReader lines = tomcat.inputReader(StandardCharsets.UTF_8);
                PrintWriter kept = new PrintWriter(log.toFile(), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.println(line);
                kept.flush();
                Matcher found = connector.matcher(line);
                bound = found.find() ? Integer.parseInt(found.group(1)) : bound;
                if (line.contains("Server startup in")) {
                    started.complete(bound);
                }
            }
            started.completeExceptionally(new AssertionError("Tomcat has ended: " + text(log)));
        } catch (IOException e) {
            started.completeExceptionally(e);
        }
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
}

package dev.banyan.containerize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.containerize.image.ImageTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built images run for real. */
final class ImageRunsTest {

    private static final Path CACHE = Path.of("target/image-cache");

    private static final String SERVER = """
            import com.sun.net.httpserver.HttpServer;
            import java.net.InetAddress;
            import java.net.InetSocketAddress;
            import java.net.URI;
            import java.nio.file.Files;
            import java.nio.file.Path;

            public class Server {
                public static void main(String[] arguments) throws Exception {
                    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
                    byte[] body = Greeting.text().getBytes("IBM037");
                    server.createContext("/", exchange -> {
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
                    server.start();
                    URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
                    System.out.println("answer " + new String(uri.toURL().openStream().readAllBytes(), "IBM037"));
                    server.stop(0);
                    System.out.println("user " + System.getProperty("user.name") + " at " + System.getProperty("user.home"));
                    System.out.println("charset " + java.nio.charset.Charset.defaultCharset());
                    System.out.println("temp " + Files.size(Files.writeString(Files.createTempFile("t", "t"), "hello")));
                    System.out.println("roots " + (trusted() > 50));
                    System.out.println("curves " + java.security.KeyPairGenerator.getInstance("EC").getAlgorithm());
                    try {
                        Files.createFile(Path.of("/app/new"));
                        System.out.println("writable");
                    } catch (java.io.IOException expected) {
                        System.out.println("sealed");
                    }
                }

                private static int trusted() throws Exception {
                    var factory = javax.net.ssl.TrustManagerFactory.getInstance("PKIX");
                    factory.init((java.security.KeyStore) null);
                    return ((javax.net.ssl.X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers().length;
                }
            }
            """;

    private static final List<String> EXPECTED = List.of(
            "answer Grüße", "user app at /home/app", "charset UTF-8", "temp 5", "roots true", "curves EC", "sealed");

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void anExecutableJarServesFromADockerTar() throws IOException, InterruptedException {
        Path tar = folder.resolve("image.tar");
        assertBuilt(Containerize.build(plainJar(), new ImageTarget.DockerTar(tar), settings()));

        assertThat(Files.size(tar)).isLessThan(30L << 20);
        Podman podman = new Podman(folder);
        podman.load(tar);
        assertThat(podman.run("localhost/shop/server:1").lines()).containsExactlyElementsOf(EXPECTED);
    }

    @Test
    void aSpringBootJarIsTakenApartAndServesFromAnOciLayout() throws IOException, InterruptedException {
        Path layout = folder.resolve("layout");
        Settings settings = settings();
        Outcome.Built built = assertBuilt(Containerize.build(bootJar(), new ImageTarget.OciLayout(layout), settings));

        assertThat(built.plan().artefact().libraries()).hasSize(1);
        Podman podman = new Podman(folder);
        String id = podman.call("pull", "oci:" + layout).strip();
        assertThat(podman.run(id).lines()).containsExactlyElementsOf(EXPECTED);
    }

    private Path greeting() throws IOException {
        return Jars.pack(
                folder.resolve("lib/greeting.jar"),
                Map.of(),
                Jars.compile(
                        "Greeting",
                        "public class Greeting { public static String text() { return \"Gr\\u00fc\\u00dfe\"; } }",
                        folder));
    }

    private Path plainJar() throws IOException {
        Path library = greeting();
        return Jars.pack(
                folder.resolve("server.jar"),
                Map.of("Main-Class", "Server", "Class-Path", "lib/greeting.jar"),
                Jars.compile("Server", SERVER, folder, library));
    }

    private Path bootJar() throws IOException {
        Path library = greeting();
        Map<String, byte[]> entries = new TreeMap<>();
        entries.put("BOOT-INF/classes/", new byte[0]);
        entries.put("BOOT-INF/lib/greeting.jar", Files.readAllBytes(library));
        Jars.compile("Server", SERVER, folder, library)
                .forEach((name, content) -> entries.put("BOOT-INF/classes/" + name, content));
        return Jars.pack(
                folder.resolve("boot.jar"),
                Map.of("Main-Class", "org.springframework.boot.loader.launch.JarLauncher", "Start-Class", "Server"),
                entries);
    }

    private static Outcome.Built assertBuilt(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Built.class);
        return (Outcome.Built) outcome;
    }

    private static Settings settings() {
        return new Settings("shop/server:1", Settings.JLINK, List.of(), CACHE);
    }
}

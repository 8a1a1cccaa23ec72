package dev.banyan.containerize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.containerize.image.ImageTarget;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class ContainerizeTest {

    private static final Path CACHE = Path.of("target/image-cache");

    @TempDir
    Path folder = Path.of("set by JUnit");

    private Map<String, byte[]> classes = Map.of();

    @BeforeEach
    void compile() throws IOException {
        classes = Jars.compile(
                "Main", "public class Main { public static void main(String[] a) { System.out.println(1); } }", folder);
    }

    @Test
    void refusesWhatIsNoExecutableJar() throws IOException, InterruptedException {
        Path text = Files.writeString(folder.resolve("text.jar"), "no zip");
        Path cut = Files.write(
                folder.resolve("cut.jar"),
                java.util.Arrays.copyOf(Files.readAllBytes(jar("whole", Map.of("Main-Class", "Main"))), 200));
        Path noMain = jar("library", Map.of());
        Path otherMain = jar("other", Map.of("Main-Class", "demo.Gone"));
        Map<String, byte[]> future = new TreeMap<>(classes);
        future.replaceAll((name, content) -> {
            byte[] changed = content.clone();
            changed[7] = 99;
            return changed;
        });
        Path newer = Jars.pack(folder.resolve("newer.jar"), Map.of("Main-Class", "Main"), future);

        assertThat(refusal(folder.resolve("none.jar"))).isEqualTo("none.jar: there is no such file");
        assertThat(refusal(text)).startsWith("text.jar: this is not a JAR, or it is damaged");
        assertThat(refusal(cut)).startsWith("cut.jar: this is not a JAR, or it is damaged");
        assertThat(refusal(noMain)).isEqualTo("library.jar: the manifest names no Main-Class");
        assertThat(refusal(otherMain)).isEqualTo("other.jar: the JAR does not contain its main class demo.Gone");
        assertThat(refusal(newer))
                .isEqualTo("newer.jar: its classes need Java 55, but this is Java "
                        + Runtime.version().feature());
    }

    @Test
    @Timeout(60)
    void refusesWhatIsNoFileWithoutOpeningIt() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.jar");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(refusal(pipe)).isEqualTo("pipe.jar: this is a device or a pipe, not a file");
        assertThat(refusal(Path.of("/dev/zero"))).isEqualTo("zero: this is a device or a pipe, not a file");
        assertThat(refusal(Files.createDirectory(folder.resolve("open.jar"))))
                .isEqualTo("open.jar: this is a directory");
    }

    @Test
    void refusesAJarWhoseContentIsDamaged() throws IOException, InterruptedException {
        Path jar = jar("damaged", Map.of("Main-Class", "Main"));
        byte[] bytes = Files.readAllBytes(jar);
        // the directory at the end is whole, the entries before it are not
        java.util.Arrays.fill(bytes, 0, bytes.length / 2, (byte) 0x55);
        Files.write(jar, bytes);

        assertThat(refusal(jar)).startsWith("damaged.jar: this is not a JAR, or it is damaged: ");
    }

    @Test
    void analysesAModuleThatRequiresAMissingModuleAsClassPathCode() throws IOException, InterruptedException {
        Path gone = Jars.pack(folder.resolve("gone.jar"), Map.of("Automatic-Module-Name", "gone"), classes);
        Map<String, byte[]> library = new TreeMap<>(Jars.compile(
                "Rows", "package rows; public class Rows { public java.sql.Connection connection; }", folder));
        byte[] declaration = Jars.compile("module-info", "module rows { requires gone; }", folder, gone)
                .get("module-info.class");
        library.put("module-info.class", declaration);
        library.put("META-INF/versions/11/module-info.class", declaration);
        Jars.pack(folder.resolve("lib/rows.jar"), Map.of("Multi-Release", "true"), library);

        Outcome.Planned planned = (Outcome.Planned)
                Containerize.plan(jar("app", Map.of("Main-Class", "Main", "Class-Path", "lib/rows.jar")), settings());

        assertThat(planned.plan().describe())
                .contains("modules: java.base,java.sql,jdk.charsets,jdk.crypto.ec  # found by jdeps");
    }

    @Test
    void takesAllModulesIfTheClassesCannotBeAnalysed() throws IOException, InterruptedException {
        Map<String, byte[]> library = new TreeMap<>(classes);
        library.replaceAll((name, content) -> nameless(content));
        Jars.pack(folder.resolve("bad.jar"), Map.of(), library);

        Outcome.Planned planned = (Outcome.Planned)
                Containerize.plan(jar("app", Map.of("Main-Class", "Main", "Class-Path", "bad.jar")), settings());

        assertThat(planned.plan().modules()).contains("java.se", "jdk.unsupported", "jdk.net");
        assertThat(planned.plan().describe())
                .contains(
                        "  # jdeps could not read all classes: all of Java SE and what else libraries use, to be safe");
    }

    @Test
    void refusesSettingsThatCannotWork() throws IOException, InterruptedException {
        Path jar = jar("app", Map.of("Main-Class", "Main"));

        assertThat(refusal(jar, new Settings("Shop Accounts", "jlink", List.of(), CACHE)))
                .isEqualTo("app.jar: 'Shop Accounts' cannot name an image");
        assertThat(refusal(jar, new Settings("shop", "alpine", List.of(), CACHE)))
                .isEqualTo("app.jar: there is no base 'alpine' in this release");
        assertThat(refusal(jar, new Settings("shop", "jlink", List.of("java.nothing"), CACHE)))
                .isEqualTo("app.jar: this JDK has no module 'java.nothing'");
    }

    @Test
    void plansWithAReasonForEveryChoice() throws IOException, InterruptedException {
        Outcome outcome = Containerize.plan(
                jar("app", Map.of("Main-Class", "Main", "Class-Path", "lib/gone.jar ../up.jar")), settings());

        assertThat(outcome).isInstanceOf(Outcome.Planned.class);
        Outcome.Planned planned = (Outcome.Planned) outcome;
        assertThat(planned.plan().describe())
                .contains(
                        "base: scratch  # ",
                        "modules: java.base,jdk.charsets,jdk.crypto.ec  # found by jdeps",
                        "user: app (10001)  # ",
                        "main class: Main  # the manifest's Main-Class",
                        "ports: none  # ",
                        "entrypoint: /opt/java/bin/java -XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
                                + " -Dfile.encoding=UTF-8 -Djava.io.tmpdir=/tmp -jar /app/app.jar\n");
        assertThat(planned.plan().choices())
                .allSatisfy(choice -> assertThat(choice.reason()).isNotBlank());
        assertThat(planned.notices().stream().map(Problem::what))
                .containsExactly(
                        "Class-Path names 'lib/gone.jar', which is not there; the image goes without it",
                        "Class-Path names '../up.jar', which is outside of the JAR's directory; the image goes without it");
    }

    @Test
    void addsTheModulesThatAreAskedFor() throws IOException, InterruptedException {
        Outcome.Planned planned = (Outcome.Planned) Containerize.plan(
                jar("app", Map.of("Main-Class", "Main")), new Settings("a", "jlink", List.of("java.sql"), CACHE));

        assertThat(planned.plan().modules()).contains("java.sql");
    }

    @Test
    void sameInputSameDigestFromOtherPlacesTimesAndModes() throws IOException, InterruptedException {
        Path one = jar("one/app", Map.of("Main-Class", "Main", "Class-Path", "lib/a.jar"));
        Path library = Jars.pack(one.resolveSibling("lib/a.jar"), Map.of(), classes);
        Path other = folder.resolve("other/place/renamed.jar");
        Files.createDirectories(other.resolveSibling("lib"));
        Files.copy(one, other);
        Path copy = Files.copy(library, other.resolveSibling("lib/a.jar"));
        for (Path file : List.of(other, copy)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_000_000_000)));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }

        Outcome.Built first = built(one, new ImageTarget.OciTar(folder.resolve("1.tar")), CACHE);
        Path fresh = Files.createDirectory(folder.resolve("cache"));
        Files.createSymbolicLink(fresh.resolve("jre"), CACHE.resolve("jre").toAbsolutePath());
        Outcome.Built second = built(other, new ImageTarget.OciTar(folder.resolve("2.tar")), fresh);

        assertThat(second.digests()).isEqualTo(first.digests());
        assertThat(Files.mismatch(folder.resolve("1.tar"), folder.resolve("2.tar")))
                .isEqualTo(-1);
        try (Stream<Path> left = Files.list(CACHE)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("work-"));
        }
    }

    @Test
    void writesAnOciLayoutDirectoryAndReplacesOnlySuch() throws IOException, InterruptedException {
        Path jar = jar("app", Map.of("Main-Class", "Main"));
        Path layout = folder.resolve("layout");

        Outcome.Built first = built(jar, new ImageTarget.OciLayout(layout), CACHE);
        built(jar, new ImageTarget.OciLayout(layout), CACHE);

        String digest = first.digests().image().replace("sha256:", "");
        assertThat(Files.readString(layout.resolve("index.json"))).contains(digest);
        assertThat(Files.readString(layout.resolve("blobs/sha256").resolve(digest)))
                .contains("application/vnd.oci.image.layer.v1.tar+gzip");
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "keep");
        Outcome outcome = Containerize.build(jar, new ImageTarget.OciLayout(full), settings());
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).problem().code()).isEqualTo("in-the-way");
        try (Stream<Path> left = Files.list(full)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("mine.txt");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith(".banyan"));
        }
    }

    /** A class whose name is the index of something else: jdeps throws an Error at it. */
    private static byte[] nameless(byte[] content) {
        byte[] changed = content.clone();
        int flags = changed.length - 1;
        // "public super" is followed by the index of the class's name; JVMS 4.1
        while (changed[flags] != 0x21 || changed[flags - 1] != 0) {
            flags--;
        }
        changed[flags + 2] = 1;
        return changed;
    }

    private Path jar(String name, Map<String, String> manifest) throws IOException {
        return Jars.pack(folder.resolve(name + ".jar"), manifest, classes);
    }

    private static Settings settings() {
        return new Settings("shop/app:1", Settings.JLINK, List.of(), CACHE);
    }

    private static Outcome.Built built(Path jar, ImageTarget target, Path cache) throws InterruptedException {
        Outcome outcome = Containerize.build(jar, target, new Settings("shop/app:1", "jlink", List.of(), cache));
        assertThat(outcome).isInstanceOf(Outcome.Built.class);
        return (Outcome.Built) outcome;
    }

    private String refusal(Path jar) throws InterruptedException {
        return refusal(jar, settings());
    }

    private String refusal(Path jar, Settings settings) throws InterruptedException {
        Path tar = folder.resolve("refused.tar");
        Outcome outcome = Containerize.build(jar, new ImageTarget.DockerTar(tar), settings);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(tar).doesNotExist();
        Problem problem = ((Outcome.Refused) outcome).problem();
        assertThat(problem.advice().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        return problem.position() + ": " + problem.what();
    }
}

package dev.banyan.containerize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the manifest's Class-Path may name. */
final class ClassPathTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    @Timeout(60)
    void goesWithoutClassPathEntriesThatItCannotTakeAndSaysSo() throws IOException, InterruptedException {
        Map<String, byte[]> classes = Jars.compile(
                "Main", "public class Main { public static void main(String[] a) { System.out.println(1); } }", folder);
        Settings settings = new Settings("app", Settings.JLINK, List.of(), folder.resolve("cache"));
        Path jar = Jars.pack(
                folder.resolve("app.jar"),
                Map.of(
                        "Main-Class",
                        "Main",
                        "Class-Path",
                        "lib/a.jar ./lib/a.jar lib/../lib/b..jar gone.jar ../up.jar %2e%2e/up.jar /etc/passwd"
                                + " file:/etc/passwd //host/x.jar conf/ text.jar pipe.jar a%zz.jar a%00.jar ?x"),
                classes);
        Jars.pack(folder.resolve("lib/a.jar"), Map.of(), classes);
        Jars.pack(folder.resolve("lib/b..jar"), Map.of(), classes);
        Files.createDirectory(folder.resolve("conf"));
        Files.writeString(folder.resolve("text.jar"), "no zip");
        new ProcessBuilder("mkfifo", folder.resolve("pipe.jar").toString())
                .start()
                .waitFor();

        Outcome.Planned planned = (Outcome.Planned) Containerize.plan(jar, settings);

        assertThat(planned.plan().artefact().libraries())
                .extracting(library -> library.name())
                .containsExactly("lib/a.jar", "lib/../lib/b..jar");
        assertThat(planned.notices())
                .allSatisfy(notice -> assertThat(notice.advice()).isNotBlank())
                .extracting(notice -> notice.what()
                        .replace("Class-Path names ", "")
                        .replace(", which", "")
                        .replace("; the image goes without it", ""))
                .containsExactly(
                        "'./lib/a.jar' twice; the first place counts",
                        "'gone.jar' is not there",
                        "'../up.jar' is outside of the JAR's directory",
                        "'%2e%2e/up.jar' is outside of the JAR's directory",
                        "'/etc/passwd' is an absolute path",
                        "'file:/etc/passwd' is an absolute path",
                        "'//host/x.jar' is an absolute path",
                        "'conf/' is a directory",
                        "'text.jar' is not a JAR that can be read",
                        "'pipe.jar' is not a JAR that can be read",
                        "'a%zz.jar' is not a path",
                        "'a%00.jar' is not a path",
                        "'?x' is not a path");
    }
}

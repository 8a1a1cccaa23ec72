package dev.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter screen = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int banyan(String... arguments) {
        return Banyan.commandLine(new PrintWriter(screen), new PrintWriter(errors, true), Terminal.PIPE)
                .execute(arguments);
    }

    /** This test's own class as a program. */
    private Path jar() throws IOException {
        Path jar = folder.resolve("Accounts-1.0.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Banyan.class.getName());
        String entry = Banyan.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new ZipEntry(entry));
            try (var bytes = Banyan.class.getClassLoader().getResourceAsStream(entry)) {
                if (bytes == null) {
                    throw new IllegalStateException(entry + " is not on the class path");
                }
                bytes.transferTo(out);
            }
        }
        return jar;
    }

    @Test
    void printsThePlanWithAReasonForEachChoice() throws IOException {
        assertThat(banyan("package", jar().toString(), "--dry-run"))
                .as(errors.toString())
                .isZero();

        assertThat(screen.toString())
                .contains("main class: dev.banyan.cli.Banyan  # ")
                .contains("user: app (10001)  # ");
    }

    @Test
    void refusesWhatIsNoJar() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.jar"), "not a zip");

        assertThat(banyan("package", text.toString(), "--dry-run")).isEqualTo(1);
        assertThat(errors.toString())
                .startsWith("banyan: " + text + ": this is not a JAR")
                .endsWith(". Build it again.\n");
    }

    @Test
    void whatCannotBeAJarIsWrongUse() {
        Path gone = folder.resolve("nope.jar");

        assertThat(banyan("package", gone.toString(), "--dry-run")).isEqualTo(2);
        assertThat(banyan("package", folder.toString(), "--dry-run")).isEqualTo(2);
        assertThat(errors.toString())
                .isEqualTo("banyan: " + gone + " does not exist. Give the path of an executable JAR.\nbanyan: " + folder
                        + " is a folder. Give the path of an executable JAR.\n");
    }

    @Test
    void aWrongNameOfAnImageIsWrongUse() throws IOException {
        Path jar = jar();

        assertThat(banyan("package", jar.toString(), "--dry-run", "--name", "A B"))
                .isEqualTo(2);
        assertThat(errors.toString())
                .isEqualTo("banyan: " + jar
                        + ": 'A B' cannot name an image. Write it in lower case, as shop/accounts:1.0.\n");
    }

    @Test
    void wantsOneTarget() throws IOException {
        String jar = jar().toString();

        assertThat(banyan("package", jar)).isEqualTo(2);
        assertThat(banyan(
                        "package",
                        jar,
                        "--dry-run",
                        "--tar",
                        folder.resolve("x.tar").toString()))
                .isEqualTo(2);
        assertThat(errors.toString())
                .contains("give exactly one of --tar FILE, --oci-tar FILE, --oci DIR and --dry-run.");
        assertThat(folder.resolve("x.tar")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"Accounts-1.0.jar, accounts-1-0:latest", "..jar, app:latest", "a/B_c.jar, b-c:latest"})
    void namesAnImageAfterItsJar(String jar, String expected) {
        assertThat(PackageCommand.nameOf(Path.of(jar))).isEqualTo(expected);
    }

    @Test
    void keepsItsCacheWhereCachesAre() {
        assertThat(PackageCommand.cache(Map.of("XDG_CACHE_HOME", "/var/cache/me")))
                .isEqualTo(Path.of("/var/cache/me/banyan"));
        assertThat(PackageCommand.cache(Map.of())).endsWith(Path.of(".cache/banyan"));
    }
}

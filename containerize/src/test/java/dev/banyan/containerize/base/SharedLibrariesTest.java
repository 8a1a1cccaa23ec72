package dev.banyan.containerize.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SharedLibrariesTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void findsTheLoaderAndAllThatTheLauncherNeeds() throws IOException {
        Files.copy(JAVA.resolve("bin/java"), folder.resolve("java"));
        Files.copy(JAVA.resolve("lib/libjli.so"), folder.resolve("libjli.so"));

        SharedLibraries libraries = SharedLibraries.of(folder);

        assertThat(libraries.missing()).isEmpty();
        assertThat(libraries.files().keySet())
                .anyMatch(path -> path.contains("/ld-linux"))
                .anyMatch(path -> path.endsWith("/libc.so.6"))
                .anyMatch(path -> path.endsWith("/libz.so.1"))
                .noneMatch(path -> path.endsWith("libjli.so"));
        assertThat(libraries.files().values()).allMatch(Files::isRegularFile);
    }

    @Test
    void namesWhatThisSystemDoesNotHave() throws IOException {
        byte[] launcher = Files.readAllBytes(JAVA.resolve("bin/java"));
        String text = new String(launcher, java.nio.charset.StandardCharsets.ISO_8859_1);
        int at = text.indexOf("libjli.so\0");
        launcher[at + 3] = 'x';
        Files.write(folder.resolve("java"), launcher);

        assertThat(SharedLibraries.of(folder).missing()).containsExactly("libxli.so");
    }

    @Test
    void aDamagedFileNeitherFailsNorLoops() throws IOException {
        byte[] launcher = Files.readAllBytes(JAVA.resolve("bin/java"));
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = Arrays.copyOf(launcher, i % 2 == 0 ? launcher.length : random.nextInt(4_000));
            for (int flip = 0; flip < 8 && damaged.length > 64; flip++) {
                damaged[4 + random.nextInt(Math.min(damaged.length, 1_000) - 4)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("damaged"), damaged);
            assertThat(ElfFile.read(file)).isNotNull();
        }
        assertThat(ElfFile.read(Files.writeString(folder.resolve("text"), "#!/bin/sh\n")))
                .isEmpty();
    }
}

package dev.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, in a fresh copy of the repository. */
class LauncherIT {

    private static final Set<String> NOT_IN_A_CLONE = Set.of("target", ".git", ".banyan", "banyan-out");

    @TempDir
    private Path folder;

    @Test
    void buildsOnFirstUseAndNotAgainUntilASourceChanges() throws Exception {
        Path clone = copy(Samples.repository(), folder.resolve("clone"));

        Run first = run(clone, "./banyan", "audit", "samples/heritage-bank");
        assertThat(first.code()).as(first.errors()).isZero();
        assertThat(first.errors()).contains("banyan: building");
        assertThat(first.output()).contains("heritage-bank:").contains("backlog");
        assertThat(clone.resolve("banyan-out/estate.json")).isNotEmptyFile();

        Run check = run(clone, "./banyan", "proxy", "--check", "banyan-out/routes.yaml");
        assertThat(check.code()).as(check.errors()).isZero();
        assertThat(check.output()).contains("routes, 1 target, no problems").contains("GET /statement/**");

        Files.writeString(clone.resolve("mvnw"), "#!/bin/sh\necho Maven was called >&2\nexit 9\n");
        Run second = run(clone, "./banyan", "--version");
        assertThat(second.code()).as(second.errors()).isZero();
        assertThat(second.errors()).isEmpty();
        assertThat(second.output()).startsWith("banyan 0.");

        Path source = clone.resolve("cli/src/main/java/dev/banyan/cli/Banyan.java");
        Files.writeString(source, Files.readString(source) + "\n");
        Run third = run(clone, "./banyan", "--version");
        assertThat(third.code()).isEqualTo(1);
        assertThat(third.errors()).contains("Maven was called").contains("banyan: the build failed");
    }

    private record Run(int code, String output, String errors) {}

    private Run run(Path in, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "run", ".out");
        Path errors = Files.createTempFile(folder, "run", ".err");
        Process process = new ProcessBuilder(List.of(command))
                .directory(in.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("no end after 10 minutes: " + List.of(command) + Files.readString(errors));
        }
        return new Run(
                process.exitValue(),
                Files.readString(output, StandardCharsets.UTF_8),
                Files.readString(errors, StandardCharsets.UTF_8));
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                if (NOT_IN_A_CLONE.contains(dir.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(dir)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copied = to.resolve(from.relativize(file));
                Files.copy(file, copied);
                assertThat(copied.toFile().setExecutable(Files.isExecutable(file)))
                        .isTrue();
                return FileVisitResult.CONTINUE;
            }
        });
        try (Stream<Path> copied = Files.list(to)) {
            assertThat(copied).isNotEmpty();
        }
        return to;
    }
}

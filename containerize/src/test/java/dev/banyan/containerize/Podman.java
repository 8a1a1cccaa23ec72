package dev.banyan.containerize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs images as a platform with strict rules would: read-only, without capabilities, as the image's own user. */
final class Podman {

    private static final Path RUNC = Path.of("/usr/sbin/runc");

    private final Path root;

    /** A machine without podman fails the test: an image that was not run is not known to run. */
    Podman(Path root) {
        boolean there = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "podman")));
        assertThat(there && Files.isExecutable(RUNC))
                .as("podman and runc are needed to run the built image: apt-get install podman runc")
                .isTrue();
        this.root = root;
    }

    void load(Path tar) throws IOException, InterruptedException {
        assertThat(call("load", "-i", tar.toString())).contains("Loaded image");
    }

    /** Standard output of the container, which has to end with 0. */
    String run(String image, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "run",
                "--rm",
                "--ulimit=nofile=20000:20000",
                "--ulimit=nproc=20000:20000",
                "--network=host",
                "--read-only",
                "--cap-drop=ALL",
                "--security-opt=no-new-privileges",
                "--memory=256m"));
        command.add(image);
        command.addAll(List.of(arguments));
        return call(command.toArray(String[]::new));
    }

    String call(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "podman",
                "--root",
                root.resolve("root").toString(),
                "--runroot",
                root.resolve("run").toString(),
                "--storage-driver=vfs",
                "--cgroup-manager=cgroupfs",
                "--runtime=" + RUNC));
        command.addAll(List.of(arguments));
        Path complaint = root.resolve("stderr");
        Process process =
                new ProcessBuilder(command).redirectError(complaint.toFile()).start();
        process.getOutputStream().close();
        try (InputStream in = process.getInputStream()) {
            String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as("%s%n%s%n%s", command, said, Files.readString(complaint))
                    .isZero();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}

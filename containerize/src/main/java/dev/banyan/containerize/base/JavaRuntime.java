package dev.banyan.containerize.base;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** A JRE of the running JDK with only the modules that are needed, linked by jlink. */
public sealed interface JavaRuntime {

    /** The JRE is in this directory. */
    record Linked(Path directory) implements JavaRuntime {}

    /** Why there is none. */
    record Failed(String why) implements JavaRuntime {}

    /** Not --strip-debug: that also calls objcopy, which a machine need not have, on binaries that are stripped already. */
    List<String> OPTIONS = List.of("--strip-java-debug-attributes", "--no-header-files", "--no-man-pages");

    /**
     * The JRE from the cache; linked first (10 to 20 s) if it is not there. Its place is named by JDK and modules, and it
     * is moved there whole, so that two processes and one that dies half-way do no harm.
     */
    static JavaRuntime cached(Path cache, SortedSet<String> modules) throws IOException {
        Path place = cache.resolve("jre").resolve(key(modules));
        if (Files.isDirectory(place)) {
            return new Linked(place);
        }
        Optional<ToolProvider> jlink = ToolProvider.findFirst("jlink");
        if (jlink.isEmpty()) {
            return new Failed("this Java has no jlink");
        }
        Files.createDirectories(place.getParent());
        Path scratch = Files.createTempDirectory(place.getParent(), "linking-");
        try {
            return link(jlink.get(), scratch.resolve("jre"), place, modules);
        } finally {
            delete(scratch);
        }
    }

    private static JavaRuntime link(ToolProvider jlink, Path output, Path place, SortedSet<String> modules)
            throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        List<String> arguments = Stream.concat(
                        OPTIONS.stream(),
                        Stream.of(
                                "--compress",
                                Runtime.version().feature() >= 21 ? "zip-6" : "2",
                                "--add-modules",
                                String.join(",", modules),
                                "--output",
                                output.toString()))
                .toList();
        int code = jlink.run(writer, writer, arguments.toArray(String[]::new));
        if (code != 0) {
            return new Failed(
                    "jlink ended with " + code + ": " + said.toString().strip());
        }
        try {
            Files.move(output, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            // another process was faster; its JRE is the same
            return new Linked(place);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
        }
        return new Linked(place);
    }

    private static String key(SortedSet<String> modules) {
        String jdk = Runtime.version() + "-" + System.getProperty("os.arch", "unknown");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((System.getProperty("java.vendor", "") + "\n" + OPTIONS + "\n" + modules)
                            .getBytes(StandardCharsets.UTF_8));
            return jdk.replaceAll("[^A-Za-z0-9._-]", "_") + "-"
                    + HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

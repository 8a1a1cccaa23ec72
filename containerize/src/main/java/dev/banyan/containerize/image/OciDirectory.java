package dev.banyan.containerize.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Turns the tar of an OCI layout into a directory. */
final class OciDirectory {

    private OciDirectory() {}

    /**
     * Unpacks beside the target and then takes its place. An OCI layout that is there already is replaced.
     *
     * @throws DirectoryNotEmptyException if something else is there
     */
    static void unpack(Path tar, Path target) throws IOException {
        if (Files.exists(target) && !isReplaceable(target)) {
            throw new DirectoryNotEmptyException(target.toString());
        }
        Path fresh = Files.createTempDirectory(tar.getParent(), ".banyan-oci-");
        try {
            try (TarArchiveInputStream in =
                    new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(tar)))) {
                for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (!entry.isDirectory()) {
                        put(in, fresh, entry.getName());
                    }
                }
            }
            delete(target);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(fresh);
        }
    }

    private static void put(TarArchiveInputStream in, Path directory, String name) throws IOException {
        if (!name.equals("oci-layout") && !name.equals("index.json") && !name.matches("blobs/sha256/[0-9a-f]{64}")) {
            throw new IOException("not part of an OCI layout: " + name);
        }
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
    }

    private static boolean isReplaceable(Path target) throws IOException {
        if (Files.isRegularFile(target.resolve("oci-layout"))) {
            return true;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> children = Files.list(target)) {
            return children.findAny().isEmpty();
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}

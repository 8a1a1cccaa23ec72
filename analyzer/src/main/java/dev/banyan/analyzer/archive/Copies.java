package dev.banyan.analyzer.archive;

import dev.banyan.analyzer.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Files of the estate that an archive holds once more: the web.xml in {@code src/main/webapp}, of which it was built. */
final class Copies {

    private final Map<String, List<SourceFile>> byName = new HashMap<>();

    private Copies() {}

    static Copies of(List<SourceFile> files) {
        Copies copies = new Copies();
        for (SourceFile file : files) {
            if (Wanted.isWanted(file.name())) {
                copies.byName
                        .computeIfAbsent(file.name(), name -> new ArrayList<>(1))
                        .add(file);
            }
        }
        return copies;
    }

    /** Whether the estate has a file whose path ends in {@code entry}, with those very bytes. */
    boolean has(String entry, long bytes, long crc) {
        return byName.getOrDefault(entry.substring(entry.lastIndexOf('/') + 1), List.of()).stream()
                .filter(file -> file.bytes() == bytes && ("/" + file.path()).endsWith("/" + entry))
                .anyMatch(file -> crc(file) == crc);
    }

    private static long crc(SourceFile file) {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[8192];
        try (InputStream in = Files.newInputStream(file.location())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
            }
            return crc.getValue();
        } catch (IOException unreadable) {
            return -1;
        }
    }
}

package dev.banyan.analyzer.library;

import dev.banyan.analyzer.jar.RepositoryLayout;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.xml.XmlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A folder in which Maven keeps what it has downloaded: {@code org/acme/core/1.0/core-1.0.pom}. It is only read.
 */
final class LocalRepository {

    private static final long MOST_BYTES = 4L << 20;
    private static final int MOST_POMS = 20_000;

    private final Optional<Path> root;
    private final Map<String, Optional<Pom>> poms = new HashMap<>();

    LocalRepository(Optional<Path> root) {
        this.root = root.filter(Files::isDirectory);
    }

    boolean isThere() {
        return root.isPresent();
    }

    /** The pom of a version; empty when it is not there, too large, or no pom. */
    Optional<Pom> pom(Coordinates coordinates, String version) {
        if (root.isEmpty()) {
            return Optional.empty();
        }
        String name = coordinates + ":" + version;
        Optional<Pom> known = poms.get(name);
        if (known == null) {
            known = poms.size() < MOST_POMS ? read(coordinates, version) : Optional.empty();
            poms.put(name, known);
        }
        return known;
    }

    private Optional<Pom> read(Coordinates coordinates, String version) {
        Optional<Path> file = root.flatMap(
                folder -> RepositoryLayout.file(folder, coordinates.group(), coordinates.artifact(), version, ".pom"));
        try {
            if (file.isEmpty() || !Files.isRegularFile(file.get()) || Files.size(file.get()) > MOST_BYTES) {
                return Optional.empty();
            }
            String shown = coordinates + ":" + version;
            XmlDocument document = XmlDocument.read(new SourceFile(shown, file.get(), Files.size(file.get())));
            return PomReader.read(document, "", true);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}

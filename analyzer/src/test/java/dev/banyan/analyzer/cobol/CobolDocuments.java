package dev.banyan.analyzer.cobol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banyan.analyzer.cobol.lineage.Growth;
import dev.banyan.analyzer.cobol.lineage.Lineage;
import dev.banyan.analyzer.facts.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What COBOL writes beside estate.json, for tests. */
final class CobolDocuments {

    private CobolDocuments() {}

    /** Writes the documents of the sources to a folder. */
    static Path written(CobolSources sources, Path out) throws IOException {
        Files.createDirectories(out);
        for (Document document : sources.facts().documents()) {
            try (OutputStream stream = Files.newOutputStream(out.resolve(document.name()))) {
                document.write(stream);
            }
        }
        return out;
    }

    static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    static Growth growth(Path out, String field, int by) throws IOException {
        if (Lineage.read(out).grows(field, by) instanceof Lineage.Answer.Found found) {
            return found.growth();
        }
        throw new AssertionError("not found: " + field);
    }

    static Lineage.Answer.Unclear unclear(Path out, String field) throws IOException {
        if (Lineage.read(out).grows(field, 1) instanceof Lineage.Answer.Unclear unclear) {
            return unclear;
        }
        throw new AssertionError("found: " + field);
    }

    /** {@code kind name}, in the order of the answer. */
    static List<String> grown(Growth growth) {
        return growth.grows().stream().map(one -> one.kind() + " " + one.name()).toList();
    }

    /** {@code from -> to}. */
    static List<String> stops(List<Growth.Stop> stops) {
        return stops.stream().map(stop -> stop.from() + " -> " + stop.to()).toList();
    }
}

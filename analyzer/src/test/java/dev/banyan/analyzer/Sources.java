package dev.banyan.analyzer;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of a small estate, written to a folder and read by one language; for tests. */
public final class Sources {

    private final Path root;
    private final List<SourceFile> files = new ArrayList<>();

    public Sources(Path root) {
        this.root = root;
    }

    public Sources file(String path, String text) {
        try {
            Path location = root.resolve(path);
            Files.createDirectories(location.getParent());
            Files.writeString(location, text);
            files.add(new SourceFile(path, location, Files.size(location)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file that is there already. */
    public Sources found(String path) {
        try {
            Path location = root.resolve(path);
            files.add(new SourceFile(path, location, Files.size(location)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Facts facts(Language language) {
        return facts(language, 2);
    }

    public Facts facts(Language language, int threads) {
        try (Workers workers = new Workers(threads, () -> {})) {
            return language.facts(
                    files.stream().filter(file -> language.reads(file)).sorted().toList(), workers);
        }
    }

    /** Edges of a kind as {@code from via to resolution}, without the kinds of nodes before their names. */
    public static List<String> edges(Facts facts, EdgeKind kind) {
        return facts.edges().stream()
                .filter(edge -> edge.kind() == kind)
                .map(Sources::line)
                .sorted()
                .toList();
    }

    private static String line(Edge edge) {
        String to = edge.to().map(id -> id.name()).orElse("?");
        return edge.from().name() + " " + edge.via() + " " + to + " "
                + edge.resolution().word();
    }

    public static List<String> names(Facts facts, NodeKind kind) {
        return facts.nodes().stream()
                .filter(node -> node.id().kind() == kind)
                .map(node -> node.id().name())
                .distinct()
                .sorted()
                .toList();
    }

    public static Node node(Facts facts, String id) {
        return facts.nodes().stream()
                .filter(node -> node.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node " + id));
    }

    public static List<String> problems(Facts facts) {
        return facts.problems().stream()
                .map(problem -> problem.code() + " " + problem.position())
                .sorted()
                .toList();
    }
}

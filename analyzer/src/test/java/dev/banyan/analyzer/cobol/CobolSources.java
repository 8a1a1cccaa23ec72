package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.settings.CobolSettings;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small estate written by a test. Texts are moved to area A, so that tests can write them from column 1. */
final class CobolSources {

    private final Path folder;
    private final List<SourceFile> files = new ArrayList<>();

    CobolSources(Path folder) {
        this.folder = folder;
    }

    /** A program of the given items and statements; its name is the file's. */
    CobolSources program(String name, String data, String procedure) {
        return file("app/cbl/" + name + ".cbl", """
                IDENTIFICATION DIVISION.
                PROGRAM-ID. %s.
                DATA DIVISION.
                %s
                PROCEDURE DIVISION.
                MAIN-PARA.
                %s
                """.formatted(name, data, indented("    ", procedure)));
    }

    CobolSources copybook(String name, String text) {
        return file("app/cpy/" + name + ".cpy", text);
    }

    CobolSources file(String path, String text) {
        return raw(path, indented("       ", text));
    }

    CobolSources raw(String path, String text) {
        try {
            Path location = folder.resolve(path);
            Files.createDirectories(location.getParent());
            Files.writeString(location, text, StandardCharsets.UTF_8);
            files.add(new SourceFile(path, location, Files.size(location)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<SourceFile> files() {
        return files.stream().sorted().toList();
    }

    Facts facts() {
        return facts(1);
    }

    Facts facts(int threads) {
        CobolLanguage cobol = new CobolLanguage(CobolSettings.DEFAULT);
        try (Workers workers = new Workers(threads, () -> {})) {
            return cobol.facts(
                    files().stream().filter(file -> cobol.reads(file)).toList(), workers);
        }
    }

    /** The edges with this via, as {@code A -> program:B exact}. */
    List<String> edges(String via) {
        return facts().edges().stream()
                .filter(edge -> edge.via().equals(via))
                .map(CobolSources::shown)
                .sorted()
                .distinct()
                .toList();
    }

    /** The reason of the only edge with this via. */
    String reason(String via) {
        List<Edge> edges =
                facts().edges().stream().filter(edge -> edge.via().equals(via)).toList();
        if (edges.size() != 1) {
            throw new AssertionError("one edge expected: " + edges);
        }
        Resolution resolution = edges.get(0).resolution();
        if (resolution instanceof Resolution.Derived derived) {
            return derived.reason();
        }
        return resolution instanceof Resolution.Partial partial ? partial.reason() : resolution.toString();
    }

    private static String shown(Edge edge) {
        return edge.from().name() + " -> "
                + edge.to().map(Object::toString).orElse("?") + " "
                + edge.resolution().word();
    }

    private static String indented(String blanks, String text) {
        StringBuilder moved = new StringBuilder();
        text.lines().forEach(line -> moved.append(line.isBlank() ? "" : blanks + line)
                .append('\n'));
        return moved.toString();
    }
}

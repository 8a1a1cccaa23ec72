package dev.banyan.analyzer.report;

import dev.banyan.analyzer.backlog.Backlog;
import dev.banyan.analyzer.coverage.Coverage;
import dev.banyan.analyzer.facts.Document;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.history.History;
import dev.banyan.analyzer.hotspot.Hotspots;
import dev.banyan.analyzer.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reports of estates that tests make. */
final class Reports {

    private Reports() {}

    static Report of(Estate estate, Path folder, Document... documents) {
        EstateGraph graph = EstateGraph.of(estate);
        SourceTree tree = SourceTree.scan(List.of(folder), folder.resolve("out"));
        return new Report(
                0,
                estate,
                Coverage.of(tree, estate),
                Backlog.of(graph),
                Hotspots.of(graph, History.NONE),
                List.of(documents));
    }

    static Path write(Report report, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            report.write(out);
        }
        return file;
    }

    static String text(Report report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        report.write(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static Document document(String name, String text) {
        return new Document() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void write(OutputStream out) throws IOException {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}

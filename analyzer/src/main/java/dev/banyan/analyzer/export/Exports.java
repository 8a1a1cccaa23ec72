package dev.banyan.analyzer.export;

import dev.banyan.analyzer.backlog.Backlog;
import dev.banyan.analyzer.facts.Document;
import dev.banyan.analyzer.graph.EstateGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The files below {@code export/} of an audit; docs/formats/export.md says who takes which. */
public final class Exports {

    private Exports() {}

    /** All of them. */
    public static List<Document> of(Backlog backlog, EstateGraph graph) {
        CoarseGraph coarse = CoarseGraph.of(graph);
        return List.of(
                new Named("export/backlog.csv", out -> BacklogCsv.write(backlog, out)),
                new Named("export/jira.csv", out -> JiraCsv.write(backlog, out)),
                new Named("export/github-issues.json", out -> GitHubIssues.write(backlog, out)),
                new Named("export/crud.csv", out -> CrudCsv.write(graph, out)),
                new Named("export/estate.graphml", out -> GraphMl.write(graph, out)),
                new Named("export/estate.dot", out -> Pictures.dot(coarse, out)),
                new Named("export/estate.mmd", out -> Pictures.mermaid(coarse, out)));
    }

    private record Named(String name, Content content) implements Document {
        @Override
        public void write(OutputStream out) throws IOException {
            content.write(out);
        }
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }
}

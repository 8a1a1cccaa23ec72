package dev.banyan.analyzer.facts;

import dev.banyan.grammars.source.Problem;
import java.util.List;

/**
 * What one language found in the sources it reads. Lists may hold the same node more than once (a table is mentioned by
 * many programs); {@code link} merges them.
 */
public record Facts(
        List<Node> nodes,
        List<Edge> edges,
        List<Binding> bindings,
        List<Reading> readings,
        List<Problem> problems,
        List<ProgramOutline> outlines,
        List<Document> documents,
        List<CodeReferences> references) {

    public Facts {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        bindings = List.copyOf(bindings);
        readings = List.copyOf(readings);
        problems = List.copyOf(problems);
        outlines = List.copyOf(outlines);
        documents = List.copyOf(documents);
        references = List.copyOf(references);
    }

    /** Without outlines of programs, documents and references. */
    public Facts(
            List<Node> nodes,
            List<Edge> edges,
            List<Binding> bindings,
            List<Reading> readings,
            List<Problem> problems) {
        this(nodes, edges, bindings, readings, problems, List.of(), List.of(), List.of());
    }
}

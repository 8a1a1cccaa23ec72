package dev.banyan.analyzer.facts;

import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects {@link Facts}; one builder belongs to one thread. */
public final class FactsBuilder {

    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Binding> bindings = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ProgramOutline> outlines = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<CodeReferences> references = new ArrayList<>();

    public FactsBuilder node(Node node) {
        nodes.add(node);
        return this;
    }

    public FactsBuilder edge(Edge edge) {
        edges.add(edge);
        return this;
    }

    public FactsBuilder binding(Binding binding) {
        bindings.add(binding);
        return this;
    }

    public FactsBuilder reading(Reading reading) {
        readings.add(reading);
        return this;
    }

    public FactsBuilder problem(Problem problem) {
        problems.add(problem);
        return this;
    }

    public FactsBuilder outline(ProgramOutline outline) {
        outlines.add(outline);
        return this;
    }

    public FactsBuilder document(Document document) {
        documents.add(document);
        return this;
    }

    public FactsBuilder references(CodeReferences file) {
        references.add(file);
        return this;
    }

    public FactsBuilder add(Facts facts) {
        nodes.addAll(facts.nodes());
        edges.addAll(facts.edges());
        bindings.addAll(facts.bindings());
        readings.addAll(facts.readings());
        problems.addAll(facts.problems());
        outlines.addAll(facts.outlines());
        documents.addAll(facts.documents());
        references.addAll(facts.references());
        return this;
    }

    public Facts build() {
        return new Facts(nodes, edges, bindings, readings, problems, outlines, documents, references);
    }
}

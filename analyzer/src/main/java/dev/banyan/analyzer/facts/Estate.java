package dev.banyan.analyzer.facts;

import dev.banyan.grammars.source.Problem;
import java.util.Comparator;
import java.util.List;

/**
 * The facts of all languages, joined: every id has one node, every target of an edge has a node, names that
 * configuration explains point at what they mean. What estate.json holds.
 *
 * @param nodes one per id, sorted by id
 * @param edges sorted by from, kind, to, via
 * @param readings sorted by file, then language
 * @param problems sorted by place
 */
public record Estate(List<Node> nodes, List<Edge> edges, List<Reading> readings, List<Problem> problems) {

    private static final Comparator<Edge> EDGES = Comparator.comparing(Edge::from)
            .thenComparing(Edge::kind)
            .thenComparing(edge -> edge.to().map(NodeId::toString).orElse(""))
            .thenComparing(Edge::via)
            .thenComparing(edge -> edge.resolution().word())
            .thenComparing(edge -> edge.logical().map(LogicalName::toString).orElse(""))
            .thenComparing(edge -> edge.evidence().get(0));

    private static final Comparator<Reading> READINGS =
            Comparator.comparing(Reading::file).thenComparing(Reading::language);

    public Estate {
        nodes = nodes.stream().sorted(Comparator.comparing(Node::id)).toList();
        edges = edges.stream().sorted(EDGES).toList();
        readings = readings.stream().sorted(READINGS).distinct().toList();
        problems = problems.stream().sorted().distinct().toList();
    }
}

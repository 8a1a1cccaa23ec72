package dev.banyan.analyzer.facts;

import dev.banyan.grammars.source.Problem;
import java.util.Comparator;
import java.util.List;

/**
 * The facts of all languages, joined: every id once, every edge at most once, every target of an edge a node.
 *
 * @param name the estate's own name: the folder that was audited
 * @param nodes ordered by id
 * @param edges ordered by from, kind, to, via, resolution
 * @param readings ordered by file, then language
 * @param problems ordered by position
 * @param outlines of its programs, ordered by program, then place
 */
public record Estate(
        String name,
        List<Node> nodes,
        List<Edge> edges,
        List<Reading> readings,
        List<Problem> problems,
        List<ProgramOutline> outlines) {

    private static final Comparator<Edge> EDGE_ORDER = Comparator.comparing(Edge::from)
            .thenComparing(Edge::kind)
            .thenComparing(edge -> edge.to().map(NodeId::toString).orElse(""))
            .thenComparing(Edge::via)
            .thenComparing(edge -> edge.resolution().word())
            .thenComparing(edge -> edge.logical().map(LogicalName::toString).orElse(""))
            .thenComparing(edge -> edge.evidence().get(0));

    public Estate {
        nodes = nodes.stream().sorted(Comparator.comparing(Node::id)).toList();
        edges = edges.stream().sorted(EDGE_ORDER).toList();
        readings = readings.stream()
                .sorted(Comparator.comparing(Reading::file).thenComparing(Reading::language))
                .distinct()
                .toList();
        problems = problems.stream().sorted().distinct().toList();
        outlines = outlines.stream()
                .sorted(Comparator.comparing(ProgramOutline::program).thenComparing(ProgramOutline::definition))
                .toList();
    }

    /** Without outlines of programs. */
    public Estate(String name, List<Node> nodes, List<Edge> edges, List<Reading> readings, List<Problem> problems) {
        this(name, nodes, edges, readings, problems, List.of());
    }
}

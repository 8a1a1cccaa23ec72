package dev.banyan.analyzer.query;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Packages and programs that need each other in a circle, as rows: of what, how many, their names. */
final class Circles {

    private static final Set<EdgeKind> COUPLING = EnumSet.of(EdgeKind.CALLS, EdgeKind.INHERITS, EdgeKind.USES);

    /** Transfers that come back: XCTL and RETURN TRANSID between screens are circles by design. */
    private static final Set<String> RETURNING = Set.of("CALL", "LINK");

    private Circles() {}

    static List<List<String>> of(EstateGraph graph) {
        List<List<String>> rows = new ArrayList<>();
        Function<NodeId, Optional<String>> packages =
                id -> graph.node(id).filter(Node::isOwn).flatMap(node -> EstateGraph.packageOf(id));
        graph.cycles(packages, (id, edge) -> COUPLING.contains(edge.kind()) && !edge.isOfContainer())
                .forEach(circle -> rows.add(row("packages", circle)));
        graph.cycles(
                        id -> id.kind() == NodeKind.PROGRAM ? Optional.of(id.name()) : Optional.empty(),
                        (id, edge) -> edge.kind() == EdgeKind.CALLS && RETURNING.contains(edge.via()))
                .forEach(circle -> rows.add(row("programs", circle)));
        return rows;
    }

    private static List<String> row(String of, List<String> members) {
        return List.of(of, String.valueOf(members.size()), String.join(", ", members));
    }
}

package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * EXEC CICS START names a transaction, and the CSD says which program that is: where it does, the edge leads to the
 * program, via {@code START}, and keeps the transaction as an attribute.
 */
final class StartedPrograms {

    private StartedPrograms() {}

    static List<Edge> reach(List<Edge> edges) {
        Map<NodeId, List<Edge>> programs = new HashMap<>();
        for (Edge edge : edges) {
            boolean defined = edge.kind() == EdgeKind.EXECUTES && edge.from().kind() == NodeKind.TRANSACTION;
            if (defined && edge.to().isPresent()) {
                programs.computeIfAbsent(edge.from(), id -> new ArrayList<>(1)).add(edge);
            }
        }
        List<Edge> reached = new ArrayList<>(edges.size());
        for (Edge edge : edges) {
            List<Edge> behind = edge.via().equals("START-TRANSID") && edge.to().isPresent()
                    ? programs.getOrDefault(edge.to().get(), List.of())
                    : List.of();
            if (behind.isEmpty()) {
                reached.add(edge);
            }
            behind.forEach(executes -> reached.add(started(edge, executes)));
        }
        return reached;
    }

    private static Edge started(Edge start, Edge executes) {
        NodeId transaction = executes.from();
        NodeId program = executes.to().orElseThrow();
        Evidence definition = executes.evidence().get(0);
        String how = "transaction " + transaction.name() + " runs " + program.name() + " (" + definition + ")";
        Edge edge = new Edge(
                start.from(),
                start.kind(),
                Optional.of(program),
                "START",
                behind(start.resolution(), how),
                start.evidence(),
                start.members(),
                start.logical(),
                start.attributes());
        return edge.withAttribute("transaction", transaction.name());
    }

    private static Resolution behind(Resolution before, String how) {
        if (before instanceof Resolution.Partial partial) {
            return new Resolution.Partial(partial.reason() + "; " + how);
        }
        return new Resolution.Derived(
                before instanceof Resolution.Derived derived ? derived.reason() + "; " + how : how);
    }
}

package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts, for each program that is defined, the other programs that it is known to call ({@code fanOut}) and those that
 * are known to call it ({@code fanIn}); each counts once, however often it does.
 */
final class ProgramFans {

    private final Map<NodeId, Set<NodeId>> out = new HashMap<>();
    private final Map<NodeId, Set<NodeId>> in = new HashMap<>();

    ProgramFans(List<Edge> edges) {
        for (Edge edge : edges) {
            NodeId from = edge.from();
            NodeId to = edge.to().orElse(from);
            boolean programs = from.kind() == NodeKind.PROGRAM && to.kind() == NodeKind.PROGRAM && !from.equals(to);
            if (programs && edge.kind() == EdgeKind.CALLS) {
                out.computeIfAbsent(from, id -> new TreeSet<>()).add(to);
                in.computeIfAbsent(to, id -> new TreeSet<>()).add(from);
            }
        }
    }

    Node count(Node node) {
        if (node.id().kind() != NodeKind.PROGRAM || node.definition().isEmpty()) {
            return node;
        }
        return node.withMetric("fanIn", in.getOrDefault(node.id(), Set.of()).size())
                .withMetric("fanOut", out.getOrDefault(node.id(), Set.of()).size());
    }
}

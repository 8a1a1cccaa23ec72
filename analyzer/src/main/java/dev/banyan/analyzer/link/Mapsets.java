package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * To CICS a mapset is a load module, and may be defined with DEFINE PROGRAM. What only such a definition calls a program
 * and what is a mapset of the estate is no program that is missing.
 */
final class Mapsets {

    private Mapsets() {}

    /** The nodes without those mapsets that pass for programs. */
    static List<Node> among(List<Node> nodes, List<Edge> edges) {
        Set<String> mapsets = new HashSet<>();
        for (Node node : nodes) {
            String name = node.id().name();
            int dot = name.indexOf('.');
            if (node.id().kind() == NodeKind.SCREEN
                    && node.language().filter("bms"::equals).isPresent()) {
                mapsets.add(dot < 0 ? name : name.substring(0, dot));
            }
        }
        Set<NodeId> used = new HashSet<>();
        for (Edge edge : edges) {
            used.add(edge.from());
            edge.to().ifPresent(used::add);
        }
        return nodes.stream()
                .filter(node -> node.id().kind() != NodeKind.PROGRAM
                        || node.definition().isPresent()
                        || used.contains(node.id())
                        || !mapsets.contains(node.id().name()))
                .toList();
    }
}

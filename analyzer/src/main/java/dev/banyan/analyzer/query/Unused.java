package dev.banyan.analyzer.query;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.List;

/** Code of the estate that nothing needs, that no container finds by its annotations, and where nothing enters. */
final class Unused {

    private Unused() {}

    static List<Node> of(EstateGraph graph) {
        return graph.nodes().stream().filter(node -> isUnused(graph, node)).toList();
    }

    private static boolean isUnused(EstateGraph graph, Node node) {
        NodeKind kind = node.id().kind();
        boolean code = kind == NodeKind.TYPE || kind == NodeKind.PROGRAM || kind == NodeKind.COPYBOOK;
        return code
                && node.definition().isPresent()
                && node.isOwn()
                && !node.attributes().containsKey(Node.DISCOVERED)
                && graph.in(node.id()).stream().noneMatch(edge -> edge.kind() != EdgeKind.CONTAINS && !edge.isInside());
    }
}

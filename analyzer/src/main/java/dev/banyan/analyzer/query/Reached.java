package dev.banyan.analyzer.query;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.NodeId;
import java.util.List;

/**
 * A node that a walk has come to.
 *
 * @param depth edges from where the walk began
 * @param by the edge it was first reached by; the first of the graph where several lead there equally far
 */
record Reached(NodeId node, int depth, Edge by) {

    /** Depth, node, how, its resolution, and the first place that shows it. */
    List<String> row() {
        return List.of(
                String.valueOf(depth),
                node.toString(),
                by.kind().word() + (by.via().isEmpty() ? "" : " " + by.via()),
                by.from().equals(node)
                        ? by.to().map(NodeId::toString).orElse("")
                        : by.from().toString(),
                by.resolution().word(),
                by.evidence().get(0).toString());
    }
}

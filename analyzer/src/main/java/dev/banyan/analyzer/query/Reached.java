package dev.banyan.analyzer.query;

import java.util.List;

/**
 * A node that a walk has come to.
 *
 * @param depth edges from where the walk began
 * @param by the edge it was first reached by; the first of the estate where several lead there equally far
 */
record Reached(int node, int depth, int by) {

    /** Depth, node, how, its resolution, and the first place that shows it. */
    List<String> row(Index index) {
        int from = index.from(by);
        int to = index.to(by);
        String via = index.via(by);
        return List.of(
                String.valueOf(depth),
                index.id(node),
                index.edgeKind(by).word() + (via.isEmpty() ? "" : " " + via),
                from != node ? index.id(from) : to < 0 ? "" : index.id(to),
                index.resolution(by),
                index.evidence(by));
    }
}

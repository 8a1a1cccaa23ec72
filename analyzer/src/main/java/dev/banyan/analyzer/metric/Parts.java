package dev.banyan.analyzer.metric;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of an estate at three grains. What is not {@linkplain Node#isOwn own} is left out: tests need everything by their nature, and what a program wrote or others wrote is
 * as it is. */
final class Parts {

    private static final Set<EdgeKind> STATIC =
            Set.of(EdgeKind.CALLS, EdgeKind.INHERITS, EdgeKind.USES, EdgeKind.INCLUDES);

    private final EstateGraph graph;

    Parts(EstateGraph graph) {
        this.graph = graph;
    }

    /** What makes a part. */
    enum Grain {
        TYPES,
        PACKAGES,
        /** Java types, COBOL programs and copybooks by the module they stand in. */
        MODULES
    }

    /** Parts that need each other in a circle, ordered. */
    List<List<String>> cycles(Grain grain) {
        return graph.cycles(id -> graph.node(id).flatMap(node -> part(node, grain)), (from, edge) -> isStatic(edge));
    }

    Components at(Grain grain) {
        Components parts = new Components();
        for (Node node : graph.nodes()) {
            Optional<String> from = part(node, grain);
            if (from.isEmpty()) {
                continue;
            }
            parts.add(from.get());
            for (Edge edge : graph.out(node.id())) {
                if (isStatic(edge)) {
                    edge.to().flatMap(graph::node).ifPresent(to -> part(to, grain)
                            .ifPresent(part -> parts.link(from.get(), part, edge, to.id())));
                }
            }
        }
        return parts;
    }

    private static boolean isStatic(Edge edge) {
        return STATIC.contains(edge.kind()) && !edge.isOfContainer();
    }

    private static Optional<String> part(Node node, Grain grain) {
        boolean code = node.id().kind() == NodeKind.TYPE
                || node.id().kind() == NodeKind.PROGRAM
                || node.id().kind() == NodeKind.COPYBOOK;
        if (!code || !node.isOwn() || node.definition().isEmpty()) {
            return Optional.empty();
        }
        return switch (grain) {
            case TYPES ->
                node.id().kind() == NodeKind.TYPE ? Optional.of(node.id().name()) : Optional.empty();
            case PACKAGES -> EstateGraph.packageOf(node.id());
            case MODULES -> node.module().map(NodeId::name);
        };
    }
}

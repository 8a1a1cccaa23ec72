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
import java.util.function.Function;

/** The parts of an estate at three grains. Test code is left out: it needs everything by its nature. */
final class Parts {

    private static final Set<EdgeKind> STATIC =
            Set.of(EdgeKind.CALLS, EdgeKind.INHERITS, EdgeKind.USES, EdgeKind.INCLUDES);

    private final EstateGraph graph;

    Parts(EstateGraph graph) {
        this.graph = graph;
    }

    /** A grain: what names the part that a node of code belongs to. */
    enum Grain {
        TYPES(node -> node.id().kind() == NodeKind.TYPE ? Optional.of(node.id().name()) : Optional.empty()),
        PACKAGES(node -> EstateGraph.packageOf(node.id())),
        /** Java types, COBOL programs and copybooks by the module they stand in. */
        MODULES(node -> node.module().map(NodeId::name));

        private final Function<Node, Optional<String>> name;

        Grain(Function<Node, Optional<String>> name) {
            this.name = name;
        }
    }

    /** Parts that need each other in a circle, ordered. */
    List<List<String>> cycles(Grain grain) {
        return graph.cycles(
                id -> graph.node(id).flatMap(node -> part(node, grain)), (from, edge) -> STATIC.contains(edge.kind()));
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
                if (STATIC.contains(edge.kind())) {
                    edge.to().flatMap(graph::node).ifPresent(to -> part(to, grain)
                            .ifPresent(part -> parts.link(from.get(), part, edge, to.id())));
                }
            }
        }
        return parts;
    }

    private static Optional<String> part(Node node, Grain grain) {
        boolean code = node.id().kind() == NodeKind.TYPE
                || node.id().kind() == NodeKind.PROGRAM
                || node.id().kind() == NodeKind.COPYBOOK;
        return code && !node.isTest() && node.definition().isPresent() ? grain.name.apply(node) : Optional.empty();
    }
}

package dev.banyan.analyzer.graph;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The types of the estate above and below a type, by the {@code inherits} edges; each asked once, then remembered. */
final class Hierarchy {

    private final EstateGraph graph;
    private final Map<NodeId, SortedSet<NodeId>> above = new HashMap<>();
    private final Map<NodeId, SortedSet<NodeId>> below = new HashMap<>();

    Hierarchy(EstateGraph graph) {
        this.graph = graph;
    }

    /** What {@code type} extends or implements, directly or not. */
    Set<NodeId> above(NodeId type) {
        return above.computeIfAbsent(type, id -> walk(id, one -> graph.out(one), Edge::to));
    }

    /** What extends or implements {@code type}, directly or not. */
    Set<NodeId> below(NodeId type) {
        return below.computeIfAbsent(type, id -> walk(id, one -> graph.in(one), edge -> Optional.of(edge.from())));
    }

    /** Whether a call that names {@code type} must run the code of another: interfaces and abstract classes. */
    boolean isOpen(NodeId type) {
        return graph.node(type)
                .map(Node::attributes)
                .map(attributes -> attributes.getOrDefault("declaration", ""))
                .filter(declared -> declared.equals("interface") || declared.startsWith("abstract"))
                .isPresent();
    }

    private static SortedSet<NodeId> walk(
            NodeId type, Function<NodeId, List<Edge>> edges, Function<Edge, Optional<NodeId>> next) {
        SortedSet<NodeId> found = new TreeSet<>();
        Deque<NodeId> toDo = new ArrayDeque<>(List.of(type));
        while (!toDo.isEmpty()) {
            for (Edge edge : edges.apply(toDo.poll())) {
                if (edge.kind() == EdgeKind.INHERITS) {
                    next.apply(edge)
                            .filter(one -> !one.equals(type))
                            .filter(found::add)
                            .ifPresent(toDo::add);
                }
            }
        }
        return found;
    }
}

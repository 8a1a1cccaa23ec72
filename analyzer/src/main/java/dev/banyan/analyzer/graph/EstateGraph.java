package dev.banyan.analyzer.graph;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/** An {@link Estate} with its edges at hand from both ends. Immutable; every answer is ordered. */
public final class EstateGraph {

    private final Map<NodeId, Node> nodes = new LinkedHashMap<>();
    private final Map<NodeId, List<Edge>> out;
    private final Map<NodeId, List<Edge>> in;

    private EstateGraph(Estate estate) {
        estate.nodes().forEach(node -> nodes.put(node.id(), node));
        out = estate.edges().stream().collect(Collectors.groupingBy(Edge::from, HashMap::new, Collectors.toList()));
        in = estate.edges().stream()
                .filter(edge -> edge.to().isPresent())
                .collect(Collectors.groupingBy(edge -> edge.to().orElseThrow(), HashMap::new, Collectors.toList()));
    }

    public static EstateGraph of(Estate estate) {
        return new EstateGraph(estate);
    }

    /** All nodes, ordered by id. */
    public Collection<Node> nodes() {
        return nodes.values();
    }

    public Optional<Node> node(NodeId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** What {@code id} needs; unresolved edges included. */
    public List<Edge> out(NodeId id) {
        return out.getOrDefault(id, List.of());
    }

    /** Who needs {@code id}. */
    public List<Edge> in(NodeId id) {
        return in.getOrDefault(id, List.of());
    }

    /**
     * Where the world enters: endpoints, transactions and jobs that lead to code, and endpoints that show a page without any,
     * ordered by id. A session bean that only its own application can call is none.
     */
    public List<NodeId> entryPoints() {
        return nodes.values().stream()
                .filter(node -> !"false".equals(node.attributes().get("remote")))
                .map(Node::id)
                .filter(id -> id.kind() == NodeKind.ENDPOINT
                        || id.kind() == NodeKind.TRANSACTION
                        || id.kind() == NodeKind.JOB)
                .filter(id -> out(id).stream()
                        .anyMatch(edge -> edge.kind() == EdgeKind.EXECUTES || edge.kind() == EdgeKind.SHOWS))
                .toList();
    }

    /** The package of a type; empty for other nodes and for types in the unnamed package. */
    public static Optional<String> packageOf(NodeId id) {
        int dot = id.name().lastIndexOf('.');
        return id.kind() == NodeKind.TYPE && dot > 0 ? Optional.of(id.name().substring(0, dot)) : Optional.empty();
    }

    /**
     * Groups of nodes that need each other in a circle, seen at the grain that {@code grain} gives: nodes of one grain
     * count as one, and nodes without a grain are left out. For example, types by package:
     *
     * <pre>
     *   a.X uses b.Y, b.Z extends a.W   =>   [[a, b]]
     * </pre>
     *
     * Strongly connected components by Kosaraju, without recursion, so that a circle of any length is found; linear in nodes and edges.
     *
     * @param counts which edges count
     * @return each circle with at least two members, members and circles in natural order
     */
    public List<List<String>> cycles(Function<NodeId, Optional<String>> grain, BiPredicate<NodeId, Edge> counts) {
        Graph<String, DefaultEdge> coarse = new SimpleDirectedGraph<>(DefaultEdge.class);
        nodes.keySet().forEach(id -> grain.apply(id).ifPresent(coarse::addVertex));
        for (NodeId id : nodes.keySet()) {
            for (Edge edge : out(id)) {
                Optional<String> from = grain.apply(id);
                Optional<String> to = edge.to().flatMap(grain);
                if (from.isPresent() && to.isPresent() && !from.equals(to) && counts.test(id, edge)) {
                    coarse.addVertex(to.get());
                    coarse.addEdge(from.get(), to.get());
                }
            }
        }
        return new KosarajuStrongConnectivityInspector<>(coarse)
                .stronglyConnectedSets().stream()
                        .filter(set -> set.size() > 1)
                        .map(EstateGraph::ordered)
                        .sorted(Comparator.comparing((List<String> members) -> members.get(0)))
                        .toList();
    }

    private static List<String> ordered(Set<String> members) {
        SortedSet<String> sorted = new TreeSet<>(members);
        return List.copyOf(sorted);
    }
}

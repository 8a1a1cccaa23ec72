package dev.banyan.analyzer.export;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A graph that a person can look at: types by package, without tests, libraries, copybooks and configuration.
 *
 * @param nodes labels, by how many references they have, the most first
 * @param arrows how many references lead from one to another
 */
record CoarseGraph(List<String> nodes, SortedMap<Arrow, Integer> arrows) {

    private static final Set<NodeKind> LEFT_OUT = Set.of(
            NodeKind.LIBRARY, NodeKind.COPYBOOK, NodeKind.CONFIG, NodeKind.MODULE, NodeKind.SCREEN, NodeKind.PROC);

    record Arrow(String from, String to) implements Comparable<Arrow> {
        @Override
        public int compareTo(Arrow that) {
            int first = from.compareTo(that.from);
            return first == 0 ? to.compareTo(that.to) : first;
        }
    }

    static CoarseGraph of(EstateGraph graph) {
        SortedMap<Arrow, Integer> arrows = new TreeMap<>();
        Map<String, Integer> degrees = new HashMap<>();
        for (Node node : graph.nodes()) {
            Optional<String> from = label(graph, node.id());
            for (Edge edge : graph.out(node.id())) {
                Optional<String> to = edge.to().flatMap(id -> label(graph, id));
                if (from.isPresent() && to.isPresent() && !from.equals(to) && edge.kind() != EdgeKind.CONTAINS) {
                    arrows.merge(new Arrow(from.get(), to.get()), 1, Integer::sum);
                    degrees.merge(from.get(), 1, Integer::sum);
                    degrees.merge(to.get(), 1, Integer::sum);
                }
            }
        }
        List<String> nodes = degrees.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return new CoarseGraph(nodes, arrows);
    }

    private static Optional<String> label(EstateGraph graph, NodeId id) {
        boolean shown = !LEFT_OUT.contains(id.kind())
                && graph.node(id)
                        .filter(node -> node.isOwn() && !node.attributes().containsKey("utility"))
                        .isPresent();
        if (!shown) {
            return Optional.empty();
        }
        return Optional.of(
                id.kind() == NodeKind.TYPE
                        ? EstateGraph.packageOf(id)
                                .map(name -> "package " + name)
                                .orElse(id.toString())
                        : id.toString());
    }

    /** The most connected nodes and the strongest arrows between them. */
    CoarseGraph boundedTo(int mostNodes, int mostArrows) {
        List<String> kept = nodes.stream().limit(mostNodes).toList();
        Set<String> among = new HashSet<>(kept);
        SortedMap<Arrow, Integer> strong = new TreeMap<>();
        arrows.entrySet().stream()
                .filter(arrow -> among.contains(arrow.getKey().from())
                        && among.contains(arrow.getKey().to()))
                .sorted(Map.Entry.<Arrow, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(mostArrows)
                .forEach(arrow -> strong.put(arrow.getKey(), arrow.getValue()));
        return new CoarseGraph(kept, strong);
    }
}

package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One node per id. A definition wins over a mention, the definition that is first by path over later ones; what the
 * winner does not say is taken from the others.
 */
final class NodeMerge {

    /** Kinds of which a second definition hides code from the reader. */
    private static final Set<NodeKind> CODE =
            EnumSet.of(NodeKind.PROGRAM, NodeKind.COPYBOOK, NodeKind.TYPE, NodeKind.JOB, NodeKind.PROC);

    private static final Comparator<Node> DEFINED_FIRST = Comparator.<Node, Boolean>comparing(
                    node -> node.definition().isEmpty())
            .thenComparing(node -> node.definition().map(Evidence::file).orElse(""))
            .thenComparing(node -> node.definition().map(Evidence::line).orElse(0))
            .thenComparing(node -> node.attributes().toString())
            .thenComparing(node -> node.metrics().toString());

    private final List<Node> nodes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private NodeMerge() {}

    /** Merges the nodes, and makes one for every end of an edge that has none. */
    static NodeMerge of(List<Node> mentions, List<Edge> edges) {
        NavigableMap<NodeId, List<Node>> same = new TreeMap<>();
        for (Node node : mentions) {
            same.computeIfAbsent(node.id(), id -> new ArrayList<>(1)).add(node);
        }
        for (Edge edge : edges) {
            same.computeIfAbsent(edge.from(), id -> List.of(Node.mentioned(id)));
            edge.to().ifPresent(to -> same.computeIfAbsent(to, id -> List.of(Node.mentioned(id))));
        }
        NodeMerge merge = new NodeMerge();
        same.values().forEach(merge::unite);
        merge.placeQueues(edges);
        return merge;
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Problem> problems() {
        return problems;
    }

    /** A queue that nobody defines stands where it is first used, by file and line. */
    private void placeQueues(List<Edge> edges) {
        Map<NodeId, Evidence> firstUse = new HashMap<>();
        for (Edge edge : edges) {
            if (edge.to().isPresent() && edge.to().get().kind() == NodeKind.QUEUE) {
                firstUse.merge(
                        edge.to().get(),
                        edge.evidence().get(0),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        nodes.replaceAll(node -> {
            Evidence use = firstUse.get(node.id());
            return use == null || node.definition().isPresent()
                    ? node
                    : new Node(
                            node.id(),
                            node.language(),
                            Optional.of(use),
                            node.module(),
                            node.loc(),
                            node.metrics(),
                            node.attributes());
        });
    }

    private void unite(List<Node> group) {
        if (group.size() == 1) {
            nodes.add(group.get(0));
            return;
        }
        List<Node> ordered = group.stream().sorted(DEFINED_FIRST).toList();
        Node winner = ordered.get(0);
        NavigableMap<String, Integer> metrics = new TreeMap<>();
        NavigableMap<String, String> attributes = new TreeMap<>();
        NavigableSet<String> elsewhere = new TreeSet<>();
        Node merged = winner;
        for (Node node : ordered) {
            node.metrics().forEach(metrics::putIfAbsent);
            node.attributes().forEach(attributes::putIfAbsent);
            node.definition().map(Evidence::file).ifPresent(elsewhere::add);
            merged = new Node(
                    merged.id(),
                    merged.language().or(node::language),
                    merged.definition(),
                    merged.module().or(node::module),
                    merged.loc().isPresent() ? merged.loc() : node.loc(),
                    metrics,
                    attributes);
        }
        winner.definition().map(Evidence::file).ifPresent(elsewhere::remove);
        nodes.add(elsewhere.isEmpty() ? merged : alsoDefined(merged, elsewhere));
    }

    private Node alsoDefined(Node node, NavigableSet<String> elsewhere) {
        if (CODE.contains(node.id().kind())) {
            node.definition().ifPresent(first -> elsewhere.forEach(file -> problems.add(duplicate(node, first, file))));
        }
        return node.withAttribute("alsoDefinedIn", String.join(",", elsewhere));
    }

    private static Problem duplicate(Node node, Evidence first, String file) {
        return new Problem(
                Position.of(file),
                "duplicate-definition",
                "The " + node.id().kind().word() + " " + node.id().name() + " is defined here and in " + first + ".",
                "Both are one node: it has the edges of both, and their evidence says of which, but the measures of the first"
                        + " only. If they are variants of which one is built, audit their folders apart.");
    }
}

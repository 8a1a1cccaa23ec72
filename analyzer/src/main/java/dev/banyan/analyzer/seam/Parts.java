package dev.banyan.analyzer.seam;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can belong to a seam, numbered in the order of ids: no tests, no generated code, nothing of the system, nothing that is
 * missing, and no data that only utilities touch.
 */
final class Parts {

    private final EstateGraph graph;
    private final List<NodeId> ids = new ArrayList<>();
    private final Map<NodeId, Integer> numbers = new HashMap<>();
    private final Set<NodeId> code = new HashSet<>();
    private int tests;
    private int generated;

    private Parts(EstateGraph graph) {
        this.graph = graph;
    }

    static Parts of(EstateGraph graph) {
        Parts parts = new Parts(graph);
        for (Node node : graph.nodes()) {
            if (isCodeKind(node.id()) && parts.counts(node)) {
                parts.code.add(node.id());
            }
        }
        for (Node node : graph.nodes()) {
            if (parts.belongs(node)) {
                parts.numbers.put(node.id(), parts.ids.size());
                parts.ids.add(node.id());
            }
        }
        return parts;
    }

    int count() {
        return ids.size();
    }

    NodeId id(int number) {
        return ids.get(number);
    }

    /** -1 for what belongs to no seam. */
    int number(NodeId id) {
        return numbers.getOrDefault(id, -1);
    }

    boolean isCode(NodeId id) {
        return code.contains(id);
    }

    int codeCount() {
        return code.size();
    }

    int tests() {
        return tests;
    }

    int generated() {
        return generated;
    }

    int lines(NodeId id) {
        return graph.node(id).map(node -> node.loc().orElse(0)).orElse(0);
    }

    static boolean isStore(NodeId id) {
        return switch (id.kind()) {
            case TABLE, VIEW, DATASET, QUEUE -> true;
            default -> false;
        };
    }

    static boolean isEntry(NodeId id) {
        return switch (id.kind()) {
            case ENDPOINT, TRANSACTION, JOB -> true;
            default -> false;
        };
    }

    private static boolean isCodeKind(NodeId id) {
        return id.kind() == NodeKind.TYPE || id.kind() == NodeKind.PROGRAM;
    }

    private boolean counts(Node node) {
        if (node.isTest()) {
            tests++;
            return false;
        }
        if (!node.isOwn()) {
            generated++;
            return false;
        }
        return node.definition().isPresent()
                && !node.attributes().containsKey("utility")
                && !node.attributes().containsKey("system");
    }

    private boolean belongs(Node node) {
        NodeId id = node.id();
        if (isCodeKind(id)) {
            return code.contains(id);
        }
        if (node.isTest()) {
            return false;
        }
        if (isStore(id)) {
            return !id.name().startsWith("SYSIBM.")
                    && graph.in(id).stream()
                            .anyMatch(edge -> code.contains(edge.from())
                                    && (edge.kind() == EdgeKind.READS || edge.kind() == EdgeKind.WRITES));
        }
        return switch (id.kind()) {
            case COPYBOOK ->
                node.definition().isPresent()
                        && !node.attributes().containsKey("generatedFrom")
                        && graph.in(id).stream().anyMatch(this::isFromCode);
            case SCREEN -> true;
            case TRANSACTION, ENDPOINT, JOB, PROC -> !graph.out(id).isEmpty();
            default -> false;
        };
    }

    private boolean isFromCode(Edge edge) {
        return code.contains(edge.from()) || edge.from().kind() == NodeKind.COPYBOOK;
    }
}

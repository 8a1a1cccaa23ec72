package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Transfers of which the program alone does not say where they go, and the estate does.
 *
 * <pre>
 *   RETURN TRANSID(EIBTRNID)      the transactions that start the program, or one that it runs under
 *   LINK PROGRAM(WS-PGM)          WS-PGM is BCASH0?P: BCASH01P and BCASH02P, partial, for the byte at ? is not known
 * </pre>
 *
 * A pattern that fits no program or transaction leaves its edge as it is. Cost: names of the estate times patterns.
 */
final class OpenTransfers {

    private static final String RUNNING = "EIBTRNID";
    private static final char UNKNOWN = '?';

    private final Callers callers;
    private final Map<NodeId, List<Edge>> startedBy = new HashMap<>();
    private final Map<NodeKind, SortedSet<String>> names = new HashMap<>();

    private OpenTransfers(List<Edge> edges, List<Node> nodes) {
        callers = new Callers(edges);
        for (Edge edge : edges) {
            if (edge.kind() == EdgeKind.EXECUTES && edge.from().kind() == NodeKind.TRANSACTION) {
                edge.to().ifPresent(program -> startedBy
                        .computeIfAbsent(program, id -> new ArrayList<>(1))
                        .add(edge));
                known(edge.from());
            }
        }
        for (Node node : nodes) {
            if (node.definition().isPresent()) {
                known(node.id());
            }
        }
    }

    private void known(NodeId id) {
        if (id.kind() == NodeKind.PROGRAM || id.kind() == NodeKind.TRANSACTION) {
            names.computeIfAbsent(id.kind(), kind -> new TreeSet<>()).add(id.name());
        }
    }

    /** The edges, those that the estate answers replaced by one for each answer. */
    static List<Edge> find(List<Edge> edges, List<Node> nodes) {
        OpenTransfers open = new OpenTransfers(edges, nodes);
        List<Edge> found = new ArrayList<>(edges.size());
        for (Edge edge : edges) {
            found.addAll(open.answers(edge));
        }
        return found;
    }

    private List<Edge> answers(Edge edge) {
        if (edge.kind() != EdgeKind.CALLS || !(edge.resolution() instanceof Resolution.Unresolved unresolved)) {
            return List.of(edge);
        }
        List<Edge> found =
                edge.via().endsWith("-TRANSID") && unresolved.operand().equals(RUNNING) ? running(edge) : List.of();
        if (found.isEmpty() && edge.attributes().containsKey(Edge.PATTERN)) {
            found = fitting(edge, unresolved.operand());
        }
        return found.isEmpty() ? List.of(edge) : found;
    }

    private List<Edge> running(Edge edge) {
        Callers.Above above = callers.above(edge.from());
        SortedMap<NodeId, Edge> found = new TreeMap<>();
        for (NodeId program : above.programs()) {
            for (Edge executes : startedBy.getOrDefault(program, List.of())) {
                NodeId transaction = executes.from();
                String how =
                        RUNNING + " is the transaction that runs: " + transaction.name() + " starts " + program.name()
                                + (program.equals(edge.from())
                                        ? ""
                                        : ", which leads to " + edge.from().name())
                                + " (" + executes.evidence().get(0) + ")";
                Resolution resolution = above.all()
                        ? new Resolution.Derived(how)
                        : new Resolution.Partial(how + "; only " + Callers.MAX + " callers were looked at");
                found.putIfAbsent(transaction, answered(edge, transaction, resolution, executes.evidence()));
            }
        }
        return List.copyOf(found.values());
    }

    /** A program of COBOL does not call itself, though its name often fits: BCASH00P is BCASH0?P too. */
    private List<Edge> fitting(Edge edge, String operand) {
        NodeKind kind = edge.via().endsWith("-TRANSID") ? NodeKind.TRANSACTION : NodeKind.PROGRAM;
        String gap = edge.attributes().getOrDefault(Edge.GAP, "");
        List<Edge> found = new ArrayList<>();
        SortedSet<String> others = new TreeSet<>(names.getOrDefault(kind, new TreeSet<>()));
        if (kind == NodeKind.PROGRAM) {
            others.remove(edge.from().name());
        }
        for (String name : others) {
            for (String pattern :
                    edge.attributes().getOrDefault(Edge.PATTERN, "").split(",", -1)) {
                if (fits(name, pattern)) {
                    String how = operand + " holds " + pattern + ", and " + name + " fits it"
                            + (gap.isEmpty() ? "" : "; what is at " + UNKNOWN + " is not known: " + gap);
                    found.add(answered(edge, new NodeId(kind, name), new Resolution.Partial(how), List.of()));
                    break;
                }
            }
        }
        return found;
    }

    /** Blanks at the end of a name may stand where the pattern knows nothing. */
    private static boolean fits(String name, String pattern) {
        if (name.length() > pattern.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != UNKNOWN && (i >= name.length() || name.charAt(i) != c)) {
                return false;
            }
        }
        return true;
    }

    private static Edge answered(Edge open, NodeId target, Resolution resolution, List<Evidence> definition) {
        List<Evidence> evidence = new ArrayList<>(open.evidence());
        evidence.addAll(definition);
        SortedMap<String, String> attributes = new TreeMap<>(open.attributes());
        attributes.remove(Edge.PATTERN);
        attributes.remove(Edge.GAP);
        return new Edge(
                open.from(),
                open.kind(),
                Optional.of(target),
                open.via(),
                resolution,
                evidence,
                open.members(),
                open.logical(),
                attributes);
    }
}

package dev.banyan.analyzer.seam;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.history.ChangeCoupling;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How strongly parts hang together. The weight of a pair is the sum over the edges between its two ends of
 *
 * <pre>
 *   kind weight x (1 + log2(places)/2) x damping of the needed end x damping of the needing end
 * </pre>
 *
 * where a part without data of its own that more than {@value #FREE} others need, or that needs more than as many, is damped by
 * {@value #FREE}/count, and a store by the root of that: what all use says little about who belongs together. Two files that
 * change together add {@code degree/100}, damped in the same way by how many each changes with. A page or an entry point that hangs on
 * one part alone weighs {@value #LEAF}. Linear in edges.
 */
final class Ties {

    static final double WRITES = 4;
    static final double READS = 2;
    static final double EXECUTES = 4;
    static final double SHOWS = 3;
    static final double CALLS = 2;
    static final double LINKS = 4;
    static final double TRANSFERS = 0.5;
    static final double INHERITS = 2;
    static final double INCLUDES = 1;
    static final double USES = 0.5;
    static final double LEAF = 0.1;
    static final double CHANGES = 1;
    static final int FREE = 5;

    private final Parts parts;
    private final Hubs hubs;
    private final Map<Long, Double> weights = new HashMap<>();
    private long[] pairs = new long[0];

    private Ties(Parts parts, Hubs hubs) {
        this.parts = parts;
        this.hubs = hubs;
    }

    static Ties of(EstateGraph graph, Parts parts, Hubs hubs, List<ChangeCoupling> couplings) {
        Ties ties = new Ties(parts, hubs);
        for (int number = 0; number < parts.count(); number++) {
            for (Edge edge : graph.out(parts.id(number))) {
                if (edge.to().isPresent()) {
                    ties.add(
                            number,
                            parts.number(edge.to().get()),
                            ties.weight(edge, edge.to().get()));
                }
            }
        }
        ties.addChanges(graph, couplings);
        ties.lightenLeaves();
        ties.pairs = ties.weights.keySet().stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(ties.pairs);
        return ties;
    }

    /** A page or an entry point that hangs on one part goes where that goes, and must not make it look self-contained. */
    private void lightenLeaves() {
        int[] degrees = new int[parts.count()];
        for (long pair : weights.keySet()) {
            degrees[(int) (pair >> Integer.SIZE)]++;
            degrees[(int) pair]++;
        }
        weights.replaceAll((pair, weight) ->
                isLeaf((int) (pair >> Integer.SIZE), degrees) || isLeaf(pair.intValue(), degrees) ? LEAF : weight);
    }

    private boolean isLeaf(int number, int[] degrees) {
        NodeId id = parts.id(number);
        return degrees[number] == 1 && (Parts.isEntry(id) || id.kind() == NodeKind.SCREEN);
    }

    int size() {
        return pairs.length;
    }

    int low(int pair) {
        return (int) (pairs[pair] >> Integer.SIZE);
    }

    int high(int pair) {
        return (int) pairs[pair];
    }

    double weight(int pair) {
        return weights.getOrDefault(pairs[pair], 0.0);
    }

    private void add(int one, int other, double weight) {
        if (one >= 0 && other >= 0 && one != other && weight > 0) {
            weights.merge(((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other), weight, Double::sum);
        }
    }

    private double weight(Edge edge, NodeId to) {
        int places = Math.max(edge.members().size(), edge.evidence().size());
        double kind = edge.kind() == EdgeKind.CALLS && hubs.isValue(to) ? USES : kindWeight(edge);
        return kind * (1 + Math.log(places) / Math.log(2) / 2) * hubs.damping(edge.from(), to);
    }

    /** What an edge of this kind weighs when it stands at one place between parts that nothing else needs. */
    static double kindWeight(Edge edge) {
        return switch (edge.kind()) {
            case WRITES -> WRITES;
            case READS -> READS;
            case EXECUTES -> EXECUTES;
            case SHOWS -> SHOWS;
            case CALLS -> isTransfer(edge) ? TRANSFERS : edge.from().kind() == NodeKind.TYPE ? CALLS : LINKS;
            case INHERITS -> INHERITS;
            case INCLUDES -> INCLUDES;
            case USES -> USES;
            case CONTAINS -> edge.from().kind() == NodeKind.MODULE ? 0 : EXECUTES;
            case DEPENDS -> 0;
        };
    }

    /** Menus pass control to everything: a transfer that does not come back is navigation. */
    private static boolean isTransfer(Edge edge) {
        return switch (edge.via()) {
            case "XCTL", "RETURN-TRANSID", "START-TRANSID", "START" -> true;
            default -> false;
        };
    }

    private void addChanges(EstateGraph graph, List<ChangeCoupling> couplings) {
        if (couplings.isEmpty()) {
            return;
        }
        Map<String, NodeId> main = new HashMap<>();
        for (Node node : graph.nodes()) {
            if (parts.isCode(node.id()) || node.id().kind() == NodeKind.COPYBOOK) {
                node.definition().map(Evidence::file).ifPresent(file -> main.putIfAbsent(file, node.id()));
            }
        }
        Map<String, Integer> partners = new HashMap<>();
        for (ChangeCoupling coupling : couplings) {
            partners.merge(coupling.first(), 1, Integer::sum);
            partners.merge(coupling.second(), 1, Integer::sum);
        }
        for (ChangeCoupling coupling : couplings) {
            NodeId first = main.get(coupling.first());
            NodeId second = main.get(coupling.second());
            if (first != null && second != null && hubs.damping(first, second) > 0) {
                double damping = Hubs.damped(partners.getOrDefault(coupling.first(), 1))
                        * Hubs.damped(partners.getOrDefault(coupling.second(), 1));
                add(parts.number(first), parts.number(second), CHANGES * damping * coupling.degree() / 100);
            }
        }
    }

    static boolean isAccess(Edge edge) {
        return edge.kind() == EdgeKind.READS || edge.kind() == EdgeKind.WRITES;
    }
}

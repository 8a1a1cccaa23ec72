package dev.banyan.analyzer.seam;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Parts that many need and that hold no data of their own: logging, dates, common screens and copybooks, front doors. They belong to
 * all, so to none: the foundation. A part is one when at least {@code max(8, 1.5 x root of the count of code)} others, entry points aside, need it and
 * neither it nor what extends it reads or writes a store. Linear in edges.
 */
final class Hubs {

    private static final int LEAST = 8;
    private static final double SHARE = 1.5;

    private final EstateGraph graph;
    private final Parts parts;
    private final Map<NodeId, Integer> needed = new HashMap<>();
    private final Map<NodeId, Integer> needs = new HashMap<>();
    private final Set<NodeId> withData = new HashSet<>();
    private final Set<NodeId> callers = new HashSet<>();
    private final int threshold;
    private final SortedSet<NodeId> foundation = new TreeSet<>();

    private Hubs(EstateGraph graph, Parts parts) {
        this.graph = graph;
        this.parts = parts;
        this.threshold = Math.max(LEAST, (int) Math.ceil(SHARE * Math.sqrt(parts.codeCount())));
    }

    static Hubs of(EstateGraph graph, Parts parts) {
        Hubs hubs = new Hubs(graph, parts);
        for (int number = 0; number < parts.count(); number++) {
            hubs.count(parts.id(number));
        }
        for (int number = 0; number < parts.count(); number++) {
            NodeId id = parts.id(number);
            boolean common = parts.isCode(id) || id.kind() == NodeKind.COPYBOOK || id.kind() == NodeKind.SCREEN;
            if (common && !hubs.withData.contains(id) && hubs.neededBy(id) >= hubs.threshold) {
                hubs.foundation.add(id);
            }
        }
        return hubs;
    }

    private void count(NodeId id) {
        Set<NodeId> out = new HashSet<>();
        for (Edge edge : graph.out(id)) {
            if (Ties.isAccess(edge)) {
                markData(id);
            }
            if (edge.kind() == EdgeKind.CALLS && !edge.isInside() && isService(edge)) {
                callers.add(id);
            }
            edge.to().filter(to -> parts.number(to) >= 0 && !to.equals(id)).ifPresent(out::add);
        }
        needs.put(
                id,
                Math.toIntExact(
                        out.stream().filter(to -> to.kind() != NodeKind.SCREEN).count()));
        if (!Parts.isEntry(id)) {
            out.forEach(to -> needed.merge(to, 1, Integer::sum));
        }
    }

    private boolean isService(Edge edge) {
        return edge.to().filter(to -> parts.number(to) >= 0).isPresent()
                && !edge.via().equals("constructor");
    }

    /** A part that reads or writes has data, and what it extends or implements stands for that data. */
    private void markData(NodeId id) {
        if (withData.add(id)) {
            graph.out(id).stream()
                    .filter(edge -> edge.kind() == EdgeKind.INHERITS)
                    .flatMap(edge -> edge.to().stream())
                    .filter(above -> inheritors(above) <= 2)
                    .forEach(withData::add);
        }
    }

    private long inheritors(NodeId type) {
        return graph.in(type).stream()
                .filter(edge -> edge.kind() == EdgeKind.INHERITS)
                .count();
    }

    /** Whether a type only holds values: it calls nothing of the estate and has no data. To call a getter is no more than to use it. */
    boolean isValue(NodeId id) {
        return id.kind() == NodeKind.TYPE && !withData.contains(id) && !callers.contains(id);
    }

    int threshold() {
        return threshold;
    }

    SortedSet<NodeId> foundation() {
        return foundation;
    }

    int neededBy(NodeId id) {
        return needed.getOrDefault(id, 0);
    }

    /** What the popularity of the two ends leaves of a tie. */
    double damping(NodeId from, NodeId to) {
        if (foundation.contains(to) || foundation.contains(from)) {
            return 0;
        }
        double target = damped(neededBy(to));
        double source = withData.contains(from) ? 1 : damped(needs.getOrDefault(from, 0));
        if (Parts.isStore(to) || withData.contains(to)) {
            target = Math.sqrt(target);
        }
        return target * source;
    }

    static double damped(int count) {
        return count <= Ties.FREE ? 1 : (double) Ties.FREE / count;
    }
}

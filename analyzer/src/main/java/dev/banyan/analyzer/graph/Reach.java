package dev.banyan.analyzer.graph;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What each entry point needs: the code it runs, and what that code needs in turn, up to the code at which another entry
 * point begins.
 *
 * <p>Without that border every transaction of a CICS application would reach every other one, for each screen can go back
 * to the menu. Example: CM00 executes COMEN01C, which XCTLs to COACTVWC and CALLs CSUTLDTC; CAVW executes COACTVWC.
 *
 * <pre>
 *   of(CM00) = {COMEN01C, CSUTLDTC}     of(CAVW) = {COACTVWC, ...}     handsOver(CM00) = {COACTVWC}
 * </pre>
 *
 * A call of an interface or of an abstract class also needs what may stand behind it: all that implements it.
 *
 * <p>One breadth-first walk for each entry point: entry points x edges at worst, near linear where borders hold.
 */
public final class Reach {

    private final Map<NodeId, SortedSet<NodeId>> reached = new LinkedHashMap<>();
    private final Map<NodeId, SortedSet<NodeId>> handedOver = new HashMap<>();
    private final Map<NodeId, Integer> sharedBy = new HashMap<>();

    private Reach() {}

    public static Reach of(EstateGraph graph) {
        Reach reach = new Reach();
        List<NodeId> entries = graph.entryPoints();
        Map<NodeId, Set<NodeId>> startsOf = new HashMap<>();
        Set<NodeId> borders = new HashSet<>();
        for (NodeId entry : entries) {
            Set<NodeId> starts = starts(graph, entry);
            startsOf.put(entry, starts);
            borders.addAll(starts);
        }
        for (NodeId entry : entries) {
            reach.walk(graph, entry, startsOf.getOrDefault(entry, Set.of()), borders);
        }
        reach.reached.values().forEach(ids -> ids.forEach(id -> reach.sharedBy.merge(id, 1, Integer::sum)));
        return reach;
    }

    /** The code, copybooks, data and screens that the entry point needs, ordered by id; the entry point is not among them. */
    public SortedSet<NodeId> of(NodeId entry) {
        return reached.getOrDefault(entry, new TreeSet<>());
    }

    /** The code at which other entry points begin and to which this one hands over. */
    public SortedSet<NodeId> handsOver(NodeId entry) {
        return handedOver.getOrDefault(entry, new TreeSet<>());
    }

    /** How many entry points need {@code id}. */
    public int sharedBy(NodeId id) {
        return sharedBy.getOrDefault(id, 0);
    }

    private static Set<NodeId> starts(EstateGraph graph, NodeId entry) {
        Set<NodeId> starts = new HashSet<>();
        Deque<NodeId> procs = new ArrayDeque<>(List.of(entry));
        while (!procs.isEmpty()) {
            for (Edge edge : graph.out(procs.pop())) {
                if (edge.kind() == EdgeKind.EXECUTES && edge.to().isPresent()) {
                    NodeId to = edge.to().get();
                    if (starts.add(to) && to.kind() == NodeKind.PROC) {
                        procs.push(to);
                    }
                }
            }
        }
        return starts;
    }

    private void walk(EstateGraph graph, NodeId entry, Set<NodeId> starts, Set<NodeId> borders) {
        SortedSet<NodeId> seen = new TreeSet<>(starts);
        SortedSet<NodeId> beyond = new TreeSet<>();
        Deque<NodeId> toDo = new ArrayDeque<>(starts);
        toDo.add(entry);
        while (!toDo.isEmpty()) {
            for (Edge edge : graph.out(toDo.poll())) {
                if (edge.to().isEmpty() || edge.isInside() || edge.kind() == EdgeKind.CONTAINS) {
                    continue;
                }
                NodeId to = edge.to().get();
                reach(to, starts, borders, seen, beyond, toDo);
                if (edge.kind() == EdgeKind.CALLS) {
                    graph.implementersOf(to).forEach(one -> reach(one, starts, borders, seen, beyond, toDo));
                }
            }
        }
        reached.put(entry, seen);
        handedOver.put(entry, beyond);
    }

    private static void reach(
            NodeId to,
            Set<NodeId> starts,
            Set<NodeId> borders,
            SortedSet<NodeId> seen,
            SortedSet<NodeId> beyond,
            Deque<NodeId> toDo) {
        if (borders.contains(to) && !starts.contains(to)) {
            beyond.add(to);
        } else if (to.kind() != NodeKind.TRANSACTION && seen.add(to)) {
            toDo.add(to);
        }
    }
}

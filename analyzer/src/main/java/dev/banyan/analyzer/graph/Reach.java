package dev.banyan.analyzer.graph;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
 *   of(CM00).nodes = {COMEN01C, CSUTLDTC}     of(CAVW).nodes = {COACTVWC, ...}     of(CM00).beyond = {COACTVWC}
 * </pre>
 *
 * One walk for each entry point, made anew when it is asked for, so that only counts are kept: entry points x edges at
 * worst, near linear where borders hold.
 */
public final class Reach {

    private static final Set<String> OPEN = Set.of("timer", "main", "jsf", "jax-ws", "axis", "rmi");

    private final EstateGraph graph;
    private final Methods methods;
    private final Hierarchy types;
    private final Map<NodeId, Set<NodeId>> startsOf = new HashMap<>();
    private final Set<NodeId> borders = new HashSet<>();
    private final Map<NodeId, Integer> sharedBy = new HashMap<>();
    private final Map<NodeId, SortedSet<NodeId>> arrivals = new HashMap<>();
    private final Map<NodeId, SortedSet<NodeId>> writers = new HashMap<>();
    private final Map<NodeId, SortedSet<NodeId>> allWriters = new HashMap<>();

    private Reach(EstateGraph graph) {
        this.graph = graph;
        this.methods = new Methods(graph);
        this.types = new Hierarchy(graph);
    }

    public static Reach of(EstateGraph graph) {
        Reach reach = new Reach(graph);
        List<NodeId> entries = graph.entryPoints();
        for (NodeId entry : entries) {
            Set<NodeId> starts = starts(graph, entry);
            reach.startsOf.put(entry, starts);
            if (isBorder(graph, entry)) {
                reach.borders.addAll(starts);
            }
        }
        entries.forEach(reach::count);
        return reach;
    }

    /**
     * Whether code that arrives at this entry point's code hands over to it. It does at another request's handler; what a
     * timer, a main method, a page or a service runs are plain methods, which others call for their own sake.
     */
    private static boolean isBorder(EstateGraph graph, NodeId entry) {
        return graph.node(entry)
                .map(node -> node.attributes().get("framework"))
                .filter(OPEN::contains)
                .isEmpty();
    }

    /** What the entry point needs. */
    public Walk of(NodeId entry) {
        return new Walker(graph, methods, types, startsOf.getOrDefault(entry, Set.of()), borders, entry).walk();
    }

    /** How many entry points need {@code id}. */
    public int sharedBy(NodeId id) {
        return sharedBy.getOrDefault(id, 0);
    }

    /** The other entry points that hand over to this one. */
    public SortedSet<NodeId> arrivals(NodeId entry) {
        SortedSet<NodeId> found = new TreeSet<>();
        for (NodeId start : startsOf.getOrDefault(entry, Set.of())) {
            found.addAll(arrivals.getOrDefault(start, new TreeSet<>()));
        }
        found.remove(entry);
        return found;
    }

    /** The entry points that write a store, and the code that writes it and that no entry point needs. */
    public SortedSet<NodeId> writers(NodeId store) {
        return allWriters.computeIfAbsent(store, this::findWriters);
    }

    private SortedSet<NodeId> findWriters(NodeId store) {
        SortedSet<NodeId> found = new TreeSet<>(writers.getOrDefault(store, new TreeSet<>()));
        graph.in(store).stream()
                .filter(edge -> edge.kind() == EdgeKind.WRITES)
                .map(Edge::from)
                .filter(writer -> sharedBy(writer) == 0 && !startsOf.containsKey(writer))
                .forEach(found::add);
        return Collections.unmodifiableSortedSet(found);
    }

    private void count(NodeId entry) {
        Walk walk = of(entry);
        walk.nodes().forEach(id -> sharedBy.merge(id, 1, Integer::sum));
        walk.beyond().forEach(id -> arrivals.computeIfAbsent(id, i -> new TreeSet<>())
                .add(entry));
        walk.targets(EdgeKind.WRITES)
                .forEach(id -> writers.computeIfAbsent(id, i -> new TreeSet<>()).add(entry));
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
}

package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.graph.Reach;
import dev.banyan.analyzer.graph.Walk;
import dev.banyan.analyzer.graph.Walk.Step;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What moving one entry point takes with it: the code it needs, its own whole and shared code in parts, the stores it
 * reads and writes, its screens, and how sure we are of all that.
 *
 * @param runsCode whether there is a program or type among the code that does not come with the system
 * @param ownLines lines of code that no other entry point needs
 * @param sharedLines lines of code that others need too, each divided by the number of entry points that need it
 * @param sharedStores stores this entry point writes and others write too
 * @param soleStores stores that only this entry point writes
 * @param references edges seen on the way, and how many of them are partial or unresolved
 */
record Footprint(
        Walk walk,
        SortedSet<NodeId> code,
        boolean runsCode,
        int ownLines,
        double sharedLines,
        SortedSet<NodeId> reads,
        SortedSet<NodeId> writes,
        int sharedStores,
        int soleStores,
        int screens,
        int references,
        int partial,
        int unresolved) {

    static Footprint of(EstateGraph graph, Reach reach, NodeId entry) {
        Walk walk = reach.of(entry);
        SortedSet<NodeId> code = new TreeSet<>(walk.nodes());
        code.removeIf(id -> !isCode(id));
        int own = 0;
        double shared = 0;
        for (NodeId id : code) {
            int lines = graph.node(id).map(Node::loc).orElseThrow().orElse(0);
            if (reach.sharedBy(id) <= 1) {
                own += lines;
            } else {
                shared += (double) lines / reach.sharedBy(id);
            }
        }
        SortedSet<NodeId> reads = stores(walk, EdgeKind.READS);
        SortedSet<NodeId> writes = stores(walk, EdgeKind.WRITES);
        int sole = count(writes, store -> reach.writers(store).size() <= 1);
        List<Edge> references = walk.steps().stream().map(Step::edge).toList();
        return new Footprint(
                walk,
                code,
                code.stream().anyMatch(id -> isOfTheEstate(graph, id))
                        || !walk.beyond().isEmpty(),
                own,
                shared,
                reads,
                writes,
                writes.size() - sole,
                sole,
                count(walk.nodes(), id -> id.kind() == NodeKind.SCREEN),
                references.size(),
                count(references, edge -> edge.resolution() instanceof Resolution.Partial),
                count(references, Gaps::isGap));
    }

    /** The share of references that are sure. */
    double confidence() {
        return references == 0 ? 1 : 1 - (double) (partial + unresolved) / references;
    }

    private static boolean isOfTheEstate(EstateGraph graph, NodeId id) {
        boolean runs = id.kind() == NodeKind.PROGRAM || id.kind() == NodeKind.TYPE;
        return runs
                && graph.node(id)
                        .map(Node::attributes)
                        .filter(of -> !of.containsKey("utility") && !of.containsKey("system"))
                        .isPresent();
    }

    /** What is in a cache can be had again: it is no data that would have to move. */
    private static SortedSet<NodeId> stores(Walk walk, EdgeKind kind) {
        SortedSet<NodeId> found = new TreeSet<>(walk.targets(kind));
        found.removeIf(id -> id.kind() == NodeKind.CACHE);
        return found;
    }

    private static boolean isCode(NodeId id) {
        return switch (id.kind()) {
            case PROGRAM, TYPE, PROC, JOB, COPYBOOK -> true;
            default -> false;
        };
    }

    private static <T> int count(Collection<T> all, Predicate<T> which) {
        return Math.toIntExact(all.stream().filter(which).count());
    }
}

package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.graph.Reach;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What moving one entry point takes with it: the code it needs, its own whole and shared code in parts, the stores it
 * reads and writes, its screens, and how sure we are of all that.
 *
 * @param ownLines lines of code that no other entry point needs
 * @param sharedLines lines of code that others need too, each divided by the number of entry points that need it
 * @param sharedStores stores this entry point writes and others write too
 * @param soleStores stores that only this entry point writes
 * @param references edges seen on the way, and how many of them are partial or unresolved
 */
record Footprint(
        SortedSet<NodeId> code,
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
        SortedSet<NodeId> code = new TreeSet<>();
        SortedSet<NodeId> reads = new TreeSet<>();
        SortedSet<NodeId> writes = new TreeSet<>();
        int own = 0;
        double shared = 0;
        int screens = 0;
        int references = 0;
        int partial = 0;
        int unresolved = 0;
        SortedSet<NodeId> all = new TreeSet<>(reach.of(entry));
        all.add(entry);
        for (NodeId id : all) {
            int lines = graph.node(id).map(Node::loc).orElseThrow().orElse(0);
            if (isCode(id)) {
                code.add(id);
                if (reach.sharedBy(id) <= 1) {
                    own += lines;
                } else {
                    shared += (double) lines / reach.sharedBy(id);
                }
            } else if (id.kind() == NodeKind.SCREEN) {
                screens++;
            }
            for (Edge edge : graph.out(id)) {
                references += edge.isInside() ? 0 : 1;
                partial += edge.resolution() instanceof Resolution.Partial ? 1 : 0;
                unresolved += Gaps.isGap(edge) ? 1 : 0;
                store(edge, EdgeKind.READS).ifPresent(reads::add);
                store(edge, EdgeKind.WRITES).ifPresent(writes::add);
            }
        }
        int sole = Math.toIntExact(writes.stream()
                .filter(store -> writers(graph, reach, store) <= 1)
                .count());
        return new Footprint(
                code, own, shared, reads, writes, writes.size() - sole, sole, screens, references, partial, unresolved);
    }

    /** The share of references that are sure. */
    double confidence() {
        return references == 0 ? 1 : 1 - (double) (partial + unresolved) / references;
    }

    private static boolean isCode(NodeId id) {
        return switch (id.kind()) {
            case PROGRAM, TYPE, PROC, JOB, COPYBOOK -> true;
            default -> false;
        };
    }

    private static Optional<NodeId> store(Edge edge, EdgeKind kind) {
        return edge.kind() == kind ? edge.to() : Optional.empty();
    }

    /** The most entry points that any writer of the store serves, summed over its writers: 1 when it has one master. */
    private static int writers(EstateGraph graph, Reach reach, NodeId store) {
        return graph.in(store).stream()
                .filter(edge -> edge.kind() == EdgeKind.WRITES)
                .map(Edge::from)
                .distinct()
                .mapToInt(writer -> Math.max(1, reach.sharedBy(writer)))
                .sum();
    }
}

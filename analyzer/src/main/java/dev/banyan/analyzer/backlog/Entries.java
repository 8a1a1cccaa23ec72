package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.graph.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One item for each entry point: the unit in which a strangler moves.
 *
 * @param moves those that run code, or something that the estate does not hold
 * @param setUps jobs that run utilities alone: they define, copy and list data, and go where the data goes
 */
record Entries(List<BacklogItem> moves, List<BacklogItem> setUps) {

    static Entries of(EstateGraph graph, Reach reach, Gaps gaps) {
        List<BacklogItem> moves = new ArrayList<>();
        List<SetUp> utilities = new ArrayList<>();
        Moves items = new Moves(graph, reach, gaps);
        for (NodeId entry : graph.entryPoints()) {
            if (isOfOthers(graph, entry)) {
                continue;
            }
            Footprint footprint = Footprint.of(graph, reach, entry);
            BacklogItem item = items.item(graph.node(entry).orElseThrow(), footprint);
            if (footprint.runsCode() || entry.kind() != NodeKind.JOB) {
                moves.add(item);
            } else {
                utilities.add(new SetUp(item, footprint.writes()));
            }
        }
        Set<String> ids = moves.stream().map(BacklogItem::id).collect(Collectors.toSet());
        return new Entries(
                moves, utilities.stream().map(one -> one.after(reach, ids)).toList());
    }

    /**
     * Nobody moves what was copied in, nor a main method in what a program wrote. Other entries of generated code are real ones:
     * a service whose interface was made from its contract answers all the same.
     */
    private static boolean isOfOthers(EstateGraph graph, NodeId entry) {
        List<Node> handlers = graph.out(entry).stream()
                .filter(edge -> edge.kind() == EdgeKind.EXECUTES)
                .flatMap(edge -> edge.to().stream())
                .flatMap(to -> graph.node(to).stream())
                .toList();
        boolean main = entry.name().startsWith("MAIN ");
        return !handlers.isEmpty()
                && handlers.stream().allMatch(node -> node.isVendored() || (main && node.isGenerated()));
    }

    /** A job of utilities, and what it writes. */
    private record SetUp(BacklogItem item, SortedSet<NodeId> writes) {

        /** The moves of those that write the same data come before. */
        BacklogItem after(Reach reach, Set<String> moves) {
            SortedSet<String> owners = new TreeSet<>(item.dependsOn());
            writes.stream()
                    .flatMap(store -> reach.writers(store).stream())
                    .map(Moves::id)
                    .filter(moves::contains)
                    .forEach(owners::add);
            return item.withDependsOn(List.copyOf(owners));
        }
    }
}

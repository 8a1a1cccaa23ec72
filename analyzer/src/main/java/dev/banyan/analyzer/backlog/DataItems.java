package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.backlog.BacklogItem.ItemEvidence;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.graph.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Items for tables and datasets that are written from several sides: by transactions, by jobs, by the Java code of a module. Those
 * that the same sides write are one item, and who writes them moves after it.
 */
final class DataItems {

    private static final int MOST_EVIDENCE = 20;
    private static final int MOST_NAMES = 4;

    private final EstateGraph graph;
    private final Reach reach;
    private final Set<String> moves;
    private final Map<NodeId, String> itemOf = new TreeMap<>();
    private final List<BacklogItem> items = new ArrayList<>();

    /** @param moves ids of the items that move code; jobs of utilities, which define and copy, are not among them */
    DataItems(EstateGraph graph, Reach reach, Set<String> moves) {
        this.graph = graph;
        this.reach = reach;
        this.moves = moves;
        SortedMap<String, List<Fought>> bySides = new TreeMap<>();
        for (Node node : graph.nodes()) {
            if (node.id().kind() == NodeKind.TABLE || node.id().kind() == NodeKind.DATASET) {
                Fought fought = fought(node.id());
                if (fought.sides().size() > 1) {
                    bySides.computeIfAbsent(String.join("; ", fought.sides()), one -> new ArrayList<>())
                            .add(fought);
                }
            }
        }
        bySides.values().forEach(this::item);
    }

    /** A store, who writes it, and from which sides. */
    private record Fought(NodeId store, SortedSet<NodeId> writers, SortedSet<String> sides) {}

    private Fought fought(NodeId store) {
        SortedSet<NodeId> writers = new TreeSet<>();
        SortedSet<String> sides = new TreeSet<>();
        for (NodeId writer : reach.writers(store)) {
            if (moves.contains(Moves.id(writer))) {
                writers.add(writer);
                sides.add(side(writer));
            }
        }
        return new Fought(store, writers, sides);
    }

    private String side(NodeId writer) {
        return switch (writer.kind()) {
            case TRANSACTION -> "transactions";
            case JOB -> "jobs";
            default ->
                Handlers.modules(graph, writer).stream()
                        .map(NodeId::name)
                        .findFirst()
                        .orElse("Java");
        };
    }

    List<BacklogItem> items() {
        return List.copyOf(items);
    }

    /** The move, after the items that say who writes what it writes. */
    BacklogItem after(BacklogItem move, Set<NodeId> writes) {
        SortedSet<String> needs = new TreeSet<>(move.dependsOn());
        for (NodeId store : writes) {
            String item = itemOf.get(store);
            if (item != null) {
                needs.add(item);
            }
        }
        return move.withDependsOn(List.copyOf(needs));
    }

    private void item(List<Fought> stores) {
        String id = "data:" + stores.get(0).store();
        SortedSet<NodeId> writers = new TreeSet<>();
        List<ItemEvidence> evidence = new ArrayList<>();
        for (Fought one : stores) {
            writers.addAll(one.writers());
            itemOf.put(one.store(), id);
            for (Edge edge : graph.in(one.store())) {
                if (edge.kind() == EdgeKind.WRITES) {
                    edge.evidence()
                            .forEach(at -> evidence.add(new ItemEvidence(
                                    at.file(),
                                    at.line(),
                                    edge.from() + " writes " + one.store() + " by " + edge.via())));
                }
            }
        }
        String names =
                stores.stream().limit(MOST_NAMES).map(one -> one.store().name()).collect(Collectors.joining(", "));
        String rest = stores.size() > MOST_NAMES ? " and " + (stores.size() - MOST_NAMES) + " more" : "";
        SortedSet<String> sides = stores.get(0).sides();
        items.add(new BacklogItem(
                id,
                ItemKind.MOVE_DATA,
                "Give " + names + rest + " one master: " + String.join(" and ", sides) + " write "
                        + (stores.size() == 1 ? "it" : "them") + " (" + writers.size() + " entry points)",
                evidence.stream().distinct().limit(MOST_EVIDENCE).toList(),
                Effort.of(
                        Score.of(
                                1 + stores.size() + 0.5 * writers.size(),
                                "1 + stores + 0.5*writers",
                                Map.of("stores", stores.size(), "writers", writers.size())),
                        0.5),
                Score.of(
                        stores.size() + 0.5 * writers.size(),
                        "stores + 0.5*writers",
                        Map.of("stores", stores.size(), "writers", writers.size())),
                Score.of(sides.size(), "sides", Map.of("sides", sides.size())),
                Score.of(0.8, "0.8", Map.of()),
                List.of(),
                1,
                stores.stream()
                        .map(one -> one.store().kind() == NodeKind.TABLE ? "sql" : "dataset")
                        .distinct()
                        .sorted()
                        .toList(),
                List.of(
                        "It is written down which side is the master of each, and how the other learns of changes.",
                        "A reconciliation of both sides runs daily and shows no difference for a week."),
                null,
                sides.contains("jobs") && sides.contains("transactions")
                        ? List.of(Concern.PERFORMANCE, Concern.DATA, Concern.GOVERNANCE)
                        : List.of(Concern.DATA, Concern.GOVERNANCE)));
    }
}

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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Items for COBOL that nothing uses, one a module, and for programs that many entry points call through shared copybooks. */
final class CodeItems {

    private static final int MOST_EVIDENCE = 20;
    private static final int MOST_NAMES = 4;

    /** So many programs have an item each; the rest share one. */
    private static final int MOST_BRIDGES = 12;

    private static final List<String> CALLS_BACK = List.of("CALL", "LINK");

    private final EstateGraph graph;
    private final Reach reach;

    CodeItems(EstateGraph graph, Reach reach) {
        this.graph = graph;
        this.reach = reach;
    }

    List<BacklogItem> items(List<NodeId> unused) {
        List<BacklogItem> items = new ArrayList<>();
        SortedMap<String, List<Node>> byModule = new TreeMap<>();
        for (NodeId id : unused) {
            graph.node(id)
                    .filter(node -> node.isOwn() && node.definition().isPresent())
                    .ifPresent(node -> byModule.computeIfAbsent(
                                    node.module().map(NodeId::name).orElse(ModuleFolders.ESTATE),
                                    one -> new ArrayList<>())
                            .add(node));
        }
        byModule.forEach((module, nodes) -> items.add(retire(module, nodes)));
        items.addAll(bridges());
        return items;
    }

    private static BacklogItem retire(String module, List<Node> nodes) {
        int lines = nodes.stream().mapToInt(node -> node.loc().orElse(0)).sum();
        List<ItemEvidence> evidence = nodes.stream()
                .map(node -> new ItemEvidence(
                        node.definition().orElseThrow().file(),
                        node.definition().orElseThrow().line(),
                        "nothing in the estate leads to " + node.id()))
                .limit(MOST_EVIDENCE)
                .toList();
        String names =
                nodes.stream().limit(MOST_NAMES).map(node -> node.id().name()).collect(Collectors.joining(", "));
        String rest = nodes.size() > MOST_NAMES ? " and " + (nodes.size() - MOST_NAMES) + " more" : "";
        double thousands = Score.round(lines / 1000.0);
        return new BacklogItem(
                        "retire:" + module,
                        ItemKind.RETIRE_CODE,
                        "Retire " + nodes.size()
                                + (nodes.size() == 1 ? " program or copybook" : " programs and copybooks") + " of "
                                + module + " that nothing uses (" + lines + " lines): " + names + rest,
                        evidence,
                        Effort.of(
                                Score.of(0.5 + 0.1 * nodes.size(), "0.5 + 0.1*parts", Map.of("parts", nodes.size())),
                                0.2),
                        Score.of(1 + 2 * thousands, "1 + 2*thousandLines", Map.of("thousandLines", thousands)),
                        Score.of(1, "1", Map.of()),
                        Score.of(0.9, "0.9", Map.of()),
                        List.of(),
                        1,
                        List.of("cobol", "operations"),
                        List.of(
                                "Load libraries and schedules outside the estate have been asked: nobody starts them.",
                                "The sources are gone and programs.json lists none of them."),
                        null,
                        List.of(Concern.COST, Concern.GOVERNANCE))
                .withParts(module.equals(ModuleFolders.ESTATE) ? List.of() : List.of("module:" + module));
    }

    /** A program that comes back to its callers, and the copybooks that both sides copy. */
    private record Bridge(
            Node program, SortedSet<String> copybooks, int callers, int entries, List<ItemEvidence> evidence) {}

    private List<BacklogItem> bridges() {
        List<Bridge> bridges = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (node.id().kind() == NodeKind.PROGRAM
                    && node.definition().isPresent()
                    && reach.sharedBy(node.id()) > 1) {
                Bridge bridge = bridge(node);
                if (!bridge.copybooks().isEmpty()) {
                    bridges.add(bridge);
                }
            }
        }
        bridges.sort(Comparator.comparingInt(Bridge::entries).reversed().thenComparing(bridge -> bridge.program()
                .id()));
        List<BacklogItem> items = new ArrayList<>();
        bridges.stream()
                .limit(MOST_BRIDGES)
                .forEach(one -> items.add(bridge(one.program().id().toString(), List.of(one))));
        if (bridges.size() > MOST_BRIDGES) {
            items.add(bridge("others", bridges.subList(MOST_BRIDGES, bridges.size())));
        }
        return items;
    }

    private Bridge bridge(Node program) {
        SortedSet<String> own = copies(program.id());
        SortedSet<String> shared = new TreeSet<>();
        SortedSet<NodeId> callers = new TreeSet<>();
        List<ItemEvidence> evidence = new ArrayList<>();
        for (Edge edge : graph.in(program.id())) {
            if (edge.kind() == EdgeKind.CALLS && CALLS_BACK.contains(edge.via())) {
                SortedSet<String> both = copies(edge.from());
                both.retainAll(own);
                if (!both.isEmpty()) {
                    shared.addAll(both);
                    callers.add(edge.from());
                    edge.evidence()
                            .forEach(at -> evidence.add(new ItemEvidence(
                                    at.file(),
                                    at.line(),
                                    edge.from() + " calls " + program.id() + " by " + edge.via() + ", both copy "
                                            + String.join(", ", both))));
                }
            }
        }
        return new Bridge(program, shared, callers.size(), reach.sharedBy(program.id()), evidence);
    }

    private SortedSet<String> copies(NodeId program) {
        SortedSet<String> names = new TreeSet<>();
        for (Edge edge : graph.out(program)) {
            if (edge.kind() == EdgeKind.INCLUDES) {
                edge.to()
                        .flatMap(graph::node)
                        .filter(node -> node.definition().isPresent())
                        .ifPresent(node -> names.add(node.id().name()));
            }
        }
        return names;
    }

    private static BacklogItem bridge(String id, List<Bridge> bridges) {
        SortedSet<String> copybooks = new TreeSet<>();
        List<ItemEvidence> evidence = new ArrayList<>();
        SortedSet<String> modules = new TreeSet<>();
        int callers = 0;
        int entries = 0;
        for (Bridge bridge : bridges) {
            copybooks.addAll(bridge.copybooks());
            evidence.addAll(bridge.evidence());
            callers += bridge.callers();
            entries += bridge.entries();
            bridge.program().module().ifPresent(module -> modules.add(module.toString()));
        }
        String names = bridges.stream()
                .limit(MOST_NAMES)
                .map(bridge -> bridge.program().id().name())
                .collect(Collectors.joining(", "));
        String books = copybooks.stream().limit(3).collect(Collectors.joining(", "))
                + (copybooks.size() > 3 ? " and " + (copybooks.size() - 3) + " more" : "");
        String what = bridges.size() == 1
                ? "Bridge program " + names + " (" + books + "): "
                : "Bridge " + bridges.size() + " more shared programs, " + names + " and others: ";
        return new BacklogItem(
                        "bridge:" + id,
                        ItemKind.BRIDGE_COPYBOOK,
                        what + entries + " entry points need " + (bridges.size() == 1 ? "it" : "them")
                                + " on both sides of a move",
                        evidence.stream().limit(MOST_EVIDENCE).toList(),
                        Effort.of(
                                Score.of(
                                        bridges.size() + 0.5 * copybooks.size() + 0.2 * callers,
                                        "programs + 0.5*copybooks + 0.2*callers",
                                        Map.of(
                                                "programs", bridges.size(),
                                                "copybooks", copybooks.size(),
                                                "callers", callers)),
                                0.3),
                        Score.of(0.5 * entries, "0.5*entryPoints", Map.of("entryPoints", entries)),
                        Score.of(0.5 * callers, "0.5*callers", Map.of("callers", callers)),
                        Score.of(0.8, "0.8", Map.of()),
                        List.of(),
                        1,
                        List.of("cobol", "java"),
                        List.of(
                                "The layout is written down as a contract, and records of both sides read the same by it.",
                                "New code calls the program, or its successor, without a copybook of its own."),
                        null,
                        List.of(Concern.INTEGRATION, Concern.SKILLS))
                .withParts(List.copyOf(modules));
    }
}

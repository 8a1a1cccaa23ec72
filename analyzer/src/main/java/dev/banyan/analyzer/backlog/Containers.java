package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.backlog.BacklogItem.ItemEvidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.finding.Finding;
import dev.banyan.analyzer.finding.Findings;
import dev.banyan.analyzer.finding.Incident;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Items for modules that run: those in which a request, a message, a timer or a main method begins. */
final class Containers {

    private static final int MOST_EVIDENCE = 20;

    /** Of the rules of one's own: what stands in the way of running in an image. */
    private static final String OBSTACLE = "cloud-";

    private final EstateGraph graph;
    private final ModuleFolders modules;

    Containers(EstateGraph graph, ModuleFolders modules) {
        this.graph = graph;
        this.modules = modules;
    }

    List<BacklogItem> items(Optional<Findings> findings, List<BacklogItem> ofFindings) {
        SortedMap<String, List<Node>> running = new TreeMap<>();
        for (NodeId entry : graph.entryPoints()) {
            Node node = graph.node(entry).orElseThrow();
            if (entry.kind() == NodeKind.ENDPOINT
                    && node.isOwn()
                    && !isCics(node)
                    && !Handlers.modules(graph, entry).isEmpty()) {
                running.computeIfAbsent(Handlers.modules(graph, entry).first().name(), one -> new ArrayList<>())
                        .add(node);
            }
        }
        SortedMap<String, SortedSet<String>> obstacles = obstacles(findings);
        List<BacklogItem> items = new ArrayList<>();
        running.forEach((module, entries) -> {
            List<String> needs = ofFindings.stream()
                    .filter(item -> item.kind() == ItemKind.ROTATE_SECRET
                            && item.plan().parts().contains("module:" + module))
                    .map(BacklogItem::id)
                    .toList();
            items.add(item(module, entries, obstacles.getOrDefault(module, new TreeSet<>()), needs));
        });
        return items;
    }

    private static boolean isCics(Node node) {
        return "cics".equals(node.attributes().get("framework"));
    }

    private SortedMap<String, SortedSet<String>> obstacles(Optional<Findings> findings) {
        SortedMap<String, SortedSet<String>> rules = new TreeMap<>();
        findings.stream()
                .flatMap(all -> all.sets().stream())
                .flatMap(set -> set.findings().stream())
                .filter(finding -> !finding.isInsight() && finding.rule().id().startsWith(OBSTACLE))
                .forEach(finding -> at(finding).forEach(module -> rules.computeIfAbsent(module, one -> new TreeSet<>())
                        .add(finding.rule().id())));
        return rules;
    }

    private SortedSet<String> at(Finding finding) {
        return finding.incidents().stream()
                .map(Incident::place)
                .map(place -> modules.of(place.file()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static BacklogItem item(
            String module, List<Node> entries, SortedSet<String> obstacles, List<String> needs) {
        List<ItemEvidence> evidence = entries.stream()
                .map(entry -> entry.definition()
                        .map(at -> new ItemEvidence(at.file(), at.line(), entry.id() + " begins in " + module))
                        .orElse(new ItemEvidence(".", 0, entry.id() + " begins in " + module)))
                .limit(MOST_EVIDENCE)
                .toList();
        int counted = Math.min(10, entries.size());
        String way = obstacles.isEmpty()
                ? ""
                : "; in its way: "
                        + obstacles.stream().limit(4).collect(Collectors.joining(", "))
                        + (obstacles.size() > 4 ? " and " + (obstacles.size() - 4) + " more" : "");
        return new BacklogItem(
                        "image:" + module,
                        ItemKind.CONTAINERIZE,
                        "Put " + module + " into an image (" + entries.size()
                                + (entries.size() == 1 ? " entry point" : " entry points") + way + ")",
                        evidence,
                        Effort.of(
                                Score.of(
                                        2 + 0.5 * obstacles.size(),
                                        "2 + 0.5*obstacles",
                                        Map.of("obstacles", obstacles.size())),
                                0.4),
                        Score.of(2 + 0.5 * counted, "2 + 0.5*entryPoints", Map.of("entryPoints", counted)),
                        Score.of(0.5 * obstacles.size(), "0.5*obstacles", Map.of("obstacles", obstacles.size())),
                        Score.of(0.8, "0.8", Map.of()),
                        needs,
                        1,
                        List.of("containers", "java"),
                        List.of(
                                "The image that banyan package makes starts, answers its health check and runs as no root.",
                                "Configuration and secrets come from the environment; nothing is kept in the image's files."),
                        null,
                        List.of(Concern.COST, Concern.INTEGRATION))
                .withParts(List.of("module:" + module));
    }
}

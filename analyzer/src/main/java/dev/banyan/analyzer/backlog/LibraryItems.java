package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.backlog.BacklogItem.ItemEvidence;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Items for libraries whose support has ended or that have known vulnerabilities: one for a product (all parts of Spring
 * together), and one for all that only other libraries bring. What only tests need is left out.
 */
final class LibraryItems {

    private static final int MOST_EVIDENCE = 20;
    private static final int MOST_NAMES = 3;

    private final EstateGraph graph;

    LibraryItems(EstateGraph graph) {
        this.graph = graph;
    }

    List<BacklogItem> items() {
        SortedMap<String, List<Node>> products = new TreeMap<>();
        for (Node node : graph.nodes()) {
            boolean concerned = node.id().kind() == NodeKind.LIBRARY
                    && (node.attributes().containsKey("endOfLife")
                            || node.attributes().containsKey("vulnerabilities"));
            if (concerned && !uses(node).isEmpty()) {
                boolean direct =
                        uses(node).stream().anyMatch(edge -> !edge.attributes().containsKey("path"));
                products.computeIfAbsent(direct ? product(node) : "brought by others", one -> new ArrayList<>())
                        .add(node);
            }
        }
        List<BacklogItem> items = new ArrayList<>();
        products.forEach((product, libraries) -> items.add(item(product, libraries)));
        return items;
    }

    private List<Edge> uses(Node library) {
        return graph.in(library.id()).stream()
                .filter(edge -> edge.kind() == EdgeKind.DEPENDS && !edge.via().equals("test"))
                .toList();
    }

    private static String product(Node library) {
        String product = library.attributes().get("product");
        if (product != null) {
            return product;
        }
        String[] parts = library.id().name().split(":", -1);
        return parts.length > 1 ? parts[0] + ":" + parts[1] : parts[0];
    }

    private BacklogItem item(String product, List<Node> libraries) {
        SortedSet<String> modules = new TreeSet<>();
        SortedSet<String> holes = new TreeSet<>();
        SortedSet<String> ends = new TreeSet<>();
        SortedSet<String> versions = new TreeSet<>();
        List<ItemEvidence> evidence = new ArrayList<>();
        for (Node library : libraries) {
            versions.add(library.attributes().getOrDefault("version", "of an unknown version"));
            String end = library.attributes().get("endOfLife");
            if (end != null) {
                ends.add(end);
            }
            holes.addAll(vulnerabilities(library));
            for (Edge edge : uses(library)) {
                modules.add(edge.from().toString());
                edge.evidence()
                        .forEach(at -> evidence.add(new ItemEvidence(
                                at.file(), at.line(), edge.from() + " needs " + library.id() + said(library))));
            }
        }
        int ended = ends.isEmpty() ? 0 : 1;
        int known = Math.min(5, holes.size());
        boolean brought = product.equals("brought by others");
        String id = "library:" + (brought ? "brought" : product);
        List<Concern> concerns = new ArrayList<>(List.of(Concern.SECURITY, Concern.COST));
        return new BacklogItem(
                        id,
                        ItemKind.REPLACE_LIBRARY,
                        title(brought, product, versions, ends, holes, libraries.size()),
                        evidence.stream().distinct().limit(MOST_EVIDENCE).toList(),
                        Effort.of(
                                Score.of(
                                        1 + 0.5 * libraries.size() + 0.5 * modules.size(),
                                        "1 + 0.5*libraries + 0.5*modules",
                                        Map.of("libraries", libraries.size(), "modules", modules.size())),
                                0.6),
                        Score.of(
                                4.0 * ended + 2.0 * known,
                                "4*ended + 2*vulnerabilities",
                                Map.of("ended", ended, "vulnerabilities", known)),
                        Score.of(0.5 * modules.size(), "0.5*modules", Map.of("modules", modules.size())),
                        Score.of(1, "1", Map.of()),
                        List.of(),
                        1,
                        List.of("java"),
                        List.of(
                                "The audit shows no version of it that is past its end of life or has a known vulnerability.",
                                "The tests of the modules that need it pass with the new one."),
                        null,
                        concerns)
                .withParts(List.copyOf(modules));
    }

    private static List<String> vulnerabilities(Node library) {
        String known = library.attributes().getOrDefault("vulnerabilities", "");
        return known.isEmpty() ? List.of() : Arrays.asList(known.split(",", -1));
    }

    private static String said(Node library) {
        String end = library.attributes().get("endOfLife");
        List<String> known = vulnerabilities(library);
        return (end == null ? "" : end.equals("yes") ? ", support has ended" : ", support ended " + end)
                + (known.isEmpty() ? "" : ", known: " + known.stream().limit(5).collect(Collectors.joining(", ")));
    }

    private static String title(
            boolean brought,
            String product,
            SortedSet<String> versions,
            SortedSet<String> ends,
            SortedSet<String> holes,
            int libraries) {
        String first = ends.isEmpty() ? "" : ends.first();
        String end = first.isEmpty() ? "" : first.equals("yes") ? "support has ended" : "support ended " + first;
        String known = holes.isEmpty()
                ? ""
                : holes.size() + (holes.size() == 1 ? " known vulnerability" : " known vulnerabilities");
        String why = end.isEmpty() ? known : known.isEmpty() ? end : end + ", " + known;
        if (brought) {
            return "Raise " + libraries + (libraries == 1 ? " library" : " libraries") + " that others bring (" + why
                    + ")";
        }
        String which = versions.size() > MOST_NAMES ? versions.size() + " versions" : String.join(", ", versions);
        return "Replace or raise " + product + " " + which + " (" + why + ")";
    }
}

package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.backlog.BacklogItem.ItemEvidence;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Items for what the audit could not see: nobody should move an entry point that runs through a blind spot. */
final class Gaps {

    private static final int MOST_EVIDENCE = 20;

    /** With fewer references a missing part shares an item with others of its kind ... */
    private static final int MANY_REFERENCES = 3;

    /** ... where there are so many of them. */
    private static final int MANY_PARTS = 3;

    private static final int MOST_NAMES = 8;

    private final EstateGraph graph;
    private final Reach reach;
    private final SortedMap<NodeKind, List<Node>> together = new TreeMap<>();
    private final Map<NodeId, String> missing = new TreeMap<>();

    Gaps(EstateGraph graph, Reach reach) {
        this.graph = graph;
        this.reach = reach;
        for (Node node : graph.nodes()) {
            int references = graph.in(node.id()).size();
            if (isMissing(node) && references > 0) {
                missing.put(node.id(), "gap:" + node.id());
                if (references < MANY_REFERENCES) {
                    together.computeIfAbsent(node.id().kind(), kind -> new ArrayList<>())
                            .add(node);
                }
            }
        }
        together.values().removeIf(nodes -> nodes.size() < MANY_PARTS);
        together.forEach((kind, nodes) -> nodes.forEach(node -> missing.put(node.id(), idOfSeveral(kind))));
    }

    private static String idOfSeveral(NodeKind kind) {
        return "gap:few-references:" + kind.word();
    }

    /** Ids of the items that speak of what a walk meets and cannot see. */
    SortedSet<String> metBy(Walk walk) {
        SortedSet<String> met = new TreeSet<>();
        walk.nodes().forEach(id -> Optional.ofNullable(missing.get(id)).ifPresent(met::add));
        for (Step step : walk.steps()) {
            if (makesAnItem(step.edge())) {
                met.add(idOfUnresolved(step.edge()));
            }
        }
        return met;
    }

    /** The id of the item that speaks of all that a node does, unresolved, through one operand. */
    private static String idOfUnresolved(Edge edge) {
        return "gap:" + (isTransfer(edge) ? "transfer:" : "data:") + edge.from().name() + ":" + operandOf(edge);
    }

    private static String operandOf(Edge edge) {
        return ((Resolution.Unresolved) edge.resolution()).operand();
    }

    static boolean isMissing(Node node) {
        return "true".equals(node.attributes().get("missing"));
    }

    /** What code that was copied in leaves open is for its authors to say. */
    private boolean makesAnItem(Edge edge) {
        return isGap(edge) && graph.node(edge.from()).filter(Node::isVendored).isEmpty();
    }

    /**
     * A transfer between programs, or an access to data, of which nobody knows the target. An unresolved Java call is counted
     * in coverage and makes no item, and so is a file whose path only a run tells: an upload, an argument.
     */
    static boolean isGap(Edge edge) {
        boolean data = (edge.kind() == EdgeKind.READS || edge.kind() == EdgeKind.WRITES) && !edge.isOfFileOrCache();
        return edge.resolution() instanceof Resolution.Unresolved && (data || isTransfer(edge));
    }

    private static boolean isTransfer(Edge edge) {
        return edge.kind() == EdgeKind.CALLS && edge.from().kind() == NodeKind.PROGRAM;
    }

    List<BacklogItem> items() {
        List<BacklogItem> items = new ArrayList<>();
        SortedMap<String, List<Node>> notAnalysed = new TreeMap<>();
        for (Node node : graph.nodes()) {
            if ("not-analysed".equals(node.attributes().get("source"))) {
                notAnalysed
                        .computeIfAbsent(node.language().orElse("?"), one -> new ArrayList<>())
                        .add(node);
            }
            if (("gap:" + node.id()).equals(missing.get(node.id()))) {
                items.add(missing(node));
            }
            SortedMap<String, List<Edge>> byId = new TreeMap<>();
            for (Edge edge : graph.out(node.id())) {
                if (makesAnItem(edge)) {
                    byId.computeIfAbsent(idOfUnresolved(edge), id -> new ArrayList<>())
                            .add(edge);
                }
            }
            byId.forEach((id, edges) -> items.add(unresolved(node.id(), id, edges)));
        }
        notAnalysed.forEach((language, programs) -> items.add(notAnalysed(language, programs)));
        together.forEach((kind, nodes) -> items.add(several(kind, nodes)));
        return items;
    }

    private BacklogItem missing(Node node) {
        List<Edge> users = graph.in(node.id());
        List<ItemEvidence> evidence = uses(users, "it");
        String kind = node.id().kind().word();
        return item(
                "gap:" + node.id(),
                "Find the missing " + kind + " " + node.id().name() + ", which " + users.size()
                        + (users.size() == 1 ? " reference needs" : " references need"),
                evidence,
                Score.of(1, "1", Map.of()),
                value(reach.sharedBy(node.id()), users.size()),
                "The source of " + node.id().name() + " is in the estate and the audit lists it no longer as missing.");
    }

    /** One piece of work and one list, where each single part would be a line that looks like the next. */
    private BacklogItem several(NodeKind kind, List<Node> nodes) {
        List<ItemEvidence> evidence = nodes.stream()
                .flatMap(node ->
                        uses(graph.in(node.id()), node.id().name()).stream().limit(1))
                .limit(MOST_EVIDENCE)
                .toList();
        int entries = nodes.stream().mapToInt(node -> reach.sharedBy(node.id())).sum();
        int uses = nodes.stream().mapToInt(node -> graph.in(node.id()).size()).sum();
        String names =
                nodes.stream().limit(MOST_NAMES).map(node -> node.id().name()).collect(Collectors.joining(", "));
        String rest = nodes.size() > MOST_NAMES ? " and " + (nodes.size() - MOST_NAMES) + " more" : "";
        Map<String, Integer> inputs = Map.of("parts", nodes.size(), "entryPoints", entries, "uses", uses);
        return item(
                idOfSeveral(kind),
                "Find " + nodes.size() + " missing " + kind.word() + "s that one or two references need: " + names
                        + rest,
                evidence,
                Score.of(nodes.size(), "parts", Map.of("parts", nodes.size())),
                Score.of(nodes.size() + entries + uses * 0.1, "parts + entryPoints + 0.1*uses", inputs),
                "The sources of "
                        + nodes.stream().map(node -> node.id().name()).collect(Collectors.joining(", "))
                        + " are in the estate and the audit lists none of them as missing.");
    }

    private static List<ItemEvidence> uses(List<Edge> users, String what) {
        return users.stream()
                .flatMap(edge -> edge.evidence().stream()
                        .map(at -> new ItemEvidence(
                                at.file(),
                                at.line(),
                                edge.from() + " " + edge.kind().word() + " " + what + " by " + edge.via())))
                .sorted(Comparator.comparing(ItemEvidence::file).thenComparingInt(ItemEvidence::line))
                .limit(MOST_EVIDENCE)
                .toList();
    }

    /** No entry point waits for it: the source is there, and who needs it can read it. */
    private BacklogItem notAnalysed(String language, List<Node> programs) {
        List<ItemEvidence> evidence = programs.stream()
                .flatMap(program -> program.definition().stream()
                        .map(at -> new ItemEvidence(at.file(), at.line(), program.id() + " is written in " + language)))
                .limit(MOST_EVIDENCE)
                .toList();
        return item(
                "gap:language:" + language,
                programs.size() + (programs.size() == 1 ? " program in " : " programs in ") + language
                        + (programs.size() == 1 ? " is" : " are") + " not analysed",
                evidence,
                Score.of(programs.size(), "programs", Map.of("programs", programs.size())),
                Score.of(0.1 * programs.size(), "0.1*programs", Map.of("programs", programs.size())),
                "What each of them reads, writes and calls is written down.");
    }

    private BacklogItem unresolved(NodeId from, String id, List<Edge> edges) {
        String operand = operandOf(edges.get(0));
        String what = isTransfer(edges.get(0)) ? "programs" : "data";
        List<ItemEvidence> evidence = edges.stream()
                .flatMap(edge -> edge.evidence().stream()
                        .map(at -> new ItemEvidence(
                                at.file(), at.line(), edge.via() + " through " + operand + ", set at run time")))
                .limit(MOST_EVIDENCE)
                .toList();
        return item(
                id,
                "Find out which " + what + " " + from.name() + " reaches through " + operand,
                evidence,
                Score.of(edges.size() * 0.5 + 0.5, "0.5 + 0.5*sites", Map.of("sites", edges.size())),
                value(reach.sharedBy(from), edges.size()),
                "The possible values of " + operand
                        + " are written down or the access is made literal; the audit shows it as resolved.");
    }

    private static Score value(int entries, int uses) {
        return Score.of(
                1 + entries + uses * 0.1, "1 + entryPoints + 0.1*uses", Map.of("entryPoints", entries, "uses", uses));
    }

    private static BacklogItem item(
            String id, String title, List<ItemEvidence> evidence, Score points, Score value, String acceptance) {
        return new BacklogItem(
                id,
                ItemKind.CLOSE_GAP,
                title,
                evidence,
                Effort.of(points, 1),
                value,
                Score.of(0, "0", Map.of()),
                Score.of(1, "1", Map.of()),
                List.of(),
                1,
                List.of("operations"),
                List.of(acceptance),
                null,
                List.of(Concern.GOVERNANCE));
    }
}

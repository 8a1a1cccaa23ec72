package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.finding.Finding;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.hotspot.Hotspot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the estate says to each of the eight concerns, beside the items. */
final class ConcernFacts {

    private static final int MOST_ROWS = 10;

    /** Points of risk from which somebody should sign. */
    private static final double TO_APPROVE = 5;

    private static final Set<String> SCARCE =
            Set.of("cobol", "cics", "jcl", "assembler", "pli", "ims", "struts1", "ejb", "portlet", "bms");

    private final EstateGraph graph;
    private final BacklogSources sources;

    ConcernFacts(BacklogSources sources) {
        this.sources = sources;
        this.graph = sources.graph();
    }

    List<ConcernView> views(List<BacklogItem> items) {
        return Stream.of(Concern.values())
                .map(concern -> view(
                        concern,
                        items.stream()
                                .filter(item -> item.concerns().contains(concern))
                                .toList(),
                        items))
                .toList();
    }

    private ConcernView view(Concern concern, List<BacklogItem> own, List<BacklogItem> all) {
        double points = Score.round(
                own.stream().mapToDouble(item -> item.effort().points()).sum());
        List<String> ids = own.stream().map(BacklogItem::id).toList();
        return switch (concern) {
            case SECURITY -> plain(concern, points, ids, security());
            case INTEGRATION -> plain(concern, points, ids, integration());
            case COST ->
                new ConcernView(
                        concern,
                        points,
                        ids,
                        List.of("The files that are changed most and are most complex cost most to keep."),
                        List.of("file", "score", "lines"),
                        hotspots());
            case PERFORMANCE ->
                new ConcernView(
                        concern,
                        points,
                        ids,
                        performance(),
                        List.of("code", "places that call other systems", "systems"),
                        chatty());
            case SKILLS ->
                new ConcernView(concern, points, ids, training(all), List.of("skill", "items", "points"), skills(all));
            case DATA ->
                new ConcernView(
                        concern,
                        points,
                        ids,
                        List.of(count(NodeKind.TABLE) + " tables, " + count(NodeKind.DATASET) + " datasets, "
                                + count(NodeKind.QUEUE) + " queues; the ones that most code shares come first."),
                        List.of("store", "written by", "read by", "defined"),
                        stores());
            case LOCK_IN -> plain(concern, points, ids, lockIn());
            case GOVERNANCE -> plain(concern, points, ids, governance(all));
        };
    }

    private static ConcernView plain(Concern concern, double points, List<String> ids, List<String> facts) {
        return new ConcernView(concern, points, ids, facts, List.of(), List.of());
    }

    private List<String> security() {
        List<Node> http = graph.entryPoints().stream()
                .flatMap(id -> graph.node(id).stream())
                .filter(node -> node.attributes().containsKey("method"))
                .toList();
        long open = http.stream()
                .filter(node -> !node.attributes().containsKey("security"))
                .count();
        List<String> facts = new ArrayList<>();
        if (!http.isEmpty()) {
            facts.add(
                    open + " of " + http.size()
                            + " HTTP endpoints have no rule of access in code or descriptors: something before them must have one.");
        }
        places("pii").forEach((rule, count) -> facts.add("Data of persons: " + count + " places of " + rule + "."));
        return facts;
    }

    private SortedMap<String, Integer> places(String word) {
        SortedMap<String, Integer> places = new TreeMap<>();
        sources.findings().stream()
                .flatMap(all -> all.sets().stream())
                .flatMap(set -> set.findings().stream())
                .map(Finding::rule)
                .filter(rule -> rule.id().contains(word))
                .forEach(rule -> places.put(rule.id(), 0));
        sources.findings().stream()
                .flatMap(all -> all.sets().stream())
                .flatMap(set -> set.findings().stream())
                .filter(finding -> places.containsKey(finding.rule().id()))
                .forEach(finding ->
                        places.merge(finding.rule().id(), finding.incidents().size(), Integer::sum));
        return places;
    }

    private List<String> integration() {
        return List.of(count(NodeKind.ENDPOINT) + " endpoints, " + count(NodeKind.TRANSACTION) + " transactions, "
                + count(NodeKind.JOB) + " jobs, " + count(NodeKind.QUEUE) + " queues, " + count(NodeKind.REMOTE)
                + " systems outside.");
    }

    private List<List<String>> hotspots() {
        return sources.hotspots().stream()
                .flatMap(all -> all.files().stream())
                .filter(file -> file.score() > 0)
                .limit(MOST_ROWS)
                .map(ConcernFacts::row)
                .toList();
    }

    private static List<String> row(Hotspot file) {
        return List.of(file.file(), String.format(Locale.ROOT, "%.2f", file.score()), String.valueOf(file.lines()));
    }

    private List<String> performance() {
        long scheduled = graph.nodes().stream()
                .filter(node ->
                        node.id().kind() == NodeKind.JOB && node.attributes().containsKey("schedule"))
                .count();
        List<String> facts = new ArrayList<>();
        if (count(NodeKind.JOB) > 0) {
            facts.add(
                    count(NodeKind.JOB) + " jobs, " + scheduled
                            + " with a schedule in the estate. Data that jobs and transactions both write bounds the batch window.");
        }
        facts.add("Queries in loops (N+1) and run times are not measured by an audit.");
        return facts;
    }

    private List<List<String>> chatty() {
        return graph.nodes().stream()
                .filter(node -> node.isOwn() && !remotes(node.id()).isEmpty())
                .sorted(Comparator.comparingInt((Node node) -> -sites(node.id()))
                        .thenComparing(Node::id))
                .limit(MOST_ROWS)
                .map(node -> List.of(
                        node.id().toString(),
                        String.valueOf(sites(node.id())),
                        remotes(node.id()).stream()
                                .flatMap(edge -> edge.to().stream())
                                .map(NodeId::name)
                                .distinct()
                                .limit(3)
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private List<Edge> remotes(NodeId from) {
        return graph.out(from).stream()
                .filter(edge ->
                        edge.to().filter(to -> to.kind() == NodeKind.REMOTE).isPresent())
                .toList();
    }

    private int sites(NodeId from) {
        return remotes(from).stream().mapToInt(edge -> edge.evidence().size()).sum();
    }

    private static List<String> training(List<BacklogItem> items) {
        String scarce = items.stream()
                .flatMap(item -> item.skills().stream())
                .filter(SCARCE::contains)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return scarce.isEmpty()
                ? List.of()
                : List.of("Skills that are hard to hire, and that the team keeps or learns: " + scarce + ".");
    }

    private static List<List<String>> skills(List<BacklogItem> items) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        SortedMap<String, Double> points = new TreeMap<>();
        for (BacklogItem item : items) {
            for (String skill : item.skills()) {
                counts.merge(skill, 1, Integer::sum);
                points.merge(skill, item.effort().points(), Double::sum);
            }
        }
        return points.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> List.of(
                        entry.getKey(),
                        String.valueOf(counts.get(entry.getKey())),
                        String.valueOf(Score.round(entry.getValue()))))
                .toList();
    }

    private List<List<String>> stores() {
        return graph.nodes().stream()
                .filter(node -> node.id().kind() == NodeKind.TABLE || node.id().kind() == NodeKind.DATASET)
                .sorted(Comparator.comparingInt(
                                (Node node) -> -users(node, EdgeKind.WRITES) - users(node, EdgeKind.READS))
                        .thenComparing(Node::id))
                .limit(MOST_ROWS)
                .map(node -> List.of(
                        node.id().toString(),
                        String.valueOf(users(node, EdgeKind.WRITES)),
                        String.valueOf(users(node, EdgeKind.READS)),
                        node.definition().map(Object::toString).orElse("")))
                .toList();
    }

    private int users(Node store, EdgeKind kind) {
        return new TreeSet<>(graph.in(store.id()).stream()
                        .filter(edge -> edge.kind() == kind && !edge.via().equals("ENTITY"))
                        .map(Edge::from)
                        .toList())
                .size();
    }

    private List<String> lockIn() {
        List<String> facts = new ArrayList<>();
        add(facts, count(NodeKind.TRANSACTION), " transactions run in CICS.");
        add(facts, count(node -> "utility".equals(key(node))), " utilities of the system are run by jobs.");
        add(
                facts,
                count(node ->
                        node.id().kind() == NodeKind.TABLE && node.attributes().containsKey("database")),
                " segments lie in databases of IMS.");
        return facts;
    }

    private static String key(Node node) {
        return node.attributes().containsKey("utility") ? "utility" : "";
    }

    private static void add(List<String> facts, long count, String what) {
        if (count > 0) {
            facts.add(count + what);
        }
    }

    private static List<String> governance(List<BacklogItem> items) {
        long risky = items.stream()
                .filter(item -> item.risk().points() >= TO_APPROVE)
                .count();
        long owned = items.stream().filter(item -> item.plan().owner() != null).count();
        long gaps =
                items.stream().filter(item -> item.kind() == ItemKind.CLOSE_GAP).count();
        return List.of(
                risky + " items have a risk of " + (int) TO_APPROVE + " or more: have them approved before they begin.",
                owned + " of " + items.size() + " items have an owner; the settings can name owners.",
                gaps + " items are gaps: what the audit could not see.");
    }

    private long count(NodeKind kind) {
        return count(node -> node.id().kind() == kind);
    }

    private long count(Predicate<Node> which) {
        return graph.nodes().stream().filter(which).count();
    }
}

package dev.banyan.analyzer.query;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.query.Questions.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The same questions as {@link Questions}, asked of the graph itself: slow and plain, to compare with. */
final class GraphQuestions {

    private static final List<String> WALK_COLUMNS = List.of("depth", "node", "how", "beside", "resolution", "place");
    private static final Set<EdgeKind> CALLS = EnumSet.of(EdgeKind.CALLS, EdgeKind.EXECUTES);
    private static final Set<EdgeKind> NEEDS =
            EnumSet.complementOf(EnumSet.of(EdgeKind.CONTAINS, EdgeKind.WRITES, EdgeKind.DEPENDS));

    /** Transfers that come back: XCTL and RETURN TRANSID between screens are circles by design. */
    private static final Set<String> RETURNING = Set.of("CALL", "LINK");

    private final EstateGraph graph;
    private final Names names;

    GraphQuestions(EstateGraph graph) {
        this.graph = graph;
        this.names = new Names(graph);
    }

    /**
     * Who calls or executes it, directly and through others.
     */
    public Answer callers(String name, Range range) {
        NodeId node = names.find(name);
        List<Reached> found = walk(node, range.depth(), this::in, edge -> CALLS.contains(edge.kind()));
        return new Answer("callers of " + node, WALK_COLUMNS, rows(found, range), 0, openCalls());
    }

    /** What it calls or executes, directly and through others. */
    public Answer callees(String name, Range range) {
        NodeId node = names.find(name);
        List<Reached> found = walk(node, range.depth(), this::out, edge -> CALLS.contains(edge.kind()));
        List<String> notes = new ArrayList<>();
        graph.out(node).stream()
                .filter(edge -> CALLS.contains(edge.kind()) && edge.to().isEmpty())
                .forEach(edge ->
                        notes.add("It also " + edge.kind().word() + " something that is not known: " + open(edge)));
        return new Answer("callees of " + node, WALK_COLUMNS, rows(found, range), 0, notes);
    }

    /**
     * What may break when it changes: all that needs it, directly or not, and all that reads what it writes. To need a copybook is to
     * include it; to need a table, a dataset or a queue is to read or write it.
     */
    public Answer impact(String name, Range range) {
        NodeId node = names.find(name);
        List<Reached> found = walk(node, range.depth(), this::affected, edge -> true);
        return new Answer("impact of " + node, WALK_COLUMNS, rows(found, range), 0, openCalls());
    }

    /** The shortest way from one node to another along what needs what. */
    public Answer path(String from, String to) {
        NodeId start = names.find(from);
        NodeId end = names.find(to);
        Map<NodeId, Reached> reached = new HashMap<>();
        walk(start, Integer.MAX_VALUE, this::out, edge -> edge.kind() != EdgeKind.CONTAINS)
                .forEach(one -> reached.put(one.node(), one));
        Deque<List<String>> way = new ArrayDeque<>();
        NodeId at = end;
        for (Reached step = reached.get(at); step != null && !at.equals(start); step = reached.get(at)) {
            way.push(step.row());
            at = step.by().from();
        }
        List<String> notes = new ArrayList<>();
        if (way.isEmpty() && !start.equals(end)) {
            notes.add("Nothing leads from " + start + " to " + end + "; calls that are not resolved are not followed.");
        }
        return new Answer("path from " + start + " to " + end, WALK_COLUMNS, List.copyOf(way), 0, notes);
    }

    /** Who creates, reads, updates and deletes what: one store, or all where no name is given. */
    public Answer crud(Optional<String> name) {
        Optional<NodeId> wanted = name.map(names::find);
        List<List<String>> rows = new ArrayList<>();
        for (Node node : graph.nodes()) {
            NodeId store = node.id();
            boolean asked = wanted.map(store::equals).orElse(Crud.isStore(store.kind()));
            if (asked) {
                rows.addAll(crudRows(store, graph.in(store)));
            }
        }
        List<String> columns = List.of("store", "crud", "by", "how", "resolution", "place");
        return new Answer(wanted.map(store -> "crud of " + store).orElse("crud"), columns, rows, 0, openData());
    }

    /** Packages and programs that need each other in a circle. */
    public Answer cycles() {
        List<List<String>> rows = new ArrayList<>();
        Function<NodeId, Optional<String>> packages =
                id -> graph.node(id).filter(Node::isOwn).flatMap(node -> EstateGraph.packageOf(id));
        Set<EdgeKind> coupling = EnumSet.of(EdgeKind.CALLS, EdgeKind.INHERITS, EdgeKind.USES);
        graph.cycles(packages, (id, edge) -> coupling.contains(edge.kind()) && !edge.isOfContainer())
                .forEach(circle -> rows.add(circle("packages", circle)));
        graph.cycles(
                        id -> id.kind() == NodeKind.PROGRAM ? Optional.of(id.name()) : Optional.empty(),
                        (id, edge) -> edge.kind() == EdgeKind.CALLS && RETURNING.contains(edge.via()))
                .forEach(circle -> rows.add(circle("programs", circle)));
        return new Answer("cycles", List.of("of", "size", "members"), rows, 0, List.of());
    }

    private static List<String> circle(String of, List<String> members) {
        return List.of(of, String.valueOf(members.size()), String.join(", ", members));
    }

    /** Code of the estate that nothing needs and where nothing enters. */
    public Answer unused() {
        List<List<String>> rows = new ArrayList<>();
        for (Node node : graph.nodes()) {
            boolean code = node.id().kind() == NodeKind.TYPE
                    || node.id().kind() == NodeKind.PROGRAM
                    || node.id().kind() == NodeKind.COPYBOOK;
            boolean needed =
                    graph.in(node.id()).stream().anyMatch(edge -> edge.kind() != EdgeKind.CONTAINS && !edge.isInside());
            if (code
                    && !needed
                    && node.definition().isPresent()
                    && node.isOwn()
                    && !node.attributes().containsKey(Node.DISCOVERED)) {
                rows.add(List.of(
                        node.id().toString(),
                        String.valueOf(node.loc().orElse(0)),
                        node.definition().get().toString()));
            }
        }
        List<String> notes = new ArrayList<>(openCalls());
        notes.add(
                "Frameworks, scripts and callers outside the estate may use what nothing here uses; programs.json has the"
                        + " assumptions for COBOL.");
        return new Answer("unused", List.of("node", "lines", "place"), rows, 0, notes);
    }

    /** All that is known of one node. */
    public Answer show(String name) {
        NodeId id = names.find(name);
        Node node = graph.node(id).orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("kind", id.kind().word()));
        rows.add(List.of("name", id.name()));
        node.language().ifPresent(language -> rows.add(List.of("language", language)));
        node.definition().map(Evidence::toString).ifPresent(place -> rows.add(List.of("place", place)));
        node.module().map(NodeId::toString).ifPresent(module -> rows.add(List.of("module", module)));
        node.loc().ifPresent(lines -> rows.add(List.of("lines", String.valueOf(lines))));
        node.metrics().forEach((metric, value) -> rows.add(List.of(metric, String.valueOf(value))));
        node.attributes().forEach((attribute, value) -> rows.add(List.of(attribute, value)));
        counts(graph.out(id)).forEach((kind, count) -> rows.add(List.of("needs: " + kind, count)));
        counts(graph.in(id)).forEach((kind, count) -> rows.add(List.of("needed: " + kind, count)));
        return new Answer("show " + id, List.of("what", "value"), rows, 0, List.of());
    }

    private static Map<String, String> counts(List<Edge> edges) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (EdgeKind kind : EdgeKind.values()) {
            edges.stream()
                    .filter(edge -> edge.kind() == kind && !edge.isInside())
                    .forEach(edge -> counts.merge(kind.word(), 1, Integer::sum));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        counts.forEach((kind, count) -> texts.put(kind, String.valueOf(count)));
        return texts;
    }

    /** One step of a walk. */
    private record Step(Edge edge, NodeId to) {}

    private List<Step> in(NodeId node) {
        return graph.in(node).stream().map(edge -> new Step(edge, edge.from())).toList();
    }

    private List<Step> out(NodeId node) {
        return graph.out(node).stream()
                .flatMap(edge -> edge.to().stream().map(to -> new Step(edge, to)))
                .toList();
    }

    /** Who needs a node, and where it writes, the stores themselves, whose readers come next. */
    private List<Step> affected(NodeId node) {
        List<Step> steps = new ArrayList<>();
        boolean store = Crud.isStore(node.kind());
        for (Edge edge : graph.in(node)) {
            boolean reads = edge.kind() == EdgeKind.READS;
            if (store ? reads || edge.kind() == EdgeKind.WRITES : NEEDS.contains(edge.kind())) {
                steps.add(new Step(edge, edge.from()));
            }
        }
        graph.out(node).stream().filter(edge -> edge.kind() == EdgeKind.WRITES).forEach(edge -> edge.to()
                .ifPresent(to -> steps.add(new Step(edge, to))));
        return steps;
    }

    /** Breadth first, each node once. */
    private static List<Reached> walk(
            NodeId start, int depth, Function<NodeId, List<Step>> steps, Predicate<Edge> follow) {
        Map<NodeId, Reached> found = new LinkedHashMap<>();
        Deque<NodeId> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            NodeId node = open.poll();
            Reached here = found.get(node);
            int next = here == null ? 1 : here.depth() + 1;
            if (next > depth) {
                continue;
            }
            for (Step step : steps.apply(node)) {
                NodeId to = step.to();
                if (follow.test(step.edge()) && !to.equals(start) && !found.containsKey(to)) {
                    found.put(to, new Reached(to, next, step.edge()));
                    open.add(to);
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Reached::depth).thenComparing(Reached::node))
                .toList();
    }

    private static List<List<String>> rows(List<Reached> found, Range range) {
        return found.stream()
                .filter(one -> range.kinds().isEmpty()
                        || range.kinds().contains(one.node().kind()))
                .map(Reached::row)
                .toList();
    }

    private List<String> openCalls() {
        return open(CALLS, "call", "who is called");
    }

    private List<String> openData() {
        return open(EnumSet.of(EdgeKind.READS, EdgeKind.WRITES), "access to data", "what is accessed");
    }

    private List<String> open(Set<EdgeKind> kinds, String one, String unknown) {
        long count = graph.nodes().stream()
                .flatMap(node -> graph.out(node.id()).stream())
                .filter(edge -> kinds.contains(edge.kind()) && edge.to().isEmpty())
                .count();
        return count == 0
                ? List.of()
                : List.of("Of " + count + " " + (count == 1 ? one : plural(one)) + " in the estate it is not known "
                        + unknown + "; see unresolved edges in estate.json.");
    }

    private static String plural(String one) {
        return one.startsWith("access") ? "accesses to data" : one + "s";
    }

    private static String open(Edge edge) {
        return edge.via() + " at " + edge.evidence().get(0);
    }

    private record Reached(NodeId node, int depth, Edge by) {

        /** Depth, node, how, its resolution, and the first place that shows it. */
        List<String> row() {
            return List.of(
                    String.valueOf(depth),
                    node.toString(),
                    by.kind().word() + (by.via().isEmpty() ? "" : " " + by.via()),
                    by.from().equals(node)
                            ? by.to().map(NodeId::toString).orElse("")
                            : by.from().toString(),
                    by.resolution().word(),
                    by.evidence().get(0).toString());
        }
    }

    /** One row for each node and way: the store, the letters, who, how, resolution, place. */
    private static List<List<String>> crudRows(NodeId store, List<Edge> edges) {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        for (Edge edge : edges) {
            boolean access = edge.kind() == EdgeKind.READS || edge.kind() == EdgeKind.WRITES;
            if (access && !edge.via().equals("ENTITY")) {
                String who = edge.from().toString();
                rows.putIfAbsent(
                        who + " " + edge.kind() + " " + edge.via() + " "
                                + edge.resolution().word(),
                        List.of(
                                store.toString(),
                                letters(edge),
                                who,
                                edge.via(),
                                edge.resolution().word(),
                                edge.evidence().get(0).toString()));
            }
        }
        return new ArrayList<>(rows.values());
    }

    private static String letters(Edge edge) {
        return Crud.letters(edge.kind(), edge.via());
    }

    private static final class Names {

        private static final int MOST_CANDIDATES = 10;
        private static final int FARTHEST = 3;

        private final EstateGraph graph;

        Names(EstateGraph graph) {
            this.graph = graph;
        }

        /** {@link UnclearName} when none or several fit. */
        NodeId find(String text) {
            String small = text.toLowerCase(Locale.ROOT);
            List<Predicate<NodeId>> ways = List.of(
                    id -> id.toString().equals(text),
                    id -> id.name().equals(text),
                    id -> id.toString().equalsIgnoreCase(text) || id.name().equalsIgnoreCase(text),
                    id -> isKnownAs(id, text),
                    id -> isEnd(id.name().toLowerCase(Locale.ROOT), small));
            for (Predicate<NodeId> way : ways) {
                List<NodeId> found =
                        graph.nodes().stream().map(Node::id).filter(way).toList();
                if (found.size() == 1) {
                    return found.get(0);
                }
                if (found.size() > 1) {
                    throw new UnclearName(
                            "There are " + found.size() + " with the name " + text + ".",
                            found.stream()
                                    .limit(MOST_CANDIDATES)
                                    .map(NodeId::toString)
                                    .toList());
                }
            }
            throw new UnclearName("Nothing in the estate has the name " + text + ".", alike(small));
        }

        private boolean isKnownAs(NodeId id, String text) {
            return graph.in(id).stream().anyMatch(edge -> edge.logical()
                    .filter(logical -> logical.name().equalsIgnoreCase(text))
                    .isPresent());
        }

        private static boolean isEnd(String name, String end) {
            int start = name.length() - end.length();
            return start > 0 && name.endsWith(end) && ".$/ :#".indexOf(name.charAt(start - 1)) >= 0;
        }

        /** Names that hold the text, then those that differ in few letters. */
        private List<String> alike(String small) {
            LevenshteinDistance distance = new LevenshteinDistance(FARTHEST);
            return graph.nodes().stream()
                    .map(Node::id)
                    .map(id -> new Guess(id, far(id.name().toLowerCase(Locale.ROOT), small, distance)))
                    .filter(guess -> guess.distance() <= FARTHEST)
                    .sorted(Comparator.comparingInt(Guess::distance).thenComparing(Guess::id))
                    .limit(MOST_CANDIDATES)
                    .map(guess -> guess.id().toString())
                    .toList();
        }

        private record Guess(NodeId id, int distance) {}

        private static int far(String name, String text, LevenshteinDistance distance) {
            if (name.contains(text)) {
                return 0;
            }
            int last = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1;
            int whole = distance.apply(name, text);
            int end = distance.apply(name.substring(last), text);
            int least = whole < 0 ? end : end < 0 ? whole : Math.min(whole, end);
            return least < 0 ? Integer.MAX_VALUE : least;
        }
    }
}

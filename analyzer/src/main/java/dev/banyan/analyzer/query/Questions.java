package dev.banyan.analyzer.query;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.query.Travel.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions to one estate. Names may be ids, or as {@link NameSearch} takes them; {@link UnclearName} where they fit none or several. */
public final class Questions {

    private static final List<String> WALK_COLUMNS = List.of("depth", "node", "how", "beside", "resolution", "place");

    private final Index index;
    private final NameSearch names;
    private final int most;

    /** To a graph in memory. */
    public Questions(EstateGraph graph) {
        this(new Index(IndexWriter.of(graph, new Seal(0, "0".repeat(Seal.HASH_DIGITS)))), Integer.MAX_VALUE);
    }

    /** @param most rows that an answer has at most; the others are counted */
    Questions(Index index, int most) {
        this.index = index;
        this.names = new NameSearch(index);
        this.most = most;
    }

    /**
     * How far a walk goes, and what of it is told.
     *
     * @param depth how many edges to follow, at least 1
     * @param kinds the nodes that are told; all where it is empty
     */
    public record Range(int depth, Set<NodeKind> kinds) {

        public Range {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * Who calls or executes it, directly and through others.
     */
    public Answer callers(String name, Range range) {
        int node = names.find(name);
        return walk("callers of ", node, range, Way.TO_CALLERS, openCalls());
    }

    /** What it calls or executes, directly and through others. */
    public Answer callees(String name, Range range) {
        int node = names.find(name);
        List<String> notes = new ArrayList<>();
        for (int edge = index.firstOut(node); edge < index.firstOut(node + 1); edge++) {
            EdgeKind kind = index.edgeKind(edge);
            if (Travel.CALLS.contains(kind) && index.to(edge) < 0) {
                notes.add("It also " + kind.word() + " something that is not known: " + index.via(edge) + " at "
                        + index.evidence(edge));
            }
        }
        return walk("callees of ", node, range, Way.TO_CALLEES, notes);
    }

    /**
     * What may break when it changes: all that needs it, directly or not, and all that reads what it writes. To need a copybook is to
     * include it; to need a table, a dataset or a queue is to read or write it.
     */
    public Answer impact(String name, Range range) {
        int node = names.find(name);
        return walk("impact of ", node, range, Way.TO_AFFECTED, openCalls());
    }

    /** The shortest way from one node to another along what needs what. */
    public Answer path(String from, String to) {
        int start = names.find(from);
        int end = names.find(to);
        Map<Integer, Reached> reached = new HashMap<>();
        Travel.of(index, start, Integer.MAX_VALUE, Way.TO_NEEDED).forEach(one -> reached.put(one.node(), one));
        Deque<List<String>> way = new ArrayDeque<>();
        int at = end;
        for (Reached step = reached.get(at); step != null && at != start; step = reached.get(at)) {
            if (way.size() > index.nodeCount()) {
                throw new BrokenIndex("a way without an end");
            }
            way.push(step.row(index));
            at = index.from(step.by());
        }
        List<String> notes = new ArrayList<>();
        if (way.isEmpty() && start != end) {
            notes.add("Nothing leads from " + index.id(start) + " to " + index.id(end)
                    + "; calls that are not resolved are not followed.");
        }
        return answer(
                "path from " + index.id(start) + " to " + index.id(end), WALK_COLUMNS, List.copyOf(way), 0, notes);
    }

    /** Who creates, reads, updates and deletes what: one store, or all where no name is given. */
    public Answer crud(Optional<String> name) {
        Optional<Integer> wanted = name.map(names::find);
        List<List<String>> rows = new ArrayList<>();
        if (wanted.isPresent()) {
            rows.addAll(Crud.rows(index, wanted.get()));
        } else {
            for (int node = 0; node < index.nodeCount(); node++) {
                if (Crud.isStore(index.kind(node))) {
                    rows.addAll(Crud.rows(index, node));
                }
            }
        }
        List<String> columns = List.of("store", "crud", "by", "how", "resolution", "place");
        String question = wanted.map(store -> "crud of " + index.id(store)).orElse("crud");
        return answer(question, columns, rows, 0, openData());
    }

    /** Packages and programs that need each other in a circle. */
    public Answer cycles() {
        return answer("cycles", List.of("of", "size", "members"), index.cycles(), 0, List.of());
    }

    /** Code of the estate that nothing needs, that no container finds by its annotations, and where nothing enters. */
    public Answer unused() {
        List<List<String>> rows = new ArrayList<>();
        int[] nodes = index.unused();
        for (int i = 0; i < Math.min(nodes.length, most); i++) {
            rows.add(List.of(
                    index.id(nodes[i]),
                    String.valueOf(Math.max(0, index.lines(nodes[i]))),
                    index.place(nodes[i]).orElse("")));
        }
        List<String> notes = new ArrayList<>(openCalls());
        notes.add(
                "Frameworks, scripts and callers outside the estate may use what nothing here uses; programs.json has the"
                        + " assumptions for COBOL.");
        return answer("unused", List.of("node", "lines", "place"), rows, nodes.length - rows.size(), notes);
    }

    /** All that is known of one node. */
    public Answer show(String name) {
        int node = names.find(name);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("kind", index.kind(node).word()));
        rows.add(List.of("name", index.name(node)));
        index.language(node).ifPresent(language -> rows.add(List.of("language", language)));
        index.place(node).ifPresent(place -> rows.add(List.of("place", place)));
        index.module(node).ifPresent(module -> rows.add(List.of("module", module)));
        if (index.lines(node) >= 0) {
            rows.add(List.of("lines", String.valueOf(index.lines(node))));
        }
        index.extras(node, (what, value) -> rows.add(List.of(what, value)));
        List<Integer> out = new ArrayList<>();
        for (int edge = index.firstOut(node); edge < index.firstOut(node + 1); edge++) {
            out.add(edge);
        }
        List<Integer> in = new ArrayList<>();
        for (int place = index.firstIn(node); place < index.firstIn(node + 1); place++) {
            in.add(index.in(place));
        }
        counts(out).forEach((kind, count) -> rows.add(List.of("needs: " + kind, count)));
        counts(in).forEach((kind, count) -> rows.add(List.of("needed: " + kind, count)));
        return answer("show " + index.id(node), List.of("what", "value"), rows, 0, List.of());
    }

    private Map<String, String> counts(List<Integer> edges) {
        Map<EdgeKind, Integer> counts = new EnumMap<>(EdgeKind.class);
        for (int edge : edges) {
            if (index.from(edge) != index.to(edge)) {
                counts.merge(index.edgeKind(edge), 1, Integer::sum);
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        counts.forEach((kind, count) -> texts.put(kind.word(), String.valueOf(count)));
        return texts;
    }

    private Answer walk(String what, int node, Range range, Way way, List<String> notes) {
        List<List<String>> rows = new ArrayList<>();
        int left = 0;
        for (Reached one : Travel.of(index, node, range.depth(), way)) {
            if (range.kinds().isEmpty() || range.kinds().contains(index.kind(one.node()))) {
                if (rows.size() < most) {
                    rows.add(one.row(index));
                } else {
                    left++;
                }
            }
        }
        return answer(what + index.id(node), WALK_COLUMNS, rows, left, notes);
    }

    private Answer answer(
            String question, List<String> columns, List<List<String>> rows, int left, List<String> notes) {
        return new Answer(question, columns, rows, left, notes).limitedTo(most);
    }

    private List<String> openCalls() {
        return open(index.openCalls(), "call", "calls", "who is called");
    }

    private List<String> openData() {
        return open(index.openData(), "access to data", "accesses to data", "what is accessed");
    }

    private static List<String> open(int count, String one, String several, String unknown) {
        return count == 0
                ? List.of()
                : List.of("Of " + count + " " + (count == 1 ? one : several) + " in the estate it is not known "
                        + unknown + "; see unresolved edges in estate.json.");
    }
}

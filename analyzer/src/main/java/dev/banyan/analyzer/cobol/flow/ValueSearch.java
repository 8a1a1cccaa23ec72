package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the values that an item can hold at a statement, by walking the program backwards from there.
 *
 * <p>Items are bytes of a level 01 record ({@link Region}), so a group move, a REDEFINES and a table element need no
 * rules of their own. The walk goes from a statement to those that may run before it. At an assignment to the wanted
 * bytes it takes the value: a constant is a result; a copy makes the walk go on for the bytes copied from; a record
 * filled by READ is a gap. An assignment that surely overwrites all wanted bytes ends its path, others do not. Behind a
 * PERFORM the walk enters the paragraphs at their end, when they can write the bytes at all, and leaves them at their
 * beginning to that same PERFORM. At the beginning of the program VALUE clauses speak. Bytes of the LINKAGE SECTION are
 * looked for in the programs that are known to transfer to this one, just before they do so.
 *
 * <pre>
 *   COACTUPC:956  XCTL PROGRAM(CDEMO-TO-PROGRAM)        wanted: CARDDEMO-COMMAREA bytes 16-23
 *   COACTUPC:941  MOVE CDEMO-FROM-PROGRAM TO ...        now:    CARDDEMO-COMMAREA bytes 4-11
 *   COACTUPC:889  MOVE DFHCOMMAREA TO CARDDEMO-COMMAREA now:    DFHCOMMAREA bytes 4-11, linkage
 *   COMEN01C:185  XCTL ... COMMAREA(CARDDEMO-COMMAREA)  now:    bytes 4-11 in COMEN01C
 *   COMEN01C:179  MOVE WS-PGMNAME TO CDEMO-FROM-PROGRAM now:    WS-PGMNAME
 *   COMEN01C:36   WS-PGMNAME VALUE 'COMEN01C'           a result
 * </pre>
 *
 * Conditions are not evaluated: every branch may be taken. A field of WORKING-STORAGE without VALUE holds no name. What a
 * subprogram left in its storage in an earlier call is not looked for.
 *
 * <p>Cost: statements that cannot write the bytes are passed over, and what is found at a place is kept for all that come
 * by ({@link ValueGraph}), so that the whole is about linear in the statements. Inside a chain of at most eight active
 * PERFORMs a walk keeps to itself. {@link SearchBudget} is the last net: where it holds, the answer is cut and says so.
 * The method is demand-driven reaching definitions along feasible paths (Reps, "Program analysis via graph reachability",
 * 1998).
 */
public final class ValueSearch {

    private static final int MAX_COMPOSED = 64;
    private static final int MAX_PARTS = 6;
    private static final int MAX_DEPTH = 3;
    private static final int NOBODY = -1;

    /**
     * One program hands over to another.
     *
     * @param step before which the arguments are looked at
     * @param arguments the bytes handed over; empty where they are no data item
     * @param how in words: {@code XCTL} or {@code CALL}
     */
    public record Transfer(
            ProgramFlow caller, int step, List<Optional<Region>> arguments, String how, Position position) {

        public Transfer {
            arguments = List.copyOf(arguments);
        }
    }

    private record Whole(ProgramFlow flow, Region region) {}

    private final ValueGraph graph;
    private final Map<Whole, List<Region>> parts = new HashMap<>();

    /** What one search collects. */
    private static final class Collected {
        final int watcher;
        final Map<String, Chain> texts = new TreeMap<>();
        final Map<String, Chain> patterns = new TreeMap<>();
        final Set<String> gaps = new TreeSet<>();
        final Set<Evidence> writers = new TreeSet<>();
        boolean reached;
        boolean cut;
        boolean open;

        Collected(int watcher) {
            this.watcher = watcher;
        }
    }

    /** Prepares to search in the programs; reads nothing yet. */
    public ValueSearch(Collection<ProgramFlow> programs) {
        this.graph = new ValueGraph(
                programs.stream().mapToLong(program -> program.steps().count()).sum());
    }

    /** Says that all ways into programs were told. */
    public void finish() {
        graph.finish();
    }

    /** Tells of a way into a program; true when it was not known before. */
    public boolean transfer(String target, Transfer transfer) {
        return graph.transfer(target, transfer);
    }

    /**
     * The texts that the region can hold just before the step, by what is known now.
     *
     * @param watcher is named by {@link #stale} when there may be more
     */
    public SortedSet<String> texts(ProgramFlow flow, int step, Region region, int watcher) {
        return new TreeSet<>(collect(flow, step, region, watcher).texts.keySet());
    }

    /** The watchers of texts that may have become more since the last call. */
    public SortedSet<Integer> stale() {
        return graph.stale();
    }

    /** What the region can hold just before the step. */
    public Answer before(ProgramFlow flow, int step, Region region) {
        Collected all = collect(flow, step, region, NOBODY);
        if (all.cut) {
            all.gaps.add("the search was cut at its limit");
        }
        TreeMap<String, String> reasons = new TreeMap<>();
        all.texts.forEach((text, chain) -> reasons.put(text, chain.text()));
        TreeMap<String, String> patterns = new TreeMap<>();
        all.patterns.forEach((text, chain) -> patterns.put(text, chain.text()));
        return new Answer(reasons, patterns, List.copyOf(all.gaps), List.copyOf(all.writers), all.cut);
    }

    private Collected collect(ProgramFlow flow, int step, Region region, int watcher) {
        Collected all = new Collected(watcher);
        List<Region> parts = this.parts.computeIfAbsent(new Whole(flow, region), one -> parts(flow, region));
        if (parts.size() > 1) {
            List<Assignment.Piece> pieces = parts.stream()
                    .map(part -> new Assignment.Piece(new Assignment.Copy(part), false))
                    .toList();
            compose(
                    flow,
                    new LocalValues.Composed(step, pieces, 0, region.length(), Chain.EMPTY),
                    MAX_DEPTH,
                    Chain.EMPTY,
                    all);
        } else {
            take(graph.before(flow, step, region), MAX_DEPTH, all);
        }
        if (!all.reached) {
            Collected anywhere = new Collected(watcher);
            take(graph.anywhere(flow, region), 0, anywhere);
            all.writers.addAll(anywhere.writers);
            all.cut |= anywhere.cut;
            all.texts.putAll(anywhere.texts);
            if (!anywhere.texts.isEmpty() && !anywhere.writers.isEmpty()) {
                all.gaps.add("no way to this statement was found, so all that the program writes was taken");
            }
        }
        return all;
    }

    private void take(ValueGraph.Found found, int depth, Collected all) {
        if (all.watcher != NOBODY) {
            found.watch(all.watcher);
        }
        all.reached |= found.is(Fact.Mark.REACHED);
        all.cut |= found.is(Fact.Mark.CUT);
        all.open |= found.is(Fact.Mark.OPEN);
        List.copyOf(found.facts().entrySet()).forEach(one -> {
            Fact fact = one.getKey();
            if (fact instanceof Fact.Text text) {
                all.texts.putIfAbsent(text.text(), one.getValue());
            } else if (fact instanceof Fact.Gap gap) {
                all.gaps.add(gap.why());
            } else if (fact instanceof Fact.Writer writer) {
                all.writers.add(writer.where());
            } else if (fact instanceof Fact.Composite composite) {
                compose(composite.flow(), composite.value(), depth, one.getValue(), all);
            }
        });
    }

    /** The product of what the pieces can be; several pieces with several values each may never meet so. */
    private void compose(ProgramFlow flow, LocalValues.Composed value, int depth, Chain sofar, Collected all) {
        Map<String, Chain> products = new TreeMap<>(Map.of("", sofar));
        int open = 0;
        for (Assignment.Piece piece : value.pieces()) {
            Map<String, Chain> choices = choices(flow, value.step(), piece, depth, all);
            open += choices.size() > 1 ? 1 : 0;
            Map<String, Chain> longer = new TreeMap<>();
            products.forEach((text, chain) -> choices.forEach((more, how) -> {
                if (longer.size() < MAX_COMPOSED) {
                    longer.putIfAbsent(text + more, chain.then(how));
                }
            }));
            products = longer;
        }
        products.forEach((text, chain) -> {
            String name = LocalSearch.slice(text, value.from(), value.length()).strip();
            if (name.indexOf(Answer.UNKNOWN) >= 0) {
                all.patterns.putIfAbsent(name, chain);
            } else if (!name.isEmpty()) {
                all.texts.putIfAbsent(name, chain);
            }
        });
        if (open > 1) {
            all.gaps.add("its parts were combined in every way");
        }
    }

    private Map<String, Chain> choices(ProgramFlow flow, int step, Assignment.Piece piece, int depth, Collected all) {
        if (piece.source() instanceof Assignment.Constant constant) {
            return Map.of(constant.text(), Chain.EMPTY);
        }
        if (!(piece.source() instanceof Assignment.Copy copy) || depth <= 0) {
            all.gaps.add("a part of it could not be followed");
            return Map.of();
        }
        Collected part = new Collected(all.watcher);
        take(graph.before(flow, step, copy.from()), depth - 1, part);
        all.gaps.addAll(part.gaps);
        all.writers.addAll(part.writers);
        all.reached |= part.reached;
        all.cut |= part.cut;
        Map<String, Chain> choices = new TreeMap<>();
        int width = copy.from().length();
        boolean known = graph.isFinished() || !part.open;
        if (part.texts.isEmpty() && part.gaps.isEmpty() && part.reached && known) {
            choices.put(" ".repeat(width), Chain.EMPTY);
        } else if (part.texts.isEmpty() && !part.gaps.isEmpty()) {
            choices.put(String.valueOf(Answer.UNKNOWN).repeat(width), Chain.EMPTY);
        }
        part.texts.forEach((text, chain) -> choices.put(
                piece.trimmed() || text.length() >= width ? text : text + " ".repeat(width - text.length()), chain));
        return choices;
    }

    /** Cuts the region where statements of the program write a part of it only. */
    private static List<Region> parts(ProgramFlow flow, Region region) {
        TreeSet<Integer> cuts = new TreeSet<>();
        if (region.isOnePlace()) {
            for (ProgramFlow.Written written : flow.writers(region)) {
                Region target = written.assignment().target();
                if (!target.covers(region)
                        && target.isOnePlace()
                        && !(written.assignment().source() instanceof Assignment.Blank)) {
                    cuts.add(Math.max(region.offset(), target.offset()));
                    cuts.add(Math.min(region.end(), target.end()));
                }
            }
        }
        cuts.remove(region.offset());
        cuts.remove(region.end());
        if (cuts.isEmpty() || cuts.size() >= MAX_PARTS) {
            return List.of(region);
        }
        cuts.add(region.end());
        List<Region> parts = new ArrayList<>();
        int from = region.offset();
        for (int cut : cuts) {
            parts.add(Region.plain(region.storage(), from, cut - from));
            from = cut;
        }
        return parts;
    }
}

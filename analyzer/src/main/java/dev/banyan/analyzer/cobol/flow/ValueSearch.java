package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.grammars.source.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * <p>Cost: one walk visits each pair of statement and wanted bytes once per chain of at most eight active PERFORMs, at
 * most 100,000 states; it is done once for the same question and kept. A question that leads through many programs does at
 * most {@value #MAX_QUESTIONS} walks. Beyond a bound the answer has a gap that says so. The method is demand-driven
 * reaching definitions along feasible paths (Reps, "Program analysis via graph reachability", 1998).
 */
public final class ValueSearch {

    private static final int MAX_QUESTIONS = 5_000;
    private static final int MAX_COMPOSED = 64;
    private static final int MAX_PARTS = 6;
    private static final int MAX_DEPTH = 3;

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

    private record Question(ProgramFlow flow, int step, Region region) {}

    private record Asked(Question question, Chain chain) {}

    private final Map<String, Set<Transfer>> transfersTo = new HashMap<>();
    private final Map<Question, LocalValues> known = new HashMap<>();

    /** What one search collects. */
    private static final class Collected {
        final Map<String, Chain> texts = new TreeMap<>();
        final Set<String> gaps = new TreeSet<>();
        final Set<Evidence> writers = new TreeSet<>();
        boolean reached;
    }

    /** Tells of a way into a program; true when it was not known before. */
    public boolean transfer(String target, Transfer transfer) {
        return transfersTo.computeIfAbsent(target, key -> new LinkedHashSet<>()).add(transfer);
    }

    /** What the region can hold just before the step. */
    public Answer before(ProgramFlow flow, int step, Region region) {
        Collected all = collect(flow, step, region, MAX_DEPTH);
        if (!all.reached) {
            LocalValues anywhere = LocalSearch.anywhere(flow, region);
            anywhere.writers().forEach(writer -> all.writers.add(Evidence.at(writer)));
            if (!anywhere.texts().isEmpty()) {
                all.texts.putAll(anywhere.texts());
                if (!anywhere.writers().isEmpty()) {
                    all.gaps.add("no way to this statement was found, so all that the program writes was taken");
                }
            }
        }
        TreeMap<String, String> reasons = new TreeMap<>();
        all.texts.forEach((text, chain) -> reasons.put(text, chain.text()));
        return new Answer(reasons, List.copyOf(all.gaps), List.copyOf(all.writers));
    }

    private Collected collect(ProgramFlow flow, int step, Region region, int depth) {
        List<Region> parts = depth > 0 ? parts(flow, region) : List.of(region);
        Collected all = new Collected();
        if (parts.size() > 1) {
            List<Assignment.Piece> pieces = parts.stream()
                    .map(part -> new Assignment.Piece(new Assignment.Copy(part), false))
                    .toList();
            compose(
                    flow,
                    new LocalValues.Composed(step, pieces, 0, region.length(), Chain.EMPTY),
                    depth,
                    Chain.EMPTY,
                    all);
        } else {
            search(new Question(flow, step, region), depth, all);
        }
        return all;
    }

    private void search(Question first, int depth, Collected all) {
        Deque<Asked> waiting = new ArrayDeque<>();
        Set<Question> seen = new HashSet<>();
        seen.add(first);
        waiting.add(new Asked(first, Chain.EMPTY));
        while (!waiting.isEmpty()) {
            Asked asked = waiting.remove();
            Question question = asked.question();
            LocalValues local =
                    known.computeIfAbsent(question, one -> LocalSearch.before(one.flow(), one.step(), one.region()));
            local.texts()
                    .forEach((text, chain) ->
                            all.texts.putIfAbsent(text, asked.chain().then(chain)));
            local.gaps().forEach(gap -> all.gaps.add(words(gap)));
            all.reached |= local.isReached();
            if (question.flow() == first.flow()) {
                local.writers().forEach(writer -> all.writers.add(Evidence.at(writer)));
            }
            for (LocalValues.Composed composed : local.composed()) {
                compose(question.flow(), composed, depth, asked.chain(), all);
            }
            for (LocalValues.Inflow inflow : local.inflows()) {
                for (Asked next : callers(question.flow(), inflow, asked.chain(), all)) {
                    if (seen.size() >= MAX_QUESTIONS) {
                        all.gaps.add("the search was cut after " + MAX_QUESTIONS + " programs and fields");
                        return;
                    }
                    if (seen.add(next.question())) {
                        waiting.add(next);
                    }
                }
            }
        }
    }

    private List<Asked> callers(ProgramFlow flow, LocalValues.Inflow inflow, Chain sofar, Collected all) {
        Region wanted = inflow.region();
        int parameter = flow.parameter(wanted.storage());
        Set<Transfer> transfers = transfersTo.getOrDefault(flow.program(), Set.of());
        if (parameter < 0 || transfers.isEmpty()) {
            String name = flow.storage(wanted.storage()).name();
            all.gaps.add(
                    parameter < 0
                            ? name + " is no parameter of " + flow.program()
                            : "no program is known that gives " + name + " to " + flow.program());
            return List.of();
        }
        List<Asked> asked = new ArrayList<>();
        for (Transfer transfer : transfers) {
            Optional<Region> given = parameter < transfer.arguments().size()
                    ? transfer.arguments().get(parameter)
                    : Optional.empty();
            int shift = wanted.offset();
            if (given.isEmpty() || shift >= given.get().length()) {
                continue;
            }
            int length = Math.min(wanted.length(), given.get().length() - shift);
            Region there = new Region(given.get().storage(), given.get().offset() + shift, length, wanted.repeats());
            Chain chain = sofar.then(inflow.chain())
                    .then(transfer.caller().program() + " hands it over by " + transfer.how(), transfer.position());
            asked.add(new Asked(new Question(transfer.caller(), transfer.step(), there), chain));
        }
        return asked;
    }

    /** The product of what the pieces can be; several pieces with several values each may never meet so. */
    private void compose(ProgramFlow flow, LocalValues.Composed value, int depth, Chain sofar, Collected all) {
        Map<String, Chain> products = new TreeMap<>(Map.of("", sofar.then(value.chain())));
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
            if (!name.isEmpty()) {
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
        Collected part = new Collected();
        search(new Question(flow, step, copy.from()), depth - 1, part);
        all.gaps.addAll(part.gaps);
        all.writers.addAll(part.writers);
        all.reached |= part.reached;
        Map<String, Chain> choices = new TreeMap<>();
        int width = copy.from().length();
        if (part.texts.isEmpty() && part.gaps.isEmpty() && part.reached) {
            choices.put(" ".repeat(width), Chain.EMPTY);
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

    private static String words(LocalValues.Gap gap) {
        Position where = gap.where();
        return where.line() == 0 ? gap.why() : gap.why() + " (" + where.file() + ":" + where.line() + ")";
    }
}

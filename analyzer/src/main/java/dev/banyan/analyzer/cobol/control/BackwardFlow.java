package dev.banyan.analyzer.cobol.control;

import dev.banyan.analyzer.cobol.control.FlowNodes.Call;
import dev.banyan.analyzer.cobol.control.Procedures.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The flow of a program against its direction: which steps may run before which, and what else there is to know for a walk
 * through PERFORMs from their end. A step is a node of {@link ControlFlow}; numbers 0 to 2n-1 are the beginnings and ends
 * of the n paragraphs, the others are in the order of the text. The statements themselves are gone.
 *
 * <p>What no run comes to is before nothing that some run comes to. Among such steps all ways count.
 */
public final class BackwardFlow {

    private static final int MAX_COVERED = 2_000_000;

    /**
     * A PERFORM of the paragraphs {@code from} to {@code to}.
     *
     * @param step at which they have run; the step before it is where they are about to
     * @param again whether they may run several times in a row
     * @param passes whether they may not run at all
     * @param leftOpen whether a PERFORM inside them may be left for their end and never return
     */
    public record Perform(int step, int from, int to, boolean again, boolean passes, boolean leftOpen) {}

    private final int paragraphs;
    private final int first;
    private final Sequences sequences;
    private final Falls falls;
    private final Set<Integer> handlers;
    private final BitSet reached;
    private final BitSet entries = new BitSet();
    private final int[] paragraphOf;
    private final int[] firstBefore;
    private final int[] before;
    private final @Nullable Perform[] performAt;
    private final List<List<Perform>> performsFrom = new ArrayList<>();
    private final List<List<Perform>> performsOver = new ArrayList<>();
    private final List<Set<Integer>> comesFrom = new ArrayList<>();
    private final boolean everyRangeTouches;

    BackwardFlow(ControlFlow flow) {
        FlowNodes nodes = flow.nodes();
        paragraphs = flow.procedures().count();
        first = flow.procedures().first();
        sequences = flow.sequences();
        falls = new Falls(flow);
        handlers = Set.copyOf(flow.handlers());
        reached = flow.reach().nodes().orElseGet(BitSet::new);
        nodes.entries().forEach(entries::set);
        paragraphOf = new int[nodes.count()];
        for (int node = 0; node < paragraphOf.length; node++) {
            paragraphOf[node] = nodes.paragraphOf(node);
        }
        firstBefore = new int[nodes.count() + 1];
        before = reversed(nodes);
        for (int i = 0; i < paragraphs; i++) {
            performsFrom.add(new ArrayList<>(0));
            performsOver.add(new ArrayList<>(0));
            comesFrom.add(new HashSet<>(0));
        }
        performAt = new Perform[nodes.count()];
        List<Perform> performs = nodes.calls().stream().map(this::perform).toList();
        everyRangeTouches = !cover(performs);
        for (int i = 0; i < paragraphs; i++) {
            for (int k = 0; k < beforeCount(start(i)); k++) {
                comesFrom.get(i).add(paragraphOf[before(start(i), k)]);
            }
            if (i > 0 && falls.fallsOutside(i - 1)) {
                comesFrom.get(i).add(i - 1);
            }
        }
    }

    /** The edges by their targets, in the order in which they were made, and the ways over each PERFORM. */
    private int[] reversed(FlowNodes nodes) {
        List<int[]> all = new ArrayList<>();
        for (int edge = 0; edge < nodes.edgeCount(); edge++) {
            if (leads(nodes.source(edge), nodes.target(edge))) {
                all.add(new int[] {nodes.source(edge), nodes.target(edge)});
            }
        }
        for (Call call : nodes.calls()) {
            if (!call.passes() && leads(call.node(), call.back())) {
                all.add(new int[] {call.node(), call.back()});
            }
        }
        all.forEach(edge -> firstBefore[edge[1] + 1]++);
        for (int node = 0; node < nodes.count(); node++) {
            firstBefore[node + 1] += firstBefore[node];
        }
        int[] next = firstBefore.clone();
        int[] sources = new int[all.size()];
        all.forEach(edge -> sources[next[edge[1]]++] = edge[0]);
        return sources;
    }

    /** The point between all commands and all labels of HANDLE has no place; {@link #isHandler} tells of them. */
    private boolean leads(int from, int to) {
        boolean placed = paragraphOf[from] != FlowNodes.NOWHERE && paragraphOf[to] != FlowNodes.NOWHERE;
        return placed && (reached.get(from) || !reached.get(to));
    }

    private Perform perform(Call call) {
        Range range = call.range();
        Perform perform = new Perform(
                call.back(), range.from(), range.to(), call.again(), call.passes(), falls.isLeftOpen(range));
        performAt[call.back()] = perform;
        if (leads(call.node(), start(range.from()))) {
            performsFrom.get(range.from()).add(perform);
        }
        return perform;
    }

    /** Notes each PERFORM with all paragraphs of its range; false when that is too much. */
    private boolean cover(List<Perform> performs) {
        long covered = 0;
        for (Perform perform : performs) {
            covered += Math.abs((long) perform.to() - perform.from()) + 1;
        }
        if (covered > MAX_COVERED) {
            return false;
        }
        for (Perform perform : performs) {
            for (int i = Math.min(perform.from(), perform.to()); i <= Math.max(perform.from(), perform.to()); i++) {
                performsOver.get(i).add(perform);
            }
        }
        return true;
    }

    public static int start(int paragraph) {
        return FlowNodes.start(paragraph);
    }

    public static int end(int paragraph) {
        return FlowNodes.end(paragraph);
    }

    public int count() {
        return paragraphOf.length;
    }

    /** How many steps may run before this one. */
    public int beforeCount(int step) {
        return firstBefore[step + 1] - firstBefore[step];
    }

    /** One of the steps that may run before this one. */
    public int before(int step, int index) {
        return before[firstBefore[step] + index];
    }

    /** Whether the program may start here too. */
    public boolean isEntry(int step) {
        return entries.get(step);
    }

    /** The last ENTRY before the step; negative when there is none. */
    public int entryBefore(int step) {
        return step == 0 ? -1 : entries.previousSetBit(step - 1);
    }

    /** The earliest statement from which the run comes to this one over steps that are all greater than {@code border}. */
    public int earliest(int step, int border) {
        return sequences.earliest(step, border);
    }

    public @Nullable Perform performAt(int step) {
        return performAt[step];
    }

    public int paragraphOf(int step) {
        return paragraphOf[step];
    }

    public int paragraphs() {
        return paragraphs;
    }

    /** Whether the program starts with the paragraph. */
    public boolean isFirst(int paragraph) {
        return paragraph == first;
    }

    /** Whether the paragraph may run after any statement: a label of HANDLE, or a section of the declaratives. */
    public boolean isHandler(int paragraph) {
        return handlers.contains(paragraph);
    }

    public List<Perform> performsFrom(int paragraph) {
        return performsFrom.get(paragraph);
    }

    /** Every PERFORM whose range this paragraph is in; none at all when {@link #everyRangeTouches}. */
    public List<Perform> performsOver(int paragraph) {
        return performsOver.get(paragraph);
    }

    /** The paragraphs with a GO TO to this one, and the one before it where the run falls out of a range by it. */
    public Set<Integer> comesFrom(int paragraph) {
        return comesFrom.get(paragraph);
    }

    /** True when the ranges are too many to be told apart: then each is taken to touch everything. */
    public boolean everyRangeTouches() {
        return everyRangeTouches;
    }

    /** Whether the run may fall into the paragraph from the one before. */
    public boolean isFallenInto(int paragraph) {
        return paragraph > 0
                && (reached.get(start(paragraph)) ? falls.falls(paragraph - 1) : fallsAsWritten(paragraph - 1));
    }

    /** The same while the PERFORM is the innermost. */
    public boolean isFallenInto(int paragraph, Perform within) {
        return paragraph > 0
                && (reached.get(start(paragraph))
                        ? falls.falls(paragraph - 1, new Range(within.from(), within.to()))
                        : fallsAsWritten(paragraph - 1));
    }

    private boolean fallsAsWritten(int paragraph) {
        return beforeCount(end(paragraph)) > 0 && paragraph + 1 != first && paragraph + 1 < paragraphs;
    }
}

package dev.banyan.analyzer.cobol.control;

import dev.banyan.analyzer.cobol.control.FlowNodes.Call;
import dev.banyan.analyzer.cobol.control.Procedures.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nodes that a run may come to, calls matched with their returns: a node is followed once for each range that
 * may be the innermost PERFORM at the time. At the end of a range the run returns to what stands behind the PERFORMs of
 * that range that were met.
 *
 * <p>A GO TO may leave a range for good and end in an outer one; then the outer PERFORM returns as well. So at the end of
 * a paragraph that is not the end of the innermost range, the run both falls into the next paragraph and returns from the
 * PERFORMs that end there. That finds too much rather than too little.
 *
 * <p>Cost: edges times ranges at worst; a paragraph is mostly in one or two ranges. Beyond {@value #MAX_STATES} pairs of
 * node and range nothing is said. The method is context-free reachability by summaries (Reps, Horwitz, Sagiv, "Precise
 * interprocedural dataflow analysis via graph reachability", 1995), with ranges as procedures.
 */
final class Reach {

    private static final int MAX_STATES = 5_000_000;

    /** One range and who waits for its end; the first is what no PERFORM runs, the range of the whole program. */
    static final class Frame {
        final Range range;
        final int end;
        final BitSet reached = new BitSet();
        final List<long[]> waiting = new ArrayList<>(2);
        boolean returned;

        Frame(Range range, int end) {
            this.range = range;
            this.end = end;
        }
    }

    private final FlowNodes nodes;
    private final Procedures procedures;
    private final List<Frame> frames = new ArrayList<>();
    private final Map<Range, Integer> frameOf = new HashMap<>();
    private final Map<Integer, List<Frame>> endingAt = new HashMap<>();
    private final BitSet passedEnds = new BitSet();
    private final Deque<long[]> toDo = new ArrayDeque<>();
    private int states;

    private Reach(ControlFlow flow) {
        nodes = flow.nodes();
        procedures = flow.procedures();
    }

    static Reach of(ControlFlow flow) {
        Reach reach = new Reach(flow);
        reach.follow();
        return reach;
    }

    /** The nodes reached; empty when the bound was passed. */
    Optional<BitSet> nodes() {
        if (states > MAX_STATES) {
            return Optional.empty();
        }
        BitSet all = new BitSet();
        frames.forEach(frame -> all.or(frame.reached));
        return Optional.of(all);
    }

    /** Each range that was met, with the nodes reached while it was the innermost; none when the bound was passed. */
    List<Frame> frames() {
        return states > MAX_STATES ? List.of() : frames;
    }

    private void follow() {
        frames.add(new Frame(new Range(0, procedures.count() - 1), FlowNodes.NOWHERE));
        if (procedures.first() < procedures.count()) {
            reach(0, FlowNodes.start(procedures.first()));
        }
        nodes.entries().forEach(node -> reach(0, node));
        for (int i = 0; i < procedures.first(); i++) {
            Range section = procedures.get(i).sectionRange();
            if (section.from() == i) {
                reach(frame(section), FlowNodes.start(i));
            }
        }
        for (long @Nullable [] next = toDo.poll(); next != null && states <= MAX_STATES; next = toDo.poll()) {
            visit((int) next[0], (int) next[1]);
        }
    }

    private int frame(Range range) {
        return frameOf.computeIfAbsent(range, key -> {
            Frame frame = new Frame(range, range.to());
            endingAt.computeIfAbsent(range.to(), end -> new ArrayList<>(1)).add(frame);
            frames.add(frame);
            return frames.size() - 1;
        });
    }

    private void reach(int frame, int node) {
        BitSet reached = frames.get(frame).reached;
        if (!reached.get(node)) {
            reached.set(node);
            states++;
            toDo.add(new long[] {frame, node});
        }
    }

    private void visit(int frame, int node) {
        for (int edge = nodes.firstEdge(node); edge != FlowNodes.NOWHERE; edge = nodes.nextEdge(edge)) {
            reach(frame, nodes.target(edge));
        }
        for (Call call : nodes.callsAt(node)) {
            call(frame, call);
        }
        if (node < 2 * procedures.count() && node % 2 == 1) {
            end(frame, node / 2);
        }
    }

    private void call(int caller, Call call) {
        int called = frame(call.range());
        Frame frame = frames.get(called);
        frame.waiting.add(new long[] {caller, call.back()});
        if (passedEnds.get(frame.end)) {
            frame.returned = true;
        }
        if (frame.returned) {
            reach(caller, call.back());
        }
        reach(called, FlowNodes.start(call.range().from()));
    }

    private void end(int frame, int paragraph) {
        Frame inner = frames.get(frame);
        if (inner.end == paragraph) {
            returned(inner);
            return;
        }
        passedEnds.set(paragraph);
        List.copyOf(endingAt.getOrDefault(paragraph, List.of())).forEach(this::returned);
        if (!procedures.isLast(paragraph)) {
            reach(frame, FlowNodes.start(paragraph + 1));
        }
    }

    private void returned(Frame frame) {
        if (!frame.returned) {
            frame.returned = true;
            frame.waiting.forEach(back -> reach((int) back[0], (int) back[1]));
        }
    }
}

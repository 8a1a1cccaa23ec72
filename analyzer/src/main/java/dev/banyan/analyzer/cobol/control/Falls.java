package dev.banyan.analyzer.cobol.control;

import dev.banyan.analyzer.cobol.control.Procedures.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Reach} tells of the ends of paragraphs: behind which of them the run falls into the next paragraph, and while
 * which range is the innermost.
 *
 * <pre>
 *   MAIN. PERFORM A. GOBACK.      A never falls into B
 *   A.    MOVE ...
 *   B.    ...
 * </pre>
 */
final class Falls {

    private static final int MAX_CLIMBED = 2_000_000;

    private final Map<Range, BitSet> within = new HashMap<>();
    private final BitSet somehow = new BitSet();
    private final BitSet outside = new BitSet();
    private final Set<Range> leftOpen = new HashSet<>();
    private int climbed;

    Falls(ControlFlow flow) {
        List<Reach.Frame> frames = flow.reach().frames();
        Map<Integer, List<Integer>> endingAt = new HashMap<>();
        for (int frame = 1; frame < frames.size(); frame++) {
            endingAt.computeIfAbsent(frames.get(frame).end, key -> new ArrayList<>(1))
                    .add(frame);
        }
        for (int frame = 0; frame < frames.size(); frame++) {
            BitSet passed = passed(frames.get(frame), flow.procedures().count());
            falling(frames.get(frame), passed, flow.procedures());
            if (frame > 0) {
                Set<Integer> ended = new HashSet<>();
                passed.stream().forEach(end -> ended.addAll(endingAt.getOrDefault(end, List.of())));
                leave(frame, ended, frames);
            }
        }
    }

    /** The paragraphs whose ends are met, but for the one at which the range returns. */
    private static BitSet passed(Reach.Frame frame, int paragraphs) {
        BitSet passed = new BitSet();
        int node = frame.reached.nextSetBit(0);
        while (node >= 0 && node < 2 * paragraphs) {
            if (node == FlowNodes.end(node / 2) && node / 2 != frame.end) {
                passed.set(node / 2);
            }
            node = frame.reached.nextSetBit(node + 1);
        }
        return passed;
    }

    private void falling(Reach.Frame frame, BitSet passed, Procedures procedures) {
        BitSet falling = new BitSet();
        passed.stream().filter(end -> !procedures.isLast(end)).forEach(falling::set);
        falling.stream()
                .filter(end -> end + 1 < frame.range.from() || end + 1 > frame.range.to())
                .forEach(outside::set);
        somehow.or(falling);
        within.put(frame.range, falling);
    }

    /** Notes the ranges of {@code ended} from which the frame is performed, by however many in between. */
    private void leave(int frame, Set<Integer> ended, List<Reach.Frame> frames) {
        if (ended.isEmpty()) {
            return;
        }
        Deque<Integer> waiting = new ArrayDeque<>(List.of(frame));
        Set<Integer> callers = new HashSet<>();
        for (@Nullable Integer next = waiting.poll(); next != null && climbed < MAX_CLIMBED; next = waiting.poll()) {
            for (long[] back : frames.get(next).waiting) {
                climbed++;
                if (callers.add((int) back[0])) {
                    waiting.add((int) back[0]);
                }
            }
        }
        for (int outer : ended) {
            if (callers.contains(outer) || climbed >= MAX_CLIMBED) {
                leftOpen.add(frames.get(outer).range);
            }
        }
    }

    /** Whether the run may fall from the paragraph into the next at all. */
    boolean falls(int paragraph) {
        return somehow.get(paragraph);
    }

    /** The same while the range is the innermost; as good as at all for one that no run comes to. */
    boolean falls(int paragraph, Range within) {
        BitSet falling = this.within.get(within);
        return falling == null ? falls(paragraph) : falling.get(paragraph);
    }

    /** Whether the run may fall from the paragraph into the next outside the range that is the innermost. */
    boolean fallsOutside(int paragraph) {
        return outside.get(paragraph);
    }

    /** Whether a range performed inside this one may be left by GO TO for the end of this one. */
    boolean isLeftOpen(Range range) {
        return leftOpen.contains(range);
    }
}

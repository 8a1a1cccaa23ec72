package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.cobol.control.BackwardFlow;
import dev.banyan.analyzer.cobol.control.BackwardFlow.Perform;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The steps of a program that matter for some bytes: those that write them, and every PERFORM of paragraphs that do. All
 * others can be passed over.
 *
 * <p>Cost: from the writers back over GO TO and PERFORM, each paragraph once; a paragraph that does not lead to a writer is
 * not looked at.
 */
record Relevance(
        List<ProgramFlow.Written> writers, NavigableSet<Integer> steps, NavigableSet<Integer> paragraphs, boolean all) {

    static Relevance of(List<ProgramFlow.Written> writers, BackwardFlow flow) {
        TreeSet<Integer> steps = new TreeSet<>();
        TreeSet<Integer> marked = new TreeSet<>();
        Deque<Integer> waiting = new ArrayDeque<>();
        for (ProgramFlow.Written written : writers) {
            steps.add(written.step());
            mark(flow.paragraphOf(written.step()), marked, waiting);
        }
        while (!waiting.isEmpty()) {
            int paragraph = waiting.remove();
            flow.comesFrom(paragraph).forEach(from -> mark(from, marked, waiting));
            for (Perform perform : flow.performsOver(paragraph)) {
                steps.add(perform.step());
                mark(flow.paragraphOf(perform.step()), marked, waiting);
            }
        }
        return new Relevance(writers, steps, marked, flow.everyRangeTouches());
    }

    private static void mark(int paragraph, Set<Integer> marked, Deque<Integer> waiting) {
        if (marked.add(paragraph)) {
            waiting.add(paragraph);
        }
    }

    boolean touches(Perform range) {
        Integer next = paragraphs.ceiling(Math.min(range.from(), range.to()));
        return all || (next != null && next <= Math.max(range.from(), range.to()));
    }

    /** The last step that matters before the given one; negative when there is none. */
    int stepBefore(int step) {
        Integer last = steps.lower(step);
        return all ? step - 1 : last == null ? -1 : last;
    }
}

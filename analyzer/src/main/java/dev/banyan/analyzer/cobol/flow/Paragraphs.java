package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.cobol.flow.Steps.Perform;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the run gets from paragraph to paragraph. A paragraph that is performed returns at its end; only one that is
 * reached by falling or by GO TO falls into the next. Which of the two can happen is found by following, from the start
 * of the program, every paragraph together with the paragraph at whose end the innermost PERFORM returns.
 *
 * <pre>
 *   MAIN. PERFORM A. GOBACK.      (MAIN, -) performs (A, returns at A's end)
 *   A.    MOVE ...                A never falls into B
 *   B.    ...
 * </pre>
 *
 * Cost: paragraphs times distinct ends of PERFORM ranges at worst; beyond {@value #MAX_STATES} pairs every fall counts as
 * possible.
 */
final class Paragraphs {

    private static final int MAX_STATES = 200_000;
    private static final int MAX_COVERED = 2_000_000;
    private static final int NO_PERFORM = -1;

    private record Reached(int paragraph, int returnsAt) {}

    private final int count;
    private final int first;
    private final Set<Integer> handlers;
    private final List<List<Perform>> performsFrom = new ArrayList<>();
    private final List<List<Perform>> performsIn = new ArrayList<>();
    private final List<Set<Integer>> goesTo = new ArrayList<>();
    private final List<List<Integer>> comesFrom = new ArrayList<>();
    private final List<List<Perform>> performsOver = new ArrayList<>();
    private final List<Boolean> endReached = new ArrayList<>();
    private final int[] paragraphOf;
    private final Set<Reached> falls = new HashSet<>();
    private final Set<Integer> fallsSomehow = new HashSet<>();
    private boolean allFall;
    private final boolean everyRangeTouches;

    Paragraphs(int count, int first, Set<Integer> handlers, Steps steps) {
        this.count = count;
        this.first = first;
        this.handlers = Set.copyOf(handlers);
        this.paragraphOf = paragraphOf(steps);
        for (int i = 0; i < count; i++) {
            performsFrom.add(new ArrayList<>(0));
            performsIn.add(new ArrayList<>(0));
            goesTo.add(new HashSet<>(0));
            comesFrom.add(new ArrayList<>(0));
            performsOver.add(new ArrayList<>(0));
        }
        for (Perform perform : steps.performs()) {
            performsFrom.get(perform.from()).add(perform);
            performsIn.get(paragraphOf[perform.step()]).add(perform);
        }
        for (int i = 0; i < count; i++) {
            for (int step : steps.before(start(i))) {
                goesTo.get(paragraphOf[step]).add(i);
            }
            endReached.add(!steps.before(end(i)).isEmpty());
        }
        for (int i = 0; i < count; i++) {
            for (int target : goesTo.get(i)) {
                comesFrom.get(target).add(i);
            }
        }
        everyRangeTouches = !cover(steps);
        follow();
    }

    /** Notes each PERFORM with all paragraphs of its range; false when that is too much. */
    private boolean cover(Steps steps) {
        long covered = 0;
        for (Perform perform : steps.performs()) {
            covered += Math.abs((long) perform.to() - perform.from()) + 1;
        }
        if (covered > MAX_COVERED) {
            return false;
        }
        for (Perform perform : steps.performs()) {
            for (int i = Math.min(perform.from(), perform.to()); i <= Math.max(perform.from(), perform.to()); i++) {
                performsOver.get(i).add(perform);
            }
        }
        return true;
    }

    static int start(int paragraph) {
        return 2 * paragraph;
    }

    static int end(int paragraph) {
        return 2 * paragraph + 1;
    }

    /** Steps behind the first 2n are numbered in the order of the text, so each paragraph's are a run. */
    private int[] paragraphOf(Steps steps) {
        int[] owner = new int[steps.count()];
        for (int i = 0; i < count; i++) {
            owner[start(i)] = i;
            owner[end(i)] = i;
        }
        int paragraph = 0;
        for (int step = 2 * count; step < owner.length; step++) {
            for (int before : steps.before(step)) {
                if (before < 2 * count) {
                    paragraph = before / 2;
                }
            }
            owner[step] = paragraph;
        }
        return owner;
    }

    private void follow() {
        Deque<Reached> waiting = new ArrayDeque<>();
        Set<Reached> seen = new HashSet<>();
        if (first < count) {
            reach(new Reached(first, NO_PERFORM), seen, waiting);
        }
        handlers.stream().sorted().forEach(handler -> reach(new Reached(handler, NO_PERFORM), seen, waiting));
        while (!waiting.isEmpty()) {
            if (seen.size() > MAX_STATES) {
                allFall = true;
                return;
            }
            Reached here = waiting.remove();
            for (Perform perform : performsIn.get(here.paragraph())) {
                reach(new Reached(perform.from(), perform.to()), seen, waiting);
            }
            for (int target : goesTo.get(here.paragraph())) {
                reach(new Reached(target, here.returnsAt()), seen, waiting);
            }
            boolean falls = endReached.get(here.paragraph()) && here.paragraph() != here.returnsAt();
            if (falls && here.paragraph() + 1 < count) {
                this.falls.add(here);
                fallsSomehow.add(here.paragraph());
                reach(new Reached(here.paragraph() + 1, here.returnsAt()), seen, waiting);
            }
        }
    }

    private static void reach(Reached reached, Set<Reached> seen, Deque<Reached> waiting) {
        if (seen.add(reached)) {
            waiting.add(reached);
        }
    }

    int count() {
        return count;
    }

    boolean isFirst(int paragraph) {
        return paragraph == first;
    }

    boolean isHandler(int paragraph) {
        return handlers.contains(paragraph);
    }

    int paragraphOf(int step) {
        return paragraphOf[step];
    }

    List<Perform> performsFrom(int paragraph) {
        return performsFrom.get(paragraph);
    }

    List<Perform> performsIn(int paragraph) {
        return performsIn.get(paragraph);
    }

    /** The paragraphs with a GO TO to this one. */
    List<Integer> comesFrom(int paragraph) {
        return comesFrom.get(paragraph);
    }

    /** Every PERFORM whose range this paragraph is in; none at all when {@link #everyRangeTouches}. */
    List<Perform> performsOver(int paragraph) {
        return performsOver.get(paragraph);
    }

    /** True when the ranges are too many to be told apart: then each is taken to touch everything. */
    boolean everyRangeTouches() {
        return everyRangeTouches;
    }

    /** Whether the run may fall from the paragraph into the next while a PERFORM that returns at {@code end} is active. */
    boolean fallsWithin(int paragraph, int end) {
        return allFall || falls.contains(new Reached(paragraph, end));
    }

    boolean falls(int paragraph) {
        return allFall || fallsSomehow.contains(paragraph);
    }
}

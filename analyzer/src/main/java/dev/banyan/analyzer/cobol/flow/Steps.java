package dev.banyan.analyzer.cobol.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * The statements of a program as numbers, each with those that may run before it. Numbers 0 to 2n-1 are the beginnings
 * and ends of its n paragraphs.
 */
final class Steps {

    private static final Sequence NO_SEQUENCE = new Sequence();

    /** A PERFORM of the paragraphs {@code from} to {@code to}; {@code again} when it loops. */
    record Perform(int step, int from, int to, boolean again) {}

    /**
     * Statements that run one after the other and nothing else can run between them but what is nested in them. The steps
     * of one and of all that is nested in it are the numbers up to the next one.
     */
    static final class Sequence {
        private final List<Integer> steps = new ArrayList<>();
    }

    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Assignment>> assignments = new ArrayList<>();
    private final List<Perform> performs = new ArrayList<>();
    private final List<Integer> performAt = new ArrayList<>();
    private final BitSet reached = new BitSet();
    private final BitSet entries = new BitSet();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    /** The beginning or end of a paragraph. */
    void border() {
        reached.set(add(List.of()));
    }

    int add(List<Integer> preceding) {
        reached.set(before.size(), isReached(preceding));
        before.add(new ArrayList<>(preceding));
        assignments.add(List.of());
        performAt.add(-1);
        sequences.add(NO_SEQUENCE);
        places.add(0);
        return before.size() - 1;
    }

    void connect(int from, int to) {
        before.get(to).add(from);
    }

    void connect(List<Integer> from, int to) {
        before.get(to).addAll(from);
    }

    void assign(int step, List<Assignment> list) {
        assignments.set(step, list);
    }

    void perform(int step, int from, int to, boolean again) {
        performAt.set(step, performs.size());
        performs.add(new Perform(step, from, to, again));
    }

    /** ENTRY: the program may start here too. */
    void entry(int step) {
        entries.set(step);
    }

    boolean isEntry(int step) {
        return entries.get(step);
    }

    void put(int step, Sequence sequence) {
        sequences.set(step, sequence);
        places.set(step, sequence.steps.size());
        sequence.steps.add(step);
    }

    /** The earliest statement from which the run comes to this one over steps that are all greater than {@code border}. */
    int earliest(int step, int border) {
        List<Integer> same = sequences.get(step).steps;
        if (same.isEmpty()) {
            return step;
        }
        int found = Collections.binarySearch(same.subList(0, places.get(step) + 1), border + 1);
        return same.get(Math.min(found < 0 ? -found - 1 : found, places.get(step)));
    }

    /** The last ENTRY before the step; negative when there is none. */
    int entryBefore(int step) {
        return step == 0 ? -1 : entries.previousSetBit(step - 1);
    }

    /** Whether the run can come to one of the steps from the beginning of its paragraph. */
    boolean isReached(List<Integer> some) {
        return some.stream().anyMatch(reached::get);
    }

    int count() {
        return before.size();
    }

    List<Integer> before(int step) {
        return before.get(step);
    }

    List<Assignment> assignments(int step) {
        return assignments.get(step);
    }

    List<Perform> performs() {
        return performs;
    }

    @org.jspecify.annotations.Nullable Perform performAt(int step) {
        int index = performAt.get(step);
        return index < 0 ? null : performs.get(index);
    }
}

package dev.banyan.analyzer.cobol.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a program as numbers, each with those that may run before it. Numbers 0 to 2n-1 are the beginnings
 * and ends of its n paragraphs.
 */
final class Steps {

    /** A PERFORM of the paragraphs {@code from} to {@code to}; {@code again} when it loops. */
    record Perform(int step, int from, int to, boolean again) {}

    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Assignment>> assignments = new ArrayList<>();
    private final List<Perform> performs = new ArrayList<>();
    private final List<Integer> performAt = new ArrayList<>();
    private final List<Integer> entries = new ArrayList<>();

    int add(List<Integer> preceding) {
        before.add(new ArrayList<>(preceding));
        assignments.add(List.of());
        performAt.add(-1);
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
        entries.add(step);
    }

    boolean isEntry(int step) {
        return entries.contains(step);
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

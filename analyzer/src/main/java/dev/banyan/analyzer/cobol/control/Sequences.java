package dev.banyan.analyzer.cobol.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Statements that run one after the other, so that nothing else can run between them but what is nested in them. The nodes
 * of one and of all that is nested in it are the numbers up to the next one.
 */
final class Sequences {

    private static final List<Integer> NONE = List.of();

    private final List<List<Integer>> sequences = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private List<Integer> current = new ArrayList<>();

    /** What is added from now on does not go on where the statements before stand. */
    void cut() {
        current = new ArrayList<>();
    }

    /** Begins a sequence inside the current one, which is answered to be taken up again. */
    List<Integer> nest() {
        List<Integer> outer = current;
        cut();
        return outer;
    }

    void resume(List<Integer> outer) {
        current = outer;
    }

    void add(int node) {
        while (sequences.size() < node) {
            sequences.add(NONE);
            places.add(0);
        }
        sequences.add(current);
        places.add(current.size());
        current.add(node);
    }

    /** The earliest statement from which the run comes to this one over nodes that are all greater than {@code border}. */
    int earliest(int node, int border) {
        if (node >= sequences.size() || sequences.get(node).isEmpty()) {
            return node;
        }
        List<Integer> same = sequences.get(node);
        int place = places.get(node);
        int found = Collections.binarySearch(same.subList(0, place + 1), border + 1);
        return same.get(Math.min(found < 0 ? -found - 1 : found, place));
    }
}

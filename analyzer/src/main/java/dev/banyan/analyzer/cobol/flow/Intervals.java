package dev.banyan.analyzer.cobol.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Things that each take a run of bytes, found by the bytes: those that overlap a given run, in the order in which they were
 * given. They lie sorted by their beginning in an array that is read as a balanced tree (the middle of a range is its
 * root); each root knows the greatest end below it, so that what ends too early is passed over.
 *
 * <p>Cost: n log n to build, log n for each one found. Reference: Cormen and others, "Introduction to Algorithms",
 * interval trees.
 */
final class Intervals<T> {

    private final List<T> all;
    private final Integer[] order;
    private final int[] from;
    private final int[] end;
    private final int[] greatestEnd;

    Intervals(List<T> all, ToIntFunction<T> from, ToIntFunction<T> end) {
        this.all = List.copyOf(all);
        int size = all.size();
        this.order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> from.applyAsInt(all.get(i))));
        this.from = new int[size];
        this.end = new int[size];
        this.greatestEnd = new int[size];
        for (int i = 0; i < size; i++) {
            this.from[i] = from.applyAsInt(all.get(order[i]));
            this.end[i] = end.applyAsInt(all.get(order[i]));
        }
        grow(0, size);
    }

    private int grow(int low, int high) {
        if (low >= high) {
            return Integer.MIN_VALUE;
        }
        int root = (low + high) >>> 1;
        greatestEnd[root] = Math.max(end[root], Math.max(grow(low, root), grow(root + 1, high)));
        return greatestEnd[root];
    }

    List<T> overlapping(int wantedFrom, int wantedEnd) {
        Set<Integer> found = new TreeSet<>();
        collect(0, order.length, wantedFrom, wantedEnd, found);
        return found.stream().map(all::get).toList();
    }

    private void collect(int low, int high, int wantedFrom, int wantedEnd, Set<Integer> found) {
        if (low >= high) {
            return;
        }
        int root = (low + high) >>> 1;
        if (greatestEnd[root] <= wantedFrom) {
            return;
        }
        collect(low, root, wantedFrom, wantedEnd, found);
        if (from[root] < wantedEnd) {
            if (end[root] > wantedFrom) {
                found.add(order[root]);
            }
            collect(root + 1, high, wantedFrom, wantedEnd, found);
        }
    }
}

package dev.banyan.analyzer.report;

import java.util.List;

/**
 * The first rows of a list. A page holds only so much; what it leaves out it counts, and says which file has it.
 *
 * @param all how many there are
 * @param file the result that has all of them
 */
record Part<T>(List<T> rows, int all, String file) {

    Part {
        rows = List.copyOf(rows);
    }

    static <T> Part<T> of(List<T> all, int most, String file) {
        return new Part<>(all.subList(0, Math.min(most, all.size())), all.size(), file);
    }
}

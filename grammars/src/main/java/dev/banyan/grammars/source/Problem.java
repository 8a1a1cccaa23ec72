package dev.banyan.grammars.source;

import java.util.Comparator;

/**
 * Something in the input that could not be read or understood. A problem is a result: the rest of the file is still
 * analysed, and nothing vanishes.
 *
 * @param position where
 * @param code a stable word for the kind of trouble, as {@code syntax}, {@code missing-copybook}, {@code too-large};
 *     counted in coverage.json
 * @param what one sentence: what was found and, for syntax, what was expected
 * @param advice one sentence: what the reader can do next; empty when there is nothing to do
 */
public record Problem(Position position, String code, String what, String advice) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::position)
            .thenComparing(Problem::code)
            .thenComparing(Problem::what)
            .thenComparing(Problem::advice);

    public Problem {
        if (code.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException("a problem says what kind it is and what happened: " + position);
        }
    }

    @Override
    public int compareTo(Problem that) {
        return ORDER.compare(this, that);
    }
}

package dev.banyan.grammars.source;

import java.util.Comparator;

/**
 * Something in the input that could not be read or understood. A problem is a result: the rest of the file is still
 * analysed, and nothing vanishes.
 *
 * @param position where
 * @param code a stable word for the kind of trouble, as {@code syntax}, {@code missing-copybook}, {@code too-large};
 *     counted in coverage.json
 * @param what one sentence: what was found and, for syntax, what was expected; cut after 500 characters, without credentials
 * @param advice one sentence: what the reader can do next; empty when there is nothing to do; cut as well
 */
public record Problem(Position position, String code, String what, String advice) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::position)
            .thenComparing(Problem::code)
            .thenComparing(Problem::what)
            .thenComparing(Problem::advice);

    private static final int LONGEST = 500;

    public Problem {
        if (code.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException("a problem says what kind it is and what happened: " + position);
        }
        what = cut(Secrets.masked(what));
        advice = cut(Secrets.masked(advice));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST - 1;
        // A character of two units stays whole.
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    @Override
    public int compareTo(Problem that) {
        return ORDER.compare(this, that);
    }
}

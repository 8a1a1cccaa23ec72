package dev.banyan.analyzer.java.syntax;

/**
 * Counts while a type is read. Cyclomatic complexity as McCabe (1976) and PMD count it: one per body, and one more per
 * if, loop, case, catch, {@code ?:}, {@code &&} and {@code ||}.
 */
final class Size {

    private int statements;
    private int cyclomatic;
    private int cyclomaticMax;
    private int current;

    void statement() {
        statements++;
    }

    void branch() {
        current++;
    }

    /** Starts a body; the value goes back to {@link #leave}. */
    int enter() {
        int outer = current;
        current = 1;
        return outer;
    }

    void leave(int outer) {
        cyclomatic += current;
        cyclomaticMax = Math.max(cyclomaticMax, current);
        current = outer;
    }

    TypeDeclaration.Extent extent(int line, int lines) {
        return new TypeDeclaration.Extent(line, lines, statements, cyclomatic, cyclomaticMax);
    }
}

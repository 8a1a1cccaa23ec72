package dev.banyan.analyzer.java.syntax;

/**
 * Measures of a method, or of all code of a type.
 *
 * @param lines from the first annotation or modifier to the last brace, comments and blank lines between them included
 * @param statements nested ones included
 * @param cyclomatic decisions, and one for each body
 * @param cognitive see {@link Complexity}; {@link #UNKNOWN} of class files, which keep no nesting
 * @param nesting of the innermost statement, 0 where nothing is nested; {@link #UNKNOWN} with {@code cognitive}
 */
public record CodeSize(int lines, int statements, int cyclomatic, int cognitive, int nesting) {

    /** What cannot be told, unlike 0. */
    public static final int UNKNOWN = -1;

    /** No code at all. */
    public static final CodeSize NONE = new CodeSize(0, 0, 0, 0, 0);

    /** Whether nesting, and what rests on it, is known. */
    public boolean hasNesting() {
        return nesting != UNKNOWN;
    }

    /** Both together; the lines stay those of this one. */
    public CodeSize plus(CodeSize that) {
        boolean nested = hasNesting() && that.hasNesting();
        return new CodeSize(
                lines,
                statements + that.statements,
                cyclomatic + that.cyclomatic,
                nested ? cognitive + that.cognitive : UNKNOWN,
                nested ? Math.max(nesting, that.nesting) : UNKNOWN);
    }
}

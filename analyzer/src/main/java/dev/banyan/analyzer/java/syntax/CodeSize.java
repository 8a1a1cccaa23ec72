package dev.banyan.analyzer.java.syntax;

/**
 * Measures of a method, or of all code of a type.
 *
 * @param lines from the first annotation or modifier to the last brace, comments and blank lines between them included
 * @param statements nested ones included
 * @param cyclomatic decisions, and one for each body
 * @param cognitive see {@link Complexity}
 * @param nesting of the innermost statement; 0 where nothing is nested
 */
public record CodeSize(int lines, int statements, int cyclomatic, int cognitive, int nesting) {

    /** No code at all. */
    public static final CodeSize NONE = new CodeSize(0, 0, 0, 0, 0);

    /** Both together; the lines stay those of this one. */
    public CodeSize plus(CodeSize that) {
        return new CodeSize(
                lines,
                statements + that.statements,
                cyclomatic + that.cyclomatic,
                cognitive + that.cognitive,
                Math.max(nesting, that.nesting));
    }
}

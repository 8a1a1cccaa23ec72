package dev.banyan.analyzer.java.syntax;

/** The sum of all bodies of a type while it is read. */
final class Totals {

    private CodeSize sum = CodeSize.NONE;
    private int cyclomaticMax;

    void add(CodeSize body) {
        sum = sum.plus(body);
        cyclomaticMax = Math.max(cyclomaticMax, body.cyclomatic());
    }

    TypeDeclaration.Extent extent(int line, int lines) {
        CodeSize size = new CodeSize(lines, sum.statements(), sum.cyclomatic(), sum.cognitive(), sum.nesting());
        return new TypeDeclaration.Extent(line, size, cyclomaticMax);
    }
}

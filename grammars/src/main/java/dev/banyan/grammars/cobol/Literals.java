package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.Operand.Literal;
import dev.banyan.grammars.source.Position;

/** From a literal as written to its value. */
final class Literals {

    private Literals() {}

    /** Reads {@code 'it''s'}, {@code X"C1"}, {@code N'...'}; a literal without a closing quote ends with its text. */
    static Literal text(String written, Position position) {
        int quote = 0;
        while (written.charAt(quote) != '\'' && written.charAt(quote) != '"') {
            quote++;
        }
        String mark = written.substring(quote, quote + 1);
        int end = written.length();
        boolean closed = end - quote >= 2 && written.endsWith(mark);
        String value = written.substring(quote + 1, closed ? end - 1 : end).replace(mark + mark, mark);
        return new Literal(kind(Words.upper(written, 0, quote)), value, position);
    }

    private static Literal.Kind kind(String prefix) {
        return switch (prefix) {
            case "X", "H" -> Literal.Kind.HEX;
            case "N", "NX" -> Literal.Kind.NATIONAL;
            case "G", "GX" -> Literal.Kind.DBCS;
            case "Z" -> Literal.Kind.ZERO_TERMINATED;
            case "B", "BX" -> Literal.Kind.BIT;
            default -> Literal.Kind.TEXT;
        };
    }
}

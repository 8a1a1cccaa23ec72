package dev.banyan.analyzer.cobol.storage;

import dev.banyan.grammars.cobol.Operand;
import java.util.Optional;

/** Constants as they lie in storage. */
public final class Texts {

    private static final int MAX_CHARS = 32_768;

    private Texts() {}

    /**
     * The bytes that a constant puts into an item, as long as the item: text is padded or cut at its right, digits at
     * their left. Figurative constants other than ZERO hold no name and count as blanks. Empty for what is no text.
     */
    public static Optional<String> stored(Operand constant, int length, Field.Form form) {
        int bytes = Math.min(length, MAX_CHARS);
        if (constant instanceof Operand.Literal literal) {
            return switch (literal.kind()) {
                case TEXT, ZERO_TERMINATED -> Optional.of(padded(literal.value(), bytes));
                case NUMBER ->
                    Optional.of(
                            form == Field.Form.DIGITS
                                    ? digits(literal.value(), bytes)
                                    : padded(literal.value(), bytes));
                default -> Optional.empty();
            };
        }
        if (constant instanceof Operand.Figurative figurative) {
            return Optional.of((figurative.word() == Operand.Figurative.Word.ZERO ? "0" : " ").repeat(bytes));
        }
        if (constant instanceof Operand.AllLiteral all
                && all.repeated() instanceof Operand.Literal literal
                && !literal.value().isEmpty()) {
            String text = literal.value().repeat(bytes / literal.value().length() + 1);
            return Optional.of(text.substring(0, bytes));
        }
        return Optional.empty();
    }

    static String padded(String text, int length) {
        return text.length() >= length ? text.substring(0, length) : text + " ".repeat(length - text.length());
    }

    private static String digits(String number, int length) {
        String plain = number.startsWith("-") || number.startsWith("+") ? number.substring(1) : number;
        return plain.length() >= length
                ? plain.substring(plain.length() - length)
                : "0".repeat(length - plain.length()) + plain;
    }
}

package dev.banyan.grammars.jcl;

import java.util.Locale;
import java.util.Optional;

/** The two words of a DD statement that must be known before its operands can be parsed: the data come first. */
final class InStreamMarks {

    private static final String DELIMITER = "DLM=";

    private InStreamMarks() {}

    /** {@code *} or {@code DATA}; empty when no data follow. */
    static Optional<String> kind(String operands) {
        String upper = operands.toUpperCase(Locale.ROOT);
        int comma = upper.indexOf(',');
        String first = comma < 0 ? upper : upper.substring(0, comma);
        return first.equals("*") || first.equals("DATA") ? Optional.of(first) : Optional.empty();
    }

    static Optional<String> delimiter(String operands) {
        int at = operands.toUpperCase(Locale.ROOT).indexOf(DELIMITER);
        if (at < 0) {
            return Optional.empty();
        }
        String rest = operands.substring(at + DELIMITER.length());
        String unquoted = rest.startsWith("'") ? rest.substring(1) : rest;
        return unquoted.length() < 2 ? Optional.empty() : Optional.of(unquoted.substring(0, 2));
    }
}

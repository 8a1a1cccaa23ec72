package dev.banyan.grammars.cobol;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Conditions of {@code >>IF} and {@code >>WHEN}: DEFINED, comparisons, AND, OR, NOT and parentheses. A comparison with a
 * name that has no value is false.
 */
final class DirectiveCondition {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_NUMBER = 40;

    private final DirectiveWords words;
    private final Map<String, String> values;
    private int depth;

    DirectiveCondition(DirectiveWords words, Map<String, String> values) {
        this.words = words;
        this.values = values;
    }

    /** A row of terms joined by OR; goes behind it. */
    boolean holds() {
        boolean holds = term();
        while (words.skip("OR")) {
            holds |= term();
        }
        return holds;
    }

    private boolean term() {
        boolean holds = factor();
        while (words.skip("AND")) {
            holds &= factor();
        }
        return holds;
    }

    private boolean factor() {
        if (words.skip("NOT")) {
            return !primary();
        }
        return primary();
    }

    private boolean primary() {
        if (depth < MAX_DEPTH && words.skip("(")) {
            depth++;
            boolean holds = holds();
            depth--;
            words.skip(")");
            return holds;
        }
        String name = words.word();
        Optional<String> left = operand();
        words.skip("IS");
        boolean negated = words.skip("NOT");
        if (words.skip("DEFINED") || words.skip("SET")) {
            return values.containsKey(name) != negated;
        }
        Optional<Relation> relation = relation();
        if (relation.isEmpty()) {
            return values.containsKey(name) && !values.get(name).equals("B'0'");
        }
        Optional<Integer> order = compare(left, operand());
        return order.isPresent() && relation.get().holds(order.get()) != negated;
    }

    private enum Relation {
        EQUAL,
        UNEQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL;

        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
            };
        }
    }

    private Optional<Relation> relation() {
        Relation relation =
                switch (words.word()) {
                    case "=", "EQUAL", "EQUALS" -> Relation.EQUAL;
                    case "<>", "UNEQUAL" -> Relation.UNEQUAL;
                    case "<", "LESS" -> Relation.LESS;
                    case "<=" -> Relation.LESS_OR_EQUAL;
                    case ">", "GREATER" -> Relation.GREATER;
                    case ">=" -> Relation.GREATER_OR_EQUAL;
                    default -> null;
                };
        if (relation == null) {
            return Optional.empty();
        }
        words.next();
        words.skip("THAN");
        boolean orEqual = (relation == Relation.LESS || relation == Relation.GREATER) && words.skip("OR");
        if (orEqual) {
            words.next();
            relation = relation == Relation.LESS ? Relation.LESS_OR_EQUAL : Relation.GREATER_OR_EQUAL;
        }
        words.skip("TO");
        return Optional.of(relation);
    }

    private Optional<String> operand() {
        return new DirectiveArithmetic(words, this::value).value();
    }

    /** The value of a literal, a number or a defined name. */
    Optional<String> value(String word) {
        if (DirectiveWords.isLiteral(word)) {
            return Optional.of(unquoted(word));
        }
        return number(word).isPresent() ? Optional.of(word) : Optional.ofNullable(values.get(word));
    }

    static String unquoted(String word) {
        boolean quoted = word.length() > 1 && DirectiveWords.isLiteral(word);
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    /** Empty where one of them has no value. */
    static Optional<Integer> compare(Optional<String> left, Optional<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> one = number(left.get());
        Optional<BigDecimal> other = number(right.get());
        return Optional.of(
                one.isPresent() && other.isPresent()
                        ? one.get().compareTo(other.get())
                        : left.get().compareTo(right.get()));
    }

    static Optional<BigDecimal> number(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        boolean point = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean first = c == '.' && !point && i + 1 < text.length();
            point |= first;
            if (!first && (c < '0' || c > '9')) {
                return Optional.empty();
            }
        }
        boolean digits = text.length() > start && text.length() <= MAX_NUMBER;
        return digits ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}

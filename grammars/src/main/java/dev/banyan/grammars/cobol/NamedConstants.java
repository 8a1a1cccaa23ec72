package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.DataItem.Value;
import dev.banyan.grammars.cobol.Operand.Literal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What level 78 entries and CONSTANT entries give a name. Numbers stand in OCCURS and in the parentheses of a picture:
 * {@code 78 MOST VALUE 20.} makes {@code PIC X(MOST)} the same as {@code PIC X(20)}.
 */
final class NamedConstants {

    private static final int MAX_DIGITS = 9;

    private final Map<String, Operand> values;

    /**
     * Those of a program.
     *
     * @param around those of the program around it, which it knows too
     */
    NamedConstants(Map<String, Operand> around) {
        this.values = new HashMap<>(around);
    }

    Map<String, Operand> values() {
        return values;
    }

    /** A value is kept as a literal where it can be known, so that later constants need not look far. */
    void add(String name, List<Value> given) {
        if (given.size() == 1 && !values.containsKey(name)) {
            Operand operand = given.get(0).from();
            OptionalInt number = number(operand);
            values.put(
                    name,
                    number.isPresent()
                            ? new Literal(Literal.Kind.NUMBER, Integer.toString(number.getAsInt()), operand.position())
                            : operand);
        }
    }

    OptionalInt number(String name) {
        return values.get(name) instanceof Literal literal ? number(literal) : OptionalInt.empty();
    }

    /** Text in place of the constants in it, {@code PREFIX & 'A'} joined; of anything else its name or nothing. */
    String text(Operand operand) {
        if (operand instanceof Literal literal) {
            return literal.value();
        }
        if (operand instanceof Operand.Reference reference) {
            return values.get(reference.name()) instanceof Literal literal ? literal.value() : reference.name();
        }
        return operand instanceof Operand.FunctionCall function
                ? function.arguments().stream().map(this::text).collect(Collectors.joining())
                : "";
    }

    private OptionalInt number(Operand operand) {
        if (operand instanceof Literal literal && literal.kind() == Literal.Kind.NUMBER) {
            return digits(literal.value());
        }
        if (operand instanceof Operand.Reference reference) {
            return number(reference.name());
        }
        if (operand instanceof Operand.Calculation calculation) {
            OptionalInt left = number(calculation.left());
            OptionalInt right = number(calculation.right());
            return left.isPresent() && right.isPresent()
                    ? result(left.getAsInt(), calculation.operator(), right.getAsInt())
                    : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private static OptionalInt result(long left, Operand.Calculation.Operator operator, long right) {
        long value =
                switch (operator) {
                    case ADD -> left + right;
                    case SUBTRACT -> left - right;
                    case MULTIPLY -> left * right;
                    case DIVIDE -> right == 0 ? Long.MAX_VALUE : left / right;
                    case POWER -> Long.MAX_VALUE;
                };
        return Math.abs(value) > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    private static OptionalInt digits(String text) {
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        boolean whole = digits.length() <= MAX_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole && !digits.isEmpty() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** A picture with numbers in place of the constants' names; what is in no pair of parentheses stays. */
    String inPicture(String picture) {
        int open = picture.indexOf('(');
        if (open < 0 || values.isEmpty()) {
            return picture;
        }
        StringBuilder text = new StringBuilder(picture.length());
        int from = 0;
        while (open >= 0) {
            int close = picture.indexOf(')', open);
            if (close < 0) {
                break;
            }
            String times = picture.substring(open + 1, close);
            OptionalInt number = number(times);
            text.append(picture, from, open + 1)
                    .append(number.isPresent() ? Integer.toString(number.getAsInt()) : times);
            from = close;
            open = picture.indexOf('(', close);
        }
        return text.append(picture, from, picture.length()).toString();
    }
}

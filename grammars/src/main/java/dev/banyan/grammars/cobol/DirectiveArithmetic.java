package dev.banyan.grammars.cobol;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;

/** {@code LEVEL * 2 + 1} behind {@code >>DEFINE} and on the sides of a comparison. What is calculated is a whole number. */
final class DirectiveArithmetic {

    private static final int MAX_DEPTH = 50;
    private static final MathContext DIGITS = new MathContext(40);

    private final DirectiveWords words;
    private final Function<String, Optional<String>> values;
    private int depth;

    /**
     * Reads from the current word.
     *
     * @param values of names, numbers and literals
     */
    DirectiveArithmetic(DirectiveWords words, Function<String, Optional<String>> values) {
        this.words = words;
        this.values = values;
    }

    /** The value of what stands here, which may be a text; goes behind it. Empty where a part of it has no value. */
    Optional<String> value() {
        boolean calculated = words.word().equals("(");
        Optional<String> value = calculated ? Optional.empty() : values.apply(words.next());
        if (!calculated && !startsOperator()) {
            return value;
        }
        Optional<BigDecimal> first = calculated ? factor() : value.flatMap(DirectiveCondition::number);
        return sum(product(first))
                .map(number -> number.setScale(0, RoundingMode.DOWN).toPlainString());
    }

    private boolean startsOperator() {
        return switch (words.word()) {
            case "+", "-", "*", "/" -> true;
            default -> false;
        };
    }

    private Optional<BigDecimal> sum(Optional<BigDecimal> first) {
        Optional<BigDecimal> sum = first;
        while (words.word().equals("+") || words.word().equals("-")) {
            boolean plus = words.next().equals("+");
            Optional<BigDecimal> term = product(factor());
            sum = sum.flatMap(left -> term.map(right -> plus ? left.add(right) : left.subtract(right)));
        }
        return sum;
    }

    private Optional<BigDecimal> product(Optional<BigDecimal> first) {
        Optional<BigDecimal> product = first;
        while (words.word().equals("*") || words.word().equals("/")) {
            boolean times = words.next().equals("*");
            Optional<BigDecimal> factor = factor().filter(right -> times || right.signum() != 0);
            product = product.flatMap(
                    left -> factor.map(right -> times ? left.multiply(right, DIGITS) : left.divide(right, DIGITS)));
        }
        return product;
    }

    private Optional<BigDecimal> factor() {
        if (depth < MAX_DEPTH && words.skip("(")) {
            depth++;
            Optional<BigDecimal> inner = sum(product(factor()));
            depth--;
            words.skip(")");
            return inner;
        }
        return values.apply(words.next()).flatMap(DirectiveCondition::number);
    }
}

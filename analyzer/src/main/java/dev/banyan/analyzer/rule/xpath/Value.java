package dev.banyan.analyzer.rule.xpath;

import java.util.List;

/** What an expression gives. */
sealed interface Value {

    /** In the order of the document. */
    record Nodes(List<TreeNode> nodes) implements Value {
        public Nodes {
            nodes = List.copyOf(nodes);
        }
    }

    /** A text. */
    record Text(String value) implements Value {}

    /** A number. */
    record Numeral(double value) implements Value {}

    /** True or false. */
    record Truth(boolean value) implements Value {}

    default boolean truth() {
        if (this instanceof Nodes set) {
            return !set.nodes().isEmpty();
        }
        if (this instanceof Text text) {
            return !text.value().isEmpty();
        }
        if (this instanceof Numeral number) {
            return number.value() != 0 && !Double.isNaN(number.value());
        }
        return ((Truth) this).value();
    }

    default String text() {
        if (this instanceof Nodes set) {
            return set.nodes().isEmpty() ? "" : set.nodes().get(0).text();
        }
        if (this instanceof Text text) {
            return text.value();
        }
        if (this instanceof Numeral number) {
            double value = number.value();
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
            return whole ? String.valueOf((long) value) : String.valueOf(value);
        }
        return String.valueOf(((Truth) this).value());
    }

    default double number() {
        if (this instanceof Numeral number) {
            return number.value();
        }
        if (this instanceof Truth truth) {
            return truth.value() ? 1 : 0;
        }
        return ofText(text());
    }

    static double ofText(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Compares by the rules of XPath 1.0 (3.4): of sets of nodes one pair is enough. */
    static boolean compare(String operator, Value left, Value right) {
        if (left instanceof Truth || right instanceof Truth) {
            boolean equality = operator.equals("=") || operator.equals("!=");
            return equality
                    ? (left.truth() == right.truth()) == operator.equals("=")
                    : ordered(operator, left.truth() ? 1 : 0, right.truth() ? 1 : 0);
        }
        if (left instanceof Nodes set) {
            return set.nodes().stream().anyMatch(node -> compare(operator, new Text(node.text()), right));
        }
        if (right instanceof Nodes set) {
            return set.nodes().stream().anyMatch(node -> compare(operator, left, new Text(node.text())));
        }
        boolean numbers = left instanceof Numeral || right instanceof Numeral;
        if (operator.equals("=") || operator.equals("!=")) {
            boolean same =
                    numbers ? left.number() == right.number() : left.text().equals(right.text());
            return same == operator.equals("=");
        }
        return ordered(operator, left.number(), right.number());
    }

    private static boolean ordered(String operator, double left, double right) {
        return switch (operator) {
            case "<" -> left < right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            default -> left >= right;
        };
    }
}

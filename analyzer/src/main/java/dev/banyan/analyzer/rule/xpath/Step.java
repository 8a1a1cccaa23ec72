package dev.banyan.analyzer.rule.xpath;

import java.util.List;
import java.util.Optional;

/** The shape of an expression. */
sealed interface Step {

    /** The ways from one node to others. */
    enum Axis {
        CHILD,
        ATTRIBUTE,
        DESCENDANT,
        DESCENDANT_OR_SELF,
        SELF,
        PARENT,
        ANCESTOR,
        ANCESTOR_OR_SELF,
        FOLLOWING_SIBLING,
        PRECEDING_SIBLING
    }

    /**
     * Which nodes of an axis count.
     *
     * @param kind {@code *} for elements or attributes, {@code node}, {@code text}, or a name
     * @param namespace empty when the prefix says all
     */
    record Test(String kind, String prefix, String local, Optional<String> namespace) {}

    /** One part of a path. */
    record Move(Axis axis, Test test, List<Step> predicates) {
        public Move {
            predicates = List.copyOf(predicates);
        }
    }

    /** {@code start/move/move}; without a start from the node at hand, or from the document. */
    record Path(Optional<Step> start, boolean absolute, List<Move> moves) implements Step {
        public Path {
            moves = List.copyOf(moves);
        }
    }

    /** {@code (expression)[predicate]}. */
    record Filter(Step inner, List<Step> predicates) implements Step {
        public Filter {
            predicates = List.copyOf(predicates);
        }
    }

    /** {@code left operator right}. */
    record Binary(String operator, Step left, Step right) implements Step {}

    /** {@code -value}. */
    record Negative(Step value) implements Step {}

    /** A literal. */
    record Text(String value) implements Step {}

    /** A number. */
    record Numeral(double value) implements Step {}

    /** A function. */
    record Call(String function, List<Step> arguments) implements Step {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}

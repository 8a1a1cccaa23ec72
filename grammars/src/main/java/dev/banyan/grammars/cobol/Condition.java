package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.source.Position;
import java.util.List;

/** What IF, EVALUATE, SEARCH and PERFORM UNTIL ask. Abbreviated relations ({@code A = 1 OR 2}) are written out. */
public sealed interface Condition {

    Position position();

    /** Two operands compared. */
    record Relation(Operand left, Operator operator, Operand right, Position position) implements Condition {

        /** NOT before the operator is folded in: {@code NOT >} is {@code LESS_OR_EQUAL}. */
        public enum Operator {
            EQUAL,
            NOT_EQUAL,
            LESS,
            LESS_OR_EQUAL,
            GREATER,
            GREATER_OR_EQUAL;

            Operator negated() {
                return switch (this) {
                    case EQUAL -> NOT_EQUAL;
                    case NOT_EQUAL -> EQUAL;
                    case LESS -> GREATER_OR_EQUAL;
                    case LESS_OR_EQUAL -> GREATER;
                    case GREATER -> LESS_OR_EQUAL;
                    case GREATER_OR_EQUAL -> LESS;
                };
            }
        }
    }

    /**
     * A test of class or sign.
     *
     * @param property NUMERIC, ALPHABETIC, POSITIVE, ZERO, OMITTED, or the name of a class in SPECIAL-NAMES
     */
    record Test(Operand subject, String property, boolean negated, Position position) implements Condition {}

    /** A level 88 name, a switch, or a boolean item. */
    record Named(Reference name, Position position) implements Condition {}

    /** A value where a condition was expected, as a function with a truth value. */
    record Truth(Operand value, Position position) implements Condition {}

    /**
     * {@code ON 3 AND EVERY 2 UNTIL 9} of old compilers: whether the statement is reached that often.
     *
     * @param counts as written
     */
    record Reached(List<Integer> counts, Position position) implements Condition {
        public Reached {
            counts = List.copyOf(counts);
        }
    }

    record Not(Condition condition, Position position) implements Condition {}

    /** AND. */
    record All(List<Condition> conditions, Position position) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** OR. */
    record Any(List<Condition> conditions, Position position) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }
}

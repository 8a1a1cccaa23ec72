package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.OperandTree.arithmetic;
import static dev.banyan.grammars.cobol.OperandTree.position;

import dev.banyan.grammars.cobol.CobolGrammar.ArithmeticContext;
import dev.banyan.grammars.cobol.CobolGrammar.ComparisonContext;
import dev.banyan.grammars.cobol.CobolGrammar.ConditionContext;
import dev.banyan.grammars.cobol.CobolGrammar.FactorContext;
import dev.banyan.grammars.cobol.CobolGrammar.RelationalContext;
import dev.banyan.grammars.cobol.CobolGrammar.TestContext;
import dev.banyan.grammars.cobol.Condition.Named;
import dev.banyan.grammars.cobol.Condition.Relation;
import dev.banyan.grammars.cobol.Condition.Relation.Operator;
import dev.banyan.grammars.cobol.Operand.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Conditions. AND binds closer than OR; in {@code A = 1 OR 2 AND NOT > B} the subject, and where it is missing the operator,
 * are those of the relation before: {@code A = 1 OR (A = 2 AND A <= B)}. A name alone behind a relation is an object of it,
 * unless the program declares it as a condition name.
 */
final class ConditionTree {

    private final Set<String> conditionNames;

    /**
     * A builder for one program.
     *
     * @param conditionNames the level 88 names and switches that the program sees
     */
    ConditionTree(Set<String> conditionNames) {
        this.conditionNames = conditionNames;
    }

    Condition condition(ConditionContext context) {
        return new Chain(null, null).condition(context);
    }

    /** Whether a condition is only a value, as a subject of EVALUATE can be. */
    static boolean isValue(ConditionContext context) {
        ComparisonContext only = context.comparison(0);
        return context.getChildCount() == 1 && only.getChildCount() == 1 && parenthesized(only.arithmetic()) == null;
    }

    /** The condition in the parentheses that are all there is of an operand; null when there are none. */
    private static @Nullable ConditionContext parenthesized(ArithmeticContext context) {
        if (context.getChildCount() != 1) {
            return null;
        }
        FactorContext factor = context.factor(0);
        ConditionContext inner = factor.getChildCount() == 3 ? factor.condition() : null;
        return inner == null || isArithmetic(inner) ? null : inner;
    }

    private static boolean isArithmetic(ConditionContext context) {
        ComparisonContext only = context.comparison(0);
        if (context.getChildCount() != 1 || only.getChildCount() != 1) {
            return false;
        }
        ArithmeticContext arithmetic = only.arithmetic();
        FactorContext factor = arithmetic.factor(0);
        boolean single = arithmetic.getChildCount() == 1 && factor.getChildCount() == 1;
        boolean name = single && factor.primary().identifier() != null;
        return !name && parenthesized(arithmetic) == null;
    }

    /** A condition from left to right, with the subject and operator that an abbreviated relation takes over. */
    private final class Chain {

        private @Nullable Operand subject;
        private @Nullable Operator operator;

        Chain(@Nullable Operand subject, @Nullable Operator operator) {
            this.subject = subject;
            this.operator = operator;
        }

        Condition condition(ConditionContext context) {
            List<ComparisonContext> comparisons = context.comparison();
            Condition first = comparison(comparisons.get(0));
            if (comparisons.size() == 1) {
                return first;
            }
            List<Condition> alternatives = new ArrayList<>();
            List<Condition> group = new ArrayList<>(List.of(first));
            for (int i = 1; i < comparisons.size(); i++) {
                TerminalNode joint = (TerminalNode) context.getChild(2 * i - 1);
                if (joint.getSymbol().getType() == CobolGrammar.OR) {
                    alternatives.add(all(group));
                    group = new ArrayList<>();
                }
                group.add(comparison(comparisons.get(i)));
            }
            alternatives.add(all(group));
            return alternatives.size() == 1
                    ? alternatives.get(0)
                    : new Condition.Any(alternatives, alternatives.get(0).position());
        }

        private static Condition all(List<Condition> group) {
            return group.size() == 1
                    ? group.get(0)
                    : new Condition.All(group, group.get(0).position());
        }

        private Condition comparison(ComparisonContext context) {
            boolean negated = context.NOT() != null;
            if (context.relational() != null) {
                Operator written = operator(context.relational());
                Operator meant = negated ? written.negated() : written;
                Operand left = subject != null ? subject : Reference.of("", position(context));
                return relation(left, meant, context.arithmetic());
            }
            Condition condition = positive(context);
            return negated ? negation(condition) : condition;
        }

        private static Condition negation(Condition condition) {
            return condition instanceof Relation relation
                    ? new Relation(
                            relation.left(), relation.operator().negated(), relation.right(), relation.position())
                    : new Condition.Not(condition, condition.position());
        }

        private Condition positive(ComparisonContext context) {
            ArithmeticContext arithmetic = context.arithmetic();
            ConditionContext inner = context.test() == null ? parenthesized(arithmetic) : null;
            if (inner != null) {
                return ConditionTree.this.condition(inner);
            }
            Operand operand = arithmetic(arithmetic);
            if (context.test() != null) {
                return test(operand, context.test());
            }
            Operand left = subject;
            Operator meant = operator;
            boolean named = operand instanceof Reference name
                    && (left == null || meant == null || conditionNames.contains(name.name()));
            if (named) {
                return new Named((Reference) operand, operand.position());
            }
            return left != null && meant != null
                    ? new Relation(left, meant, operand, operand.position())
                    : new Condition.Truth(operand, operand.position());
        }

        private Condition test(Operand left, TestContext context) {
            boolean negated = context.NOT() != null;
            if (context.relational() == null) {
                String property = ((CobolToken) context.getStop()).upper();
                boolean zero = context.ZERO() != null;
                return new Condition.Test(left, zero ? "ZERO" : property, negated, left.position());
            }
            Operator written = operator(context.relational());
            return relation(left, negated ? written.negated() : written, context.arithmetic());
        }

        /** A relation; {@code A = (1 OR 2)} is one for each object. */
        private Condition relation(Operand left, Operator meant, ArithmeticContext right) {
            subject = left;
            operator = meant;
            ConditionContext inner = parenthesized(right);
            return inner != null && inner.comparison().size() > 1
                    ? new Chain(left, meant).condition(inner)
                    : new Relation(left, meant, arithmetic(right), left.position());
        }
    }

    static Operator operator(RelationalContext context) {
        boolean orEqual = context.OR() != null;
        return switch (context.getStart().getType()) {
            case CobolGrammar.EQ -> Operator.EQUAL;
            case CobolGrammar.GT -> orEqual ? Operator.GREATER_OR_EQUAL : Operator.GREATER;
            case CobolGrammar.LT -> orEqual ? Operator.LESS_OR_EQUAL : Operator.LESS;
            case CobolGrammar.GE -> Operator.GREATER_OR_EQUAL;
            case CobolGrammar.LE -> Operator.LESS_OR_EQUAL;
            default -> Operator.NOT_EQUAL;
        };
    }
}

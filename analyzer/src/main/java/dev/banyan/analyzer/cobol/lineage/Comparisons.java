package dev.banyan.analyzer.cobol.lineage;

import dev.banyan.grammars.cobol.Condition;
import dev.banyan.grammars.cobol.FlowStatement;
import dev.banyan.grammars.cobol.FlowStatement.Choice;
import dev.banyan.grammars.cobol.FlowStatement.Loop;
import dev.banyan.grammars.cobol.Operand;
import java.util.List;
import java.util.function.BiConsumer;

/** The pairs of operands that IF, EVALUATE, SEARCH and PERFORM UNTIL compare. */
final class Comparisons {

    private final BiConsumer<Operand, Operand> pairs;

    private Comparisons(BiConsumer<Operand, Operand> pairs) {
        this.pairs = pairs;
    }

    /** Those of a statement, without the statements nested in it. */
    static void of(FlowStatement statement, BiConsumer<Operand, Operand> pairs) {
        Comparisons comparisons = new Comparisons(pairs);
        if (statement instanceof FlowStatement.If choice) {
            comparisons.condition(choice.condition());
        } else if (statement instanceof FlowStatement.Evaluate choice) {
            comparisons.evaluate(choice);
        } else if (statement instanceof FlowStatement.Search search) {
            search.branches().forEach(found -> comparisons.condition(found.condition()));
        } else if (statement instanceof FlowStatement.PerformProcedure perform) {
            comparisons.loop(perform.loop());
        } else if (statement instanceof FlowStatement.PerformInline perform) {
            comparisons.loop(perform.loop());
        }
    }

    private void evaluate(FlowStatement.Evaluate choice) {
        for (FlowStatement.When branch : choice.branches()) {
            for (List<Choice> alternative : branch.alternatives()) {
                for (int i = 0; i < alternative.size(); i++) {
                    if (alternative.get(i) instanceof Choice.Test test) {
                        condition(test.condition());
                    } else if (alternative.get(i) instanceof Choice.Operands values
                            && i < choice.subjects().size()
                            && choice.subjects().get(i) instanceof Choice.Operands subject) {
                        pairs.accept(subject.from(), values.from());
                        values.through().ifPresent(last -> pairs.accept(subject.from(), last));
                    }
                }
            }
        }
    }

    private void loop(Loop loop) {
        if (loop instanceof Loop.Until until) {
            condition(until.condition());
        } else if (loop instanceof Loop.Varying varying) {
            varying.steps().forEach(step -> condition(step.until()));
        }
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.Relation relation) {
            pairs.accept(relation.left(), relation.right());
        } else if (condition instanceof Condition.Not not) {
            condition(not.condition());
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::condition);
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(this::condition);
        }
    }
}

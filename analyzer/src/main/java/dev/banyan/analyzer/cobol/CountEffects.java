package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Assignment;
import dev.banyan.grammars.cobol.ArithmeticStatement;
import dev.banyan.grammars.cobol.FlowStatement;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;

/** What arithmetic and loops write: their results and counters, which no name is followed through. */
final class CountEffects {

    private final DataEffects data;

    CountEffects(DataEffects data) {
        this.data = data;
    }

    List<Assignment> of(ArithmeticStatement statement) {
        List<Assignment> outside = new ArrayList<>();
        Position position = statement.position();
        if (statement instanceof ArithmeticStatement.Compute compute) {
            compute.results().forEach(result -> outside.add(data.outside(result.item(), "COMPUTE", position)));
        } else if (statement instanceof ArithmeticStatement.Sum sum) {
            if (sum.corresponding()) {
                corresponding(sum, outside);
            } else {
                results(sum.giving(), sum.base(), position, outside);
            }
        } else if (statement instanceof ArithmeticStatement.Product product) {
            results(product.giving(), product.second(), position, outside);
            product.remainder().ifPresent(item -> outside.add(data.outside(item, "DIVIDE REMAINDER", position)));
        }
        return outside;
    }

    private void corresponding(ArithmeticStatement.Sum sum, List<Assignment> into) {
        for (ArithmeticStatement.Term term : sum.base()) {
            if (term.operand() instanceof Operand.Reference group) {
                into.add(data.unsure(group, "ADD CORRESPONDING", sum.position()));
            }
        }
    }

    private void results(
            List<ArithmeticStatement.Result> giving,
            List<ArithmeticStatement.Term> base,
            Position position,
            List<Assignment> into) {
        giving.forEach(result -> into.add(data.outside(result.item(), "arithmetic", position)));
        if (giving.isEmpty()) {
            for (ArithmeticStatement.Term term : base) {
                if (term.operand() instanceof Operand.Reference item) {
                    into.add(data.outside(item, "arithmetic", position));
                }
            }
        }
    }

    /** The indexes that PERFORM and SEARCH count. */
    List<Assignment> of(FlowStatement statement) {
        if (statement instanceof FlowStatement.PerformInline perform) {
            return counted(perform.loop(), perform.position());
        }
        if (statement instanceof FlowStatement.PerformProcedure perform) {
            return counted(perform.loop(), perform.position());
        }
        return statement instanceof FlowStatement.Search search
                ? search.varying().stream()
                        .map(item -> data.unsure(item, "SEARCH VARYING", search.position()))
                        .toList()
                : List.of();
    }

    private List<Assignment> counted(FlowStatement.Loop loop, Position position) {
        return loop instanceof FlowStatement.Loop.Varying varying
                ? varying.steps().stream()
                        .map(step -> data.outside(step.index(), "PERFORM VARYING", position))
                        .toList()
                : List.of();
    }
}

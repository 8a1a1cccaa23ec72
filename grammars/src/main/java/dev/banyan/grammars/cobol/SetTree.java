package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.OperandTree.arithmetic;
import static dev.banyan.grammars.cobol.OperandTree.operand;
import static dev.banyan.grammars.cobol.OperandTree.position;
import static dev.banyan.grammars.cobol.OperandTree.reference;

import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;

/** SET. A statement with several groups of targets is one record for each of them. */
final class SetTree {

    private SetTree() {}

    static Statement group(CobolGrammar.SetGroupContext context, Position position) {
        if (context.UP() != null || context.DOWN() != null) {
            return new DataStatement.SetStep(
                    names(context), context.UP() != null, arithmetic(context.arithmetic()), position);
        }
        CobolGrammar.SetValueContext value = context.setValue();
        if (value.TRUE() != null || value.FALSE() != null || value.ON() != null || value.OFF() != null) {
            boolean truth = value.TRUE() != null || value.ON() != null;
            return new DataStatement.SetCondition(names(context), truth, position);
        }
        Operand operand = value.operand() != null ? operand(value.operand()) : arithmetic(value.arithmetic());
        List<Operand> targets = new ArrayList<>();
        for (CobolGrammar.SetTargetContext target : context.setTarget()) {
            targets.add(target(target));
        }
        return new DataStatement.SetValue(targets, operand, position);
    }

    private static List<Reference> names(CobolGrammar.SetGroupContext context) {
        List<Reference> names = new ArrayList<>();
        for (CobolGrammar.SetTargetContext target : context.setTarget()) {
            if (target.identifier() != null) {
                names.add(reference(target.identifier()));
            }
        }
        return names;
    }

    private static Operand target(CobolGrammar.SetTargetContext context) {
        if (context.identifier() == null) {
            return operand(context.operand());
        }
        Reference item = reference(context.identifier());
        return context.ADDRESS() != null
                ? new Operand.AddressOf(item, position(context))
                : context.LENGTH() != null ? new Operand.LengthOf(item, position(context)) : item;
    }
}

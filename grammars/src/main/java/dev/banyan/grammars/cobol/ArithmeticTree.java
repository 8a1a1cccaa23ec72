package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.OperandTree.operand;
import static dev.banyan.grammars.cobol.OperandTree.operands;
import static dev.banyan.grammars.cobol.OperandTree.position;
import static dev.banyan.grammars.cobol.OperandTree.reference;

import dev.banyan.grammars.cobol.ArithmeticStatement.Product;
import dev.banyan.grammars.cobol.ArithmeticStatement.Result;
import dev.banyan.grammars.cobol.ArithmeticStatement.Sum;
import dev.banyan.grammars.cobol.ArithmeticStatement.Term;
import dev.banyan.grammars.cobol.CobolGrammar.AddStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.ComputeStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.DivideStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.MultiplyStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.ResultContext;
import dev.banyan.grammars.cobol.CobolGrammar.SubtractStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.TermContext;
import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/** ADD, SUBTRACT, MULTIPLY, DIVIDE and COMPUTE. */
final class ArithmeticTree {

    private final StatementTree statements;

    ArithmeticTree(StatementTree statements) {
        this.statements = statements;
    }

    Statement statement(ParserRuleContext verb) {
        Position position = position(verb);
        return switch (verb.getRuleIndex()) {
            case CobolGrammar.RULE_addStatement -> add((AddStatementContext) verb, position);
            case CobolGrammar.RULE_subtractStatement -> subtract((SubtractStatementContext) verb, position);
            case CobolGrammar.RULE_multiplyStatement -> multiply((MultiplyStatementContext) verb, position);
            case CobolGrammar.RULE_divideStatement -> divide((DivideStatementContext) verb, position);
            default -> compute((ComputeStatementContext) verb, position);
        };
    }

    private Statement add(AddStatementContext context, Position position) {
        return new Sum(
                false,
                context.CORRESPONDING() != null,
                operands(context.operand()),
                terms(context.term()),
                results(context.result()),
                statements.phrases(context.sizePhrase()),
                position);
    }

    private Statement subtract(SubtractStatementContext context, Position position) {
        return new Sum(
                true,
                context.CORRESPONDING() != null,
                operands(context.operand()),
                terms(context.term()),
                results(context.result()),
                statements.phrases(context.sizePhrase()),
                position);
    }

    private Statement multiply(MultiplyStatementContext context, Position position) {
        return new Product(
                Product.Operator.MULTIPLY_BY,
                operand(context.operand()),
                terms(context.term()),
                results(context.result()),
                Optional.empty(),
                statements.phrases(context.sizePhrase()),
                position);
    }

    private Statement divide(DivideStatementContext context, Position position) {
        List<Result> giving = new ArrayList<>(results(context.result()));
        Optional<Reference> remainder = context.REMAINDER() == null
                ? Optional.empty()
                : Optional.of(giving.remove(giving.size() - 1).item());
        return new Product(
                context.INTO() != null ? Product.Operator.DIVIDE_INTO : Product.Operator.DIVIDE_BY,
                operand(context.operand()),
                terms(context.term()),
                giving,
                remainder,
                statements.phrases(context.sizePhrase()),
                position);
    }

    private Statement compute(ComputeStatementContext context, Position position) {
        return new ArithmeticStatement.Compute(
                results(context.result()),
                OperandTree.arithmetic(context.arithmetic()),
                statements.phrases(context.sizePhrase()),
                position);
    }

    private static List<Term> terms(List<TermContext> contexts) {
        List<Term> terms = new ArrayList<>(contexts.size());
        for (TermContext context : contexts) {
            terms.add(new Term(operand(context.operand()), context.ROUNDED() != null));
        }
        return terms;
    }

    private static List<Result> results(List<ResultContext> contexts) {
        List<Result> results = new ArrayList<>(contexts.size());
        for (ResultContext context : contexts) {
            results.add(new Result(reference(context.identifier()), context.ROUNDED() != null));
        }
        return results;
    }
}

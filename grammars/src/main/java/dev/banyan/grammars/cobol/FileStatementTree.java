package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.OperandTree.operand;
import static dev.banyan.grammars.cobol.OperandTree.position;
import static dev.banyan.grammars.cobol.OperandTree.reference;
import static dev.banyan.grammars.cobol.OperandTree.references;

import dev.banyan.grammars.cobol.CobolGrammar.CloseStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.ClosedFileContext;
import dev.banyan.grammars.cobol.CobolGrammar.DeleteStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.OpenGroupContext;
import dev.banyan.grammars.cobol.CobolGrammar.OpenStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.OpenedFileContext;
import dev.banyan.grammars.cobol.CobolGrammar.ReadStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.ReleaseStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.ReturnStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.RewriteStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.SortStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.StartStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.WriteStatementContext;
import dev.banyan.grammars.cobol.Condition.Relation.Operator;
import dev.banyan.grammars.cobol.DataItem.SortKey;
import dev.banyan.grammars.cobol.FileStatement.Open;
import dev.banyan.grammars.cobol.FileStatement.Read;
import dev.banyan.grammars.cobol.FileStatement.Supply;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/** Statements on files. */
final class FileStatementTree {

    private final StatementTree statements;

    FileStatementTree(StatementTree statements) {
        this.statements = statements;
    }

    Statement statement(ParserRuleContext verb) {
        Position position = position(verb);
        return switch (verb.getRuleIndex()) {
            case CobolGrammar.RULE_openStatement -> open((OpenStatementContext) verb, position);
            case CobolGrammar.RULE_closeStatement -> close((CloseStatementContext) verb, position);
            case CobolGrammar.RULE_readStatement -> read((ReadStatementContext) verb, position);
            case CobolGrammar.RULE_writeStatement -> write((WriteStatementContext) verb, position);
            case CobolGrammar.RULE_rewriteStatement -> rewrite((RewriteStatementContext) verb, position);
            case CobolGrammar.RULE_deleteStatement -> delete((DeleteStatementContext) verb, position);
            case CobolGrammar.RULE_startStatement -> start((StartStatementContext) verb, position);
            case CobolGrammar.RULE_returnStatement -> returned((ReturnStatementContext) verb, position);
            case CobolGrammar.RULE_releaseStatement -> release((ReleaseStatementContext) verb, position);
            default -> sort((SortStatementContext) verb, position);
        };
    }

    private static Statement open(OpenStatementContext context, Position position) {
        List<Open.Opened> files = new ArrayList<>();
        for (OpenGroupContext group : context.openGroup()) {
            Open.Mode mode = group.INPUT() != null
                    ? Open.Mode.INPUT
                    : group.OUTPUT() != null
                            ? Open.Mode.OUTPUT
                            : group.I_O() != null ? Open.Mode.I_O : Open.Mode.EXTEND;
            for (OpenedFileContext file : group.openedFile()) {
                files.add(new Open.Opened(mode, reference(file.identifier())));
            }
        }
        return new Open(files, position);
    }

    private static Statement close(CloseStatementContext context, Position position) {
        List<Operand.Reference> files = new ArrayList<>();
        for (ClosedFileContext file : context.closedFile()) {
            files.add(reference(file.identifier()));
        }
        return new FileStatement.Close(files, position);
    }

    private Statement read(ReadStatementContext context, Position position) {
        Optional<Read.Direction> direction = context.NEXT() != null
                ? Optional.of(Read.Direction.NEXT)
                : context.PREVIOUS() != null ? Optional.of(Read.Direction.PREVIOUS) : Optional.empty();
        return new Read(
                reference(context.identifier(0)),
                direction,
                reference(context.into, true),
                reference(context.key, true),
                statements.phrases(context.readPhrase()),
                position);
    }

    private Statement write(WriteStatementContext context, Position position) {
        return new FileStatement.Write(
                false,
                reference(context.identifier()),
                operand(context.operand(), true),
                statements.phrases(context.writePhrase()),
                position);
    }

    private Statement rewrite(RewriteStatementContext context, Position position) {
        return new FileStatement.Write(
                true,
                reference(context.identifier()),
                operand(context.operand(), true),
                statements.phrases(context.invalidKeyPhrase()),
                position);
    }

    private Statement delete(DeleteStatementContext context, Position position) {
        return new FileStatement.Delete(
                reference(context.identifier()), statements.phrases(context.invalidKeyPhrase()), position);
    }

    private Statement start(StartStatementContext context, Position position) {
        Optional<Operator> operator = Optional.ofNullable(context.relational())
                .map(ConditionTree::operator)
                .map(written -> context.NOT() != null ? written.negated() : written);
        return new FileStatement.Start(
                reference(context.identifier(0)),
                operator,
                reference(context.identifier(1), true),
                statements.phrases(context.invalidKeyPhrase()),
                position);
    }

    private Statement returned(ReturnStatementContext context, Position position) {
        return new FileStatement.ReturnRecord(
                reference(context.identifier(0)),
                reference(context.into, true),
                statements.phrases(context.atEndPhrase()),
                position);
    }

    private static Statement release(ReleaseStatementContext context, Position position) {
        return new FileStatement.Release(reference(context.identifier()), operand(context.operand(), true), position);
    }

    private static Statement sort(SortStatementContext context, Position position) {
        List<SortKey> keys = new ArrayList<>();
        for (CobolGrammar.SortKeyContext key : context.sortKey()) {
            for (CobolGrammar.IdentifierContext item : key.identifier()) {
                keys.add(new SortKey(reference(item), key.ASCENDING() != null));
            }
        }
        Supply none = new Supply(List.of(), Optional.empty(), Optional.empty());
        CobolGrammar.SortInputContext input = context.sortInput();
        CobolGrammar.SortOutputContext output = context.sortOutput();
        return new FileStatement.Sort(
                context.MERGE() != null,
                reference(context.identifier()),
                keys,
                input == null ? none : supply(input.identifier(), input.procedureName()),
                output == null ? none : supply(output.identifier(), output.procedureName()),
                position);
    }

    private static Supply supply(
            List<CobolGrammar.IdentifierContext> files, List<CobolGrammar.ProcedureNameContext> procedures) {
        return new Supply(
                references(files),
                procedures.isEmpty() ? Optional.empty() : Optional.of(FlowTree.procedure(procedures.get(0))),
                procedures.size() < 2 ? Optional.empty() : Optional.of(FlowTree.procedure(procedures.get(1))));
    }
}

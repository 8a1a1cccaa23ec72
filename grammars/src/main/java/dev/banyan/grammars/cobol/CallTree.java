package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.OperandTree.operand;
import static dev.banyan.grammars.cobol.OperandTree.operands;
import static dev.banyan.grammars.cobol.OperandTree.position;
import static dev.banyan.grammars.cobol.OperandTree.reference;

import dev.banyan.grammars.cobol.Argument.Passing;
import dev.banyan.grammars.cobol.CobolGrammar.ArgumentContext;
import dev.banyan.grammars.cobol.CobolGrammar.CallStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.CancelStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.EntryStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.GobackStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.OtherStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.OtherWordContext;
import dev.banyan.grammars.cobol.CobolGrammar.StopStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.UseStatementContext;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;

/** Statements that cross the border of the program, and those without a record of their own. */
final class CallTree {

    private static final Set<String> FIRST_RECEIVES =
            Set.of("JSON GENERATE", "XML GENERATE", "ALLOCATE", "EXAMINE", "FREE", "TRANSFORM");

    private final StatementTree statements;
    private final NamedConstants constants;

    CallTree(StatementTree statements, NamedConstants constants) {
        this.statements = statements;
        this.constants = constants;
    }

    Statement statement(ParserRuleContext verb) {
        Position position = position(verb);
        return switch (verb.getRuleIndex()) {
            case CobolGrammar.RULE_callStatement -> call((CallStatementContext) verb, position);
            case CobolGrammar.RULE_cancelStatement ->
                new CallStatement.Cancel(operands(((CancelStatementContext) verb).operand()), position);
            case CobolGrammar.RULE_entryStatement -> entry((EntryStatementContext) verb, position);
            case CobolGrammar.RULE_stopStatement -> stop((StopStatementContext) verb, position);
            case CobolGrammar.RULE_gobackStatement ->
                new CallStatement.Goback(operand(((GobackStatementContext) verb).operand(), true), position);
            case CobolGrammar.RULE_useStatement -> use((UseStatementContext) verb, position);
            default -> other((OtherStatementContext) verb, position);
        };
    }

    private Statement call(CallStatementContext context, Position position) {
        return new CallStatement.Call(
                target(context.callTarget()),
                arguments(context.argument()),
                operand(context.operand(), true),
                statements.phrases(context.callPhrase()),
                position);
    }

    private static Operand target(CobolGrammar.CallTargetContext context) {
        return context.operand() != null ? operand(context.operand()) : OperandTree.primary(context.primary());
    }

    static List<Argument> arguments(List<ArgumentContext> contexts) {
        List<Argument> arguments = new ArrayList<>(contexts.size());
        Passing passing = Passing.REFERENCE;
        for (ArgumentContext context : contexts) {
            if (context.passing() != null) {
                passing = context.passing().CONTENT() != null
                        ? Passing.CONTENT
                        : context.passing().VALUE() != null ? Passing.VALUE : Passing.REFERENCE;
            }
            arguments.add(new Argument(passing, operand(context.operand(), true)));
        }
        return arguments;
    }

    private Statement entry(EntryStatementContext context, Position position) {
        String name = constants.text(operand(context.operand()));
        return new CallStatement.Entry(Words.upper(name), arguments(context.argument()), position);
    }

    private static Statement stop(StopStatementContext context, Position position) {
        return new CallStatement.Stop(context.RUN() != null, operand(context.operand(), true), position);
    }

    private static Statement use(UseStatementContext context, Position position) {
        List<Operand> operands = new ArrayList<>();
        context.useWord().forEach(word -> {
            if (word.identifier() != null) {
                operands.add(reference(word.identifier()));
            }
        });
        return new OtherStatement("USE", operands, List.of(), List.of(), position);
    }

    private Statement other(OtherStatementContext context, Position position) {
        boolean document = context.otherVerb() == null;
        ParserRuleContext verb = document ? context.documentVerb() : context.otherVerb();
        String first = ((CobolToken) verb.getStart()).upper();
        String words = verb.getChildCount() > 1 ? first + " " + ((CobolToken) verb.getStop()).upper() : first;
        List<OtherWordContext> all = new ArrayList<>(context.otherWord());
        context.documentWord().forEach(word -> {
            if (word.otherWord() != null) {
                all.add(word.otherWord());
            }
        });
        List<Operand> operands = new ArrayList<>();
        List<Operand.Reference> written = new ArrayList<>();
        boolean receives = FIRST_RECEIVES.contains(words);
        for (OtherWordContext word : all) {
            if (word.operand() == null) {
                receives = isReceiving(word);
                continue;
            }
            Operand operand = operand(word.operand());
            operands.add(operand);
            if (receives && operand instanceof Operand.Reference reference) {
                written.add(reference);
            }
            receives &= words.equals("FREE");
        }
        return new OtherStatement(words, operands, written, statements.phrases(context.otherPhrase()), position);
    }

    /** INTO, RETURNING, GIVING and COUNT IN: what follows gets a value. */
    private static boolean isReceiving(OtherWordContext word) {
        return switch (word.getStart().getType()) {
            case CobolGrammar.INTO, CobolGrammar.RETURNING, CobolGrammar.GIVING, CobolGrammar.COUNT -> true;
            default -> false;
        };
    }
}

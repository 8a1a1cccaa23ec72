package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.OperandTree.operand;
import static dev.banyan.grammars.cobol.OperandTree.operands;
import static dev.banyan.grammars.cobol.OperandTree.position;
import static dev.banyan.grammars.cobol.OperandTree.reference;
import static dev.banyan.grammars.cobol.OperandTree.references;
import static dev.banyan.grammars.cobol.OperandTree.upper;

import dev.banyan.grammars.cobol.CobolGrammar.AcceptStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.DisplayOptionContext;
import dev.banyan.grammars.cobol.CobolGrammar.DisplayStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.InitialValueContext;
import dev.banyan.grammars.cobol.CobolGrammar.InitializeStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.InspectPhraseContext;
import dev.banyan.grammars.cobol.CobolGrammar.InspectStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.MoveStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.OperandContext;
import dev.banyan.grammars.cobol.CobolGrammar.PlainOperandContext;
import dev.banyan.grammars.cobol.CobolGrammar.ScreenExceptionContext;
import dev.banyan.grammars.cobol.CobolGrammar.StringPieceContext;
import dev.banyan.grammars.cobol.CobolGrammar.StringStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.TallyContext;
import dev.banyan.grammars.cobol.CobolGrammar.UnstringReceiverContext;
import dev.banyan.grammars.cobol.CobolGrammar.UnstringStatementContext;
import dev.banyan.grammars.cobol.DataStatement.Concatenate;
import dev.banyan.grammars.cobol.DataStatement.Initialize;
import dev.banyan.grammars.cobol.DataStatement.Unstring;
import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.source.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Statements that give data its values. */
final class DataStatementTree {

    private final StatementTree statements;

    DataStatementTree(StatementTree statements) {
        this.statements = statements;
    }

    Statement statement(ParserRuleContext verb) {
        Position position = position(verb);
        return switch (verb.getRuleIndex()) {
            case CobolGrammar.RULE_moveStatement -> move((MoveStatementContext) verb, position);
            case CobolGrammar.RULE_initializeStatement -> initialize((InitializeStatementContext) verb, position);
            case CobolGrammar.RULE_setStatement ->
                SetTree.group(((CobolGrammar.SetStatementContext) verb).setGroup(0), position);
            case CobolGrammar.RULE_stringStatement -> concatenate((StringStatementContext) verb, position);
            case CobolGrammar.RULE_unstringStatement -> unstring((UnstringStatementContext) verb, position);
            case CobolGrammar.RULE_inspectStatement -> inspect((InspectStatementContext) verb, position);
            case CobolGrammar.RULE_acceptStatement -> accept((AcceptStatementContext) verb, position);
            default -> display((DisplayStatementContext) verb, position);
        };
    }

    private static Statement move(MoveStatementContext context, Position position) {
        return new DataStatement.Move(
                operand(context.operand()),
                context.CORRESPONDING() != null,
                references(context.identifier()),
                position);
    }

    private static Statement initialize(InitializeStatementContext context, Position position) {
        List<Initialize.Replacement> replacements = new ArrayList<>();
        for (InitialValueContext value : context.initialValue()) {
            replacements.add(new Initialize.Replacement(upper(value), operand(value.operand())));
        }
        return new Initialize(references(context.identifier()), replacements, position);
    }

    /** DELIMITED BY holds for all operands before it that have none of their own. */
    private Statement concatenate(StringStatementContext context, Position position) {
        Deque<Concatenate.Piece> pieces = new ArrayDeque<>();
        Optional<Operand> delimiter = Optional.empty();
        List<StringPieceContext> contexts = context.stringPiece();
        for (int i = contexts.size() - 1; i >= 0; i--) {
            StringPieceContext piece = contexts.get(i);
            if (piece.DELIMITED() != null) {
                delimiter = operand(piece.operand(1), true);
            }
            pieces.addFirst(new Concatenate.Piece(operand(piece.operand(0)), delimiter));
        }
        return new Concatenate(
                List.copyOf(pieces),
                reference(context.identifier(0)),
                reference(context.identifier(1), true),
                statements.phrases(context.overflowPhrase()),
                position);
    }

    private Statement unstring(UnstringStatementContext context, Position position) {
        List<Unstring.Receiver> into = new ArrayList<>();
        for (UnstringReceiverContext receiver : context.unstringReceiver()) {
            into.add(new Unstring.Receiver(
                    reference(receiver.identifier(0)),
                    reference(receiver.delimiter, true),
                    reference(receiver.counter, true)));
        }
        List<Operand> delimiters = new ArrayList<>();
        context.unstringDelimiter()
                .forEach(delimiter -> delimiters.add(
                        delimiter.operand() != null
                                ? operand(delimiter.operand())
                                : reference(delimiter.identifier())));
        return new Unstring(
                operand(context.operand()),
                delimiters,
                into,
                reference(context.pointer, true),
                reference(context.tallying, true),
                statements.phrases(context.overflowPhrase()),
                position);
    }

    private static Statement inspect(InspectStatementContext context, Position position) {
        List<Reference> counters = new ArrayList<>();
        List<Operand> searched = new ArrayList<>();
        List<Operand> given = new ArrayList<>();
        boolean replaced = false;
        for (InspectPhraseContext phrase : context.inspectPhrase()) {
            replaced |= phrase.REPLACING() != null || phrase.CONVERTING() != null;
            for (TallyContext tally : phrase.tally()) {
                counters.add(reference(tally.identifier()));
                tally.tallied().forEach(tallied -> collect(tallied, searched));
            }
            for (CobolGrammar.SubstitutionContext substitution : phrase.substitution()) {
                collect(substitution, searched);
                given.add(operand(substitution.operand()));
            }
            if (phrase.CONVERTING() != null) {
                given.add(operand(phrase.operand(1)));
            }
            searched.addAll(operands(phrase.operand()));
            phrase.inspectBound().forEach(bound -> collect(bound, searched));
        }
        return new DataStatement.Inspect(operand(context.operand()), counters, searched, replaced, given, position);
    }

    /** All operands below a context, in the order of the text. */
    private static void collect(ParserRuleContext context, List<Operand> operands) {
        for (int i = 0; i < context.getChildCount(); i++) {
            ParseTree child = context.getChild(i);
            if (child instanceof OperandContext operand) {
                operands.add(operand(operand));
            } else if (child instanceof PlainOperandContext plain) {
                operands.add(OperandTree.plain(plain));
            } else if (child instanceof ParserRuleContext rule) {
                collect(rule, operands);
            }
        }
    }

    private Statement accept(AcceptStatementContext context, Position position) {
        if (context.identifier() == null) {
            return new OtherStatement(
                    "ACCEPT OMITTED", List.of(), List.of(), screenPhrases(context.screenException()), position);
        }
        String from = context.acceptSource().stream().map(OperandTree::upper).collect(Collectors.joining(" "));
        return new DataStatement.Accept(
                reference(context.identifier()),
                from.isEmpty() ? Optional.empty() : Optional.of(from),
                screenPhrases(context.screenException()),
                position);
    }

    private Statement display(DisplayStatementContext context, Position position) {
        Optional<String> upon = Optional.empty();
        for (DisplayOptionContext option : context.displayOption()) {
            if (option.UPON() != null) {
                upon = Optional.of(((CobolToken) option.getStop()).upper());
            }
        }
        return new DataStatement.Display(
                operands(context.operand()), upon, screenPhrases(context.screenException()), position);
    }

    private List<Statement.Phrase> screenPhrases(@Nullable ScreenExceptionContext context) {
        if (context == null) {
            return List.of();
        }
        List<ParserRuleContext> phrases = new ArrayList<>(List.of(context.onException()));
        if (context.notOnException() != null) {
            phrases.add(context.notOnException());
        }
        return statements.phrases(phrases);
    }
}

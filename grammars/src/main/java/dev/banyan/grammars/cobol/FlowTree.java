package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.OperandTree.arithmetic;
import static dev.banyan.grammars.cobol.OperandTree.operand;
import static dev.banyan.grammars.cobol.OperandTree.position;
import static dev.banyan.grammars.cobol.OperandTree.reference;
import static dev.banyan.grammars.cobol.OperandTree.upper;

import dev.banyan.grammars.cobol.CobolGrammar.AlterStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.ChoiceContext;
import dev.banyan.grammars.cobol.CobolGrammar.CountStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.EvaluateStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.ExitStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.GoStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.IfStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.LoopContext;
import dev.banyan.grammars.cobol.CobolGrammar.PerformStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.ProcedureNameContext;
import dev.banyan.grammars.cobol.CobolGrammar.SearchStatementContext;
import dev.banyan.grammars.cobol.CobolGrammar.WhenPhraseContext;
import dev.banyan.grammars.cobol.FlowStatement.Choice;
import dev.banyan.grammars.cobol.FlowStatement.Loop;
import dev.banyan.grammars.cobol.FlowStatement.ProcedureName;
import dev.banyan.grammars.cobol.FlowStatement.When;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Statements of control flow. */
final class FlowTree {

    private final StatementTree statements;
    private final ConditionTree conditions;

    FlowTree(StatementTree statements, ConditionTree conditions) {
        this.statements = statements;
        this.conditions = conditions;
    }

    Statement statement(ParserRuleContext verb) {
        Position position = position(verb);
        return switch (verb.getRuleIndex()) {
            case CobolGrammar.RULE_ifStatement -> branch((IfStatementContext) verb, position);
            case CobolGrammar.RULE_countStatement -> count((CountStatementContext) verb, position);
            case CobolGrammar.RULE_evaluateStatement -> evaluate((EvaluateStatementContext) verb, position);
            case CobolGrammar.RULE_performStatement -> perform((PerformStatementContext) verb, position);
            case CobolGrammar.RULE_goStatement -> go((GoStatementContext) verb, position);
            case CobolGrammar.RULE_alterStatement -> alter((AlterStatementContext) verb, position);
            case CobolGrammar.RULE_searchStatement -> search((SearchStatementContext) verb, position);
            case CobolGrammar.RULE_exitStatement -> exit((ExitStatementContext) verb, position);
            case CobolGrammar.RULE_nextSentenceStatement -> new FlowStatement.NextSentence(position);
            default -> new FlowStatement.Continue(position);
        };
    }

    private Statement branch(IfStatementContext context, Position position) {
        return new FlowStatement.If(
                conditions.condition(context.condition()),
                statements.block(context.block(0)),
                context.ELSE() != null ? statements.block(context.block(1)) : List.of(),
                position);
    }

    private Statement count(CountStatementContext context, Position position) {
        List<Integer> counts = new ArrayList<>();
        for (TerminalNode number : context.NUMBER()) {
            String digits = number.getText();
            boolean small = digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            counts.add(small ? Integer.parseInt(digits) : Integer.MAX_VALUE);
        }
        return new FlowStatement.If(
                new Condition.Reached(counts, position),
                statements.block(context.block(0)),
                context.ELSE() != null ? statements.block(context.block(1)) : List.of(),
                position);
    }

    private Statement evaluate(EvaluateStatementContext context, Position position) {
        List<When> branches = new ArrayList<>();
        List<Statement> other = List.of();
        List<List<Choice>> alternatives = new ArrayList<>();
        Optional<Position> first = Optional.empty();
        for (WhenPhraseContext phrase : context.whenPhrase()) {
            List<Statement> body = statements.block(phrase.block());
            if (phrase.OTHER() != null) {
                other = body;
                continue;
            }
            alternatives.add(choices(phrase.choice()));
            first = first.isEmpty() ? Optional.of(position(phrase)) : first;
            boolean falls = phrase.block().getChildCount() == 0 && isFollowed(context, phrase);
            if (!falls) {
                branches.add(new When(alternatives, body, first.get()));
                alternatives = new ArrayList<>();
                first = Optional.empty();
            }
        }
        if (first.isPresent()) {
            branches.add(new When(alternatives, other, first.get()));
        }
        return new FlowStatement.Evaluate(choices(context.choice()), branches, other, position);
    }

    /** WHEN without statements shares those of the next WHEN; the last one has none. */
    private static boolean isFollowed(EvaluateStatementContext context, WhenPhraseContext phrase) {
        List<WhenPhraseContext> all = context.whenPhrase();
        return all.get(all.size() - 1) != phrase;
    }

    private List<Choice> choices(List<ChoiceContext> contexts) {
        List<Choice> choices = new ArrayList<>(contexts.size());
        for (ChoiceContext context : contexts) {
            choices.add(choice(context));
        }
        return choices;
    }

    private Choice choice(ChoiceContext context) {
        if (context.condition() == null) {
            return context.ANY() != null ? new Choice.Anything() : new Choice.Truth(context.TRUE() != null);
        }
        CobolGrammar.ComparisonContext only = context.condition().comparison(0);
        boolean negatedValue = context.condition().getChildCount() == 1
                && only.NOT() != null
                && only.test() == null
                && only.relational() == null
                && only.arithmetic() != null
                && isLiteral(only);
        if (context.THRU() != null || ConditionTree.isValue(context.condition()) || negatedValue) {
            boolean negated = only.NOT() != null;
            Optional<Operand> through =
                    Optional.ofNullable(context.arithmetic()).map(OperandTree::arithmetic);
            return new Choice.Operands(negated, arithmetic(only.arithmetic()), through);
        }
        return new Choice.Test(conditions.condition(context.condition()));
    }

    private static boolean isLiteral(CobolGrammar.ComparisonContext context) {
        CobolGrammar.FactorContext factor = context.arithmetic().factor(0);
        return factor.primary() != null && factor.primary().identifier() == null;
    }

    private Statement perform(PerformStatementContext context, Position position) {
        Loop loop = context.loop() != null ? loop(context.loop()) : new Loop.Once();
        if (context.block() != null) {
            return new FlowStatement.PerformInline(loop, statements.block(context.block()), position);
        }
        return new FlowStatement.PerformProcedure(
                procedure(context.procedureName(0)),
                Optional.ofNullable(context.procedureName(1)).map(FlowTree::procedure),
                loop,
                position);
    }

    private Loop loop(LoopContext context) {
        if (context.TIMES() != null) {
            return new Loop.Times(operand(context.operand()));
        }
        boolean after = context.TEST() != null && context.BEFORE() == null;
        if (context.VARYING() == null) {
            return context.condition() == null
                    ? new Loop.Forever()
                    : new Loop.Until(conditions.condition(context.condition()), after);
        }
        List<Loop.Step> steps = new ArrayList<>();
        for (CobolGrammar.VaryingContext step : context.varying()) {
            Operand by = step.BY() != null
                    ? arithmetic(step.arithmetic(1))
                    : new Operand.Literal(Operand.Literal.Kind.NUMBER, "1", position(step));
            steps.add(new Loop.Step(
                    reference(step.identifier()),
                    arithmetic(step.arithmetic(0)),
                    by,
                    conditions.condition(step.condition())));
        }
        return new Loop.Varying(steps, after);
    }

    static ProcedureName procedure(ProcedureNameContext context) {
        boolean qualified = context.getChildCount() > 1;
        return new ProcedureName(
                upper(context),
                qualified ? Optional.of(((CobolToken) context.getStop()).upper()) : Optional.empty(),
                position(context));
    }

    private static List<ProcedureName> procedures(List<ProcedureNameContext> contexts) {
        return contexts.stream().map(FlowTree::procedure).toList();
    }

    private static Statement go(GoStatementContext context, Position position) {
        return new FlowStatement.GoTo(
                procedures(context.procedureName()), reference(context.identifier(), true), position);
    }

    private static Statement alter(AlterStatementContext context, Position position) {
        List<FlowStatement.Alter.Change> changes = new ArrayList<>();
        for (CobolGrammar.AlterationContext change : context.alteration()) {
            changes.add(new FlowStatement.Alter.Change(
                    procedure(change.procedureName(0)), procedure(change.procedureName(1))));
        }
        return new FlowStatement.Alter(changes, position);
    }

    private Statement search(SearchStatementContext context, Position position) {
        List<FlowStatement.Search.Found> branches = new ArrayList<>();
        for (CobolGrammar.SearchWhenContext when : context.searchWhen()) {
            branches.add(new FlowStatement.Search.Found(
                    conditions.condition(when.condition()), statements.block(when.block()), position(when)));
        }
        return new FlowStatement.Search(
                context.ALL() != null,
                reference(context.identifier(0)),
                reference(context.varied, true),
                context.atEndPhrase() != null ? statements.phrases(List.of(context.atEndPhrase())) : List.of(),
                branches,
                position);
    }

    private static Statement exit(ExitStatementContext context, Position position) {
        int type = context.getChildCount() > 1 && context.getChild(1) instanceof TerminalNode word
                ? word.getSymbol().getType()
                : CobolGrammar.EOF;
        return switch (type) {
            case CobolGrammar.PROGRAM, CobolGrammar.FUNCTION, CobolGrammar.METHOD ->
                new CallStatement.ExitProgram(position);
            case CobolGrammar.PARAGRAPH -> new FlowStatement.Exit(FlowStatement.Exit.Kind.PARAGRAPH, position);
            case CobolGrammar.SECTION -> new FlowStatement.Exit(FlowStatement.Exit.Kind.SECTION, position);
            case CobolGrammar.PERFORM ->
                new FlowStatement.Exit(
                        context.CYCLE() != null
                                ? FlowStatement.Exit.Kind.PERFORM_CYCLE
                                : FlowStatement.Exit.Kind.PERFORM,
                        position);
            default -> new FlowStatement.Exit(FlowStatement.Exit.Kind.POINT, position);
        };
    }
}

package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.CobolGrammar.SentenceContext;
import dev.banyan.grammars.cobol.CobolGrammar.StatementContext;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.source.ProblemList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Parses units with the grammar: fast prediction (SLL) first, full prediction (LL) for a unit that fails, and recovery by
 * statement where that fails too.
 */
final class UnitParser {

    /** A unit this long that fails is not predicted in full, which can take quadratic time. */
    private static final int MAX_FULL_PREDICTION = 20_000;

    /** The tree of a longer unit would not fit in memory. */
    private static final int MAX_UNIT = 500_000;

    private static final int MAX_PARENTHESES = 100;

    /** Beyond so many units that failed, a unit that fails is passed over: the text is no COBOL. */
    private static final int MAX_FALLBACKS = 20_000;

    private final TokenList list;
    private final UnitTokens tokens;
    private final BoundedGrammar grammar;
    private final Prediction first;
    private final List<Problem> problems = new ProblemList();
    private int fallbacks;
    private int errorsOfUnit;

    /**
     * A parser of units of a list that is not empty.
     *
     * @param first the prediction that is tried first
     */
    UnitParser(TokenList list, Prediction first) {
        this.list = list;
        this.first = first;
        tokens = new UnitTokens(list);
        grammar = new BoundedGrammar(tokens);
    }

    List<Problem> problems() {
        return problems;
    }

    int fallbacks() {
        return fallbacks;
    }

    /** An entry or header; empty when it was not understood, which is a problem then. */
    <C extends ParserRuleContext> Optional<C> entry(Unit unit, Function<CobolGrammar, C> rule) {
        try {
            return Optional.of(fast(unit, rule));
        } catch (ParseCancellationException e) {
            return fallbacks < MAX_FALLBACKS ? slow(unit, rule) : Optional.empty();
        } catch (BoundedGrammar.TooDeep e) {
            tooDeep(unit);
            return Optional.empty();
        }
    }

    /** Prediction follows parentheses by recursion, before the rules are entered that {@link BoundedGrammar} counts. */
    private void checkParentheses(Unit unit) {
        int depth = 0;
        for (int i = unit.from(); i < unit.to(); i++) {
            int type = list.type(i);
            depth += type == CobolGrammar.LP ? 1 : type == CobolGrammar.RP ? -1 : 0;
            if (depth > MAX_PARENTHESES) {
                throw new BoundedGrammar.TooDeep();
            }
        }
    }

    /** The statements of a sentence, those that were not understood left out. */
    List<StatementContext> sentence(Unit unit) {
        try {
            return fast(unit, CobolGrammar::sentence).statement();
        } catch (ParseCancellationException e) {
            return fallbacks < MAX_FALLBACKS ? recover(unit) : List.of();
        } catch (BoundedGrammar.TooDeep e) {
            tooDeep(unit);
            return List.of();
        }
    }

    private <C extends ParserRuleContext> C fast(Unit unit, Function<CobolGrammar, C> rule) {
        if (unit.to() - unit.from() > MAX_UNIT) {
            throw new BoundedGrammar.TooDeep();
        }
        checkParentheses(unit);
        grammar.restart();
        tokens.window(unit);
        grammar.getInterpreter().setPredictionMode(first.mode());
        grammar.setErrorHandler(new BailErrorStrategy());
        return rule.apply(grammar);
    }

    private void startSlow(Unit unit) {
        grammar.restart();
        tokens.window(unit);
        errorsOfUnit = 0;
        boolean full = unit.to() - unit.from() <= MAX_FULL_PREDICTION;
        fallbacks += full ? 1 : 0;
        grammar.getInterpreter().setPredictionMode(full ? PredictionMode.LL : PredictionMode.SLL);
        grammar.setErrorHandler(new StatementRecovery(this::report));
    }

    private <C extends ParserRuleContext> Optional<C> slow(Unit unit, Function<CobolGrammar, C> rule) {
        startSlow(unit);
        try {
            return Optional.of(rule.apply(grammar));
        } catch (RecognitionException e) {
            return Optional.empty();
        }
    }

    private List<StatementContext> recover(Unit unit) {
        startSlow(unit);
        List<StatementContext> statements = new ArrayList<>();
        while (tokens.index() < unit.to()) {
            int before = tokens.index();
            SentenceContext sentence = sentenceFrom(before);
            if (sentence != null) {
                statements.addAll(sentence.statement());
            }
            if (tokens.index() < unit.to()) {
                skip(before);
            }
        }
        return statements;
    }

    private @org.jspecify.annotations.Nullable SentenceContext sentenceFrom(int index) {
        grammar.restart();
        tokens.seek(index);
        SentenceHolder holder = new SentenceHolder();
        grammar.addParseListener(holder);
        try {
            return grammar.sentence();
        } catch (RecognitionException e) {
            return holder.sentence;
        } catch (BoundedGrammar.TooDeep e) {
            tooDeep(new Unit(Unit.Kind.SENTENCE, index, tokens.to()));
            tokens.seek(tokens.to());
            return null;
        } finally {
            grammar.removeParseListener(holder);
        }
    }

    /** Keeps the context of a sentence that ends with an exception, for the statements in it. */
    private static final class SentenceHolder implements org.antlr.v4.runtime.tree.ParseTreeListener {

        private @org.jspecify.annotations.Nullable SentenceContext sentence;

        @Override
        public void enterEveryRule(ParserRuleContext context) {
            if (context instanceof SentenceContext entered) {
                sentence = entered;
            }
        }

        @Override
        public void exitEveryRule(ParserRuleContext context) {
            // only the entry matters
        }

        @Override
        public void visitTerminal(org.antlr.v4.runtime.tree.TerminalNode node) {
            // only the entry matters
        }

        @Override
        public void visitErrorNode(org.antlr.v4.runtime.tree.ErrorNode node) {
            // only the entry matters
        }
    }

    /** Goes to the next verb, by one token at least. */
    private void skip(int before) {
        if (tokens.index() == before || !StatementRecovery.startsStatement(tokens.LA(1))) {
            tokens.consume();
        }
        while (tokens.index() < tokens.to() && !StatementRecovery.startsStatement(tokens.LA(1))) {
            tokens.consume();
        }
    }

    private void report(Parser parser, RecognitionException error) {
        CobolToken found = (CobolToken) error.getOffendingToken();
        boolean orphan = found.getType() == CobolGrammar.ELSE
                || found.getType() == CobolGrammar.WHEN
                || StatementRecovery.closes(found.getType());
        if (errorsOfUnit++ > 0 && orphan) {
            return;
        }
        problems.add(new Problem(
                found.position(),
                "syntax",
                SyntaxMessage.of(parser, error),
                "Check the source at this place; the rest of the file was read."));
    }

    private void tooDeep(Unit unit) {
        tokens.window(unit);
        problems.add(new Problem(
                ((CobolToken) tokens.LT(1)).position(),
                "too-deep",
                "The sentence or entry that starts here nests too deep or is too long and was left out.",
                "Split it into paragraphs."));
    }
}

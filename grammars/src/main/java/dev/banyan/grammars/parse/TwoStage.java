package dev.banyan.grammars.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Parses with SLL prediction, which is fast and right for nearly all input; only when that fails, again with LL, which
 * is exact and whose error is the one to report. The parse stops at its first error: a tree that this class returns has
 * no gaps.
 *
 * <p>Reference: T. Parr, S. Harwell, K. Fisher, Adaptive LL(*) Parsing, OOPSLA 2014, section 6.
 */
public final class TwoStage {

    /** Texts nested deeper than this are refused before they can exhaust the stack. */
    public static final int MAX_DEPTH = 200;

    private TwoStage() {}

    /** All tokens of a text; the lexer says nothing on the console. */
    public static CommonTokenStream tokens(Lexer lexer) {
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        return tokens;
    }

    /**
     * Parses with SLL, then if need be with LL.
     *
     * @param parser over a filled token stream
     * @param entry the entry rule, which must end in EOF
     */
    public static <P extends Parser, T> Outcome<T> parse(P parser, Function<P, T> entry) {
        parser.removeErrorListeners();
        try {
            parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
            parser.setErrorHandler(new BailErrorStrategy());
            return new Outcome<>(Optional.of(entry.apply(parser)), Optional.empty());
        } catch (ParseCancellationException notSll) {
            return exact(parser, entry, new Watched(tokensOf(parser)));
        }
    }

    private static <P extends Parser, T> Outcome<T> exact(P parser, Function<P, T> entry, Watched tokens) {
        FirstError error = new FirstError(tokens);
        try {
            parser.setTokenStream(tokens);
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            parser.setErrorHandler(new StopAtFirstError());
            parser.addErrorListener(error);
            return new Outcome<>(Optional.of(entry.apply(parser)), Optional.empty());
        } catch (ParseCancellationException failed) {
            return new Outcome<>(Optional.empty(), Optional.of(error.found()));
        }
    }

    private static List<Token> tokensOf(Parser parser) {
        return ((CommonTokenStream) parser.getTokenStream()).getTokens();
    }

    /** The token at which the brackets of a text are nested deeper than {@link #MAX_DEPTH}; empty when they are not. */
    public static Optional<Token> tooDeep(List<? extends Token> tokens, Set<Integer> openers, Set<Integer> closers) {
        int depth = 0;
        for (Token token : tokens) {
            if (openers.contains(token.getType())) {
                depth++;
            } else if (closers.contains(token.getType())) {
                depth = Math.max(depth - 1, 0);
            }
            if (depth > MAX_DEPTH) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }
}

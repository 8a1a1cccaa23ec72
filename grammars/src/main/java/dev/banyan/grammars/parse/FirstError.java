package dev.banyan.grammars.parse;

import dev.banyan.grammars.source.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Turns ANTLR's first complaint into a sentence for the owner of the source. */
final class FirstError extends BaseErrorListener {

    private static final int MAX_EXPECTED = 6;
    private static final Map<String, String> NAMES = Map.of(
            "WORD", "a name",
            "NUMBER", "a number",
            "LITERAL", "a literal",
            "STRING", "a literal",
            "HOST", "a host variable",
            "LP", "`(`",
            "RP", "`)`",
            "EOF", "the end");

    private final Watched tokens;
    private Optional<SyntaxError> first = Optional.empty();

    FirstError(Watched tokens) {
        this.tokens = tokens;
    }

    SyntaxError found() {
        return first.orElseThrow(() -> new IllegalStateException("the parser gave up without an error"));
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            Object offendingSymbol,
            int line,
            int column,
            String message,
            @Nullable RecognitionException e) {
        if (first.isEmpty() && offendingSymbol instanceof Token token && recognizer instanceof Parser parser) {
            Token furthest = tokens.furthest();
            boolean lookedAhead = furthest.getTokenIndex() > token.getTokenIndex();
            Token wrong = lookedAhead ? furthest : token;
            List<String> expected = lookedAhead || e instanceof NoViableAltException ? List.of() : expected(parser);
            first = Optional.of(new SyntaxError(
                    wrong.getLine(), Math.max(wrong.getCharPositionInLine(), 0), sentence(wrong, expected)));
        }
    }

    private static List<String> expected(Parser parser) {
        IntervalSet set = parser.getExpectedTokens();
        if (set.size() > MAX_EXPECTED) {
            return List.of();
        }
        Vocabulary vocabulary = parser.getVocabulary();
        List<String> names = new ArrayList<>();
        for (int type : set.toList()) {
            String literal = vocabulary.getLiteralName(type);
            String symbol = type == Token.EOF ? "EOF" : vocabulary.getSymbolicName(type);
            if (symbol != null && NAMES.containsKey(symbol)) {
                names.add(NAMES.get(symbol));
            } else {
                names.add(
                        literal == null
                                ? String.valueOf(symbol)
                                : "`" + literal.substring(1, literal.length() - 1) + "`");
            }
        }
        return names;
    }

    private static String sentence(Token token, List<String> expected) {
        String text = token.getType() == Token.EOF ? "" : token.getText();
        if (token.getType() != Token.EOF && (text.equals("'") || text.equals("\""))) {
            return "The literal that starts here is not closed.";
        }
        String found = text.isEmpty() ? "The text ends too early" : "`" + Excerpt.of(text) + "` does not fit here";
        return expected.isEmpty() ? found + "." : found + "; expected " + list(expected) + ".";
    }

    private static String list(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}

package dev.banyan.analyzer.java.syntax;

import static com.github.javaparser.GeneratedJavaParserConstants.*;

import com.github.javaparser.GeneratedJavaParserTokenManager;
import com.github.javaparser.Provider;
import com.github.javaparser.Providers;
import com.github.javaparser.SimpleCharStream;
import com.github.javaparser.Token;
import com.github.javaparser.TokenMgrException;
import com.github.javaparser.UnicodeEscapeProcessingProvider;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The parser looks ahead to the end of type arguments, casts and annotations, and does so again for each that stands inside another:
 * 8,000 nested type arguments keep it busy for half an hour. This finds such places in the parser's own tokens, before it
 * starts; linear.
 *
 * <pre>
 *   List&lt;Map&lt;String, Set&lt;A&gt;&gt;&gt;   three open at once     (A) (B) (C) x   three casts in a row
 *   &#64;A(&#64;B(&#64;C(1)))                  three at once
 * </pre>
 */
final class LookAhead {

    /** More than {@link Nesting} leaves: there the rest of the file is kept. */
    private static final int MOST = 500;

    /** Annotations that people write hold two or three levels of others. */
    private static final int MOST_ANNOTATIONS = 50;

    private static final Set<Integer> IN_TYPES = Set.of(
            IDENTIFIER,
            DOT,
            COMMA,
            HOOK,
            BIT_AND,
            LBRACKET,
            RBRACKET,
            AT,
            EXTENDS,
            SUPER,
            BOOLEAN,
            BYTE,
            CHAR,
            DOUBLE,
            FLOAT,
            INT,
            LONG,
            SHORT);

    private int arguments;
    private int casts;
    private int annotations;
    private boolean inName;
    private final BitSet annotationParentheses = new BitSet();
    private int parentheses;
    private int last = EOF;

    private LookAhead() {}

    /** The text with its Unicode escapes replaced, which may stand for any sign; lines stay lines. */
    static Provider provider(String text) {
        Provider plain = Providers.provider(text);
        return text.contains("\\u") ? new UnicodeEscapeProcessingProvider(plain) : plain;
    }

    /** The line of the first place at which the parser would not come back in time. */
    static OptionalInt tooFar(String text) {
        if (!mayBeTooFar(text)) {
            return OptionalInt.empty();
        }
        GeneratedJavaParserTokenManager tokens =
                new GeneratedJavaParserTokenManager(new SimpleCharStream(provider(text)));
        LookAhead reader = new LookAhead();
        try {
            Token token = tokens.getNextToken();
            while (token.kind != EOF) {
                if (reader.isTooFar(token.kind)) {
                    return OptionalInt.of(token.beginLine);
                }
                token = tokens.getNextToken();
            }
        } catch (TokenMgrException e) {
            // The parser stops at the same place and says so.
        }
        return OptionalInt.empty();
    }

    /**
     * Whether there are so many signs at all. A comment may stand between the brackets of two casts, or before that of an annotation,
     * and an escape may stand for any sign.
     */
    private static boolean mayBeTooFar(String text) {
        int arguments = 0;
        int casts = 0;
        int annotations = 0;
        boolean closed = false;
        boolean named = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '<') {
                arguments++;
            } else if (closed && (sign == '(' || sign == '/')) {
                casts++;
            } else if (sign == '\\' && text.startsWith("u", i + 1)) {
                return true;
            }
            boolean opens = sign == '(' || sign == '/';
            annotations += named && opens ? 1 : 0;
            named = sign == '@'
                    || (named && (Character.isJavaIdentifierPart(sign) || sign == '.' || Character.isWhitespace(sign)));
            closed = sign == ')' || (closed && Character.isWhitespace(sign));
        }
        return arguments > MOST || casts > MOST || annotations > MOST_ANNOTATIONS;
    }

    private boolean isTooFar(int kind) {
        if (kind == LT) {
            arguments++;
        } else if (kind == GT || kind == RSIGNEDSHIFT || kind == RUNSIGNEDSHIFT) {
            arguments = Math.max(0, arguments - 1);
        } else if (!IN_TYPES.contains(kind)) {
            arguments = 0;
        }
        if (kind == LPAREN && last == RPAREN) {
            casts++;
        } else if (kind == COMMA || (kind != LPAREN && kind != RPAREN && !IN_TYPES.contains(kind))) {
            casts = 0;
        }
        annotation(kind);
        last = kind;
        return arguments > MOST || casts > MOST || annotations > MOST_ANNOTATIONS;
    }

    /** Counts the parentheses of annotations that are open. */
    private void annotation(int kind) {
        if (kind == LPAREN) {
            annotationParentheses.set(parentheses++, inName);
            annotations += inName ? 1 : 0;
        } else if (kind == RPAREN && parentheses > 0) {
            annotations -= annotationParentheses.get(--parentheses) ? 1 : 0;
        }
        inName = kind == AT || (inName && (kind == IDENTIFIER || kind == DOT));
    }
}

package dev.banyan.grammars.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * What stands before a statement and is none of its words: {@code AT :connection}, and in a block of statements what the
 * statement depends on.
 *
 * <pre>
 *   AT :DB SELECT A INTO :B FROM T            SELECT A INTO :B FROM T
 *   BEGIN ATOMIC DELETE FROM T                DELETE FROM T
 *   ELSE IF :A = 1 THEN INSERT INTO T ...     INSERT INTO T ...
 * </pre>
 */
final class LeadingWords {

    private static final Set<String> ALONE = Set.of("ELSE", "LOOP", "REPEAT", "DO", "THEN");
    private static final Set<String> TESTS = Set.of("IF", "ELSIF", "ELSEIF", "WHEN", "WHILE", "EXCEPTION");
    private static final Set<String> TEST_ENDS = Set.of("THEN", "DO", "LOOP");
    private static final Set<String> BEHIND_BEGIN = Set.of("ATOMIC", "NOT", "COMPOUND", "STATIC", "DYNAMIC");
    private static final Set<String> NO_BLOCK = Set.of("DECLARE", "WORK", "TRAN", "TRANSACTION");

    private LeadingWords() {}

    /** The statement's own tokens; none where it is only the end of a block. */
    static List<Token> without(List<Token> tokens) {
        int at = 0;
        int next = step(tokens, at);
        while (next > at) {
            at = next;
            next = step(tokens, at);
        }
        return tokens.subList(at, tokens.size());
    }

    /** Behind the next words that are not the statement's. */
    private static int step(List<Token> tokens, int at) {
        String word = word(tokens, at);
        String second = word(tokens, at + 1);
        if (word.equals("AT") && at + 2 < tokens.size()) {
            return at + 2;
        }
        if (word.equals("FOR") && second.startsWith(":")) {
            return at + 2;
        }
        if (word.equals("EXECUTE") && (second.equals("BEGIN") || second.equals("DECLARE"))) {
            return at + 1;
        }
        if (word.equals("BEGIN") && !second.isEmpty() && !isDeclareSection(tokens, at + 1)) {
            return block(tokens, at + 1);
        }
        if (ALONE.contains(word)) {
            return at + 1;
        }
        return TESTS.contains(word) ? test(tokens, at) : at;
    }

    private static boolean isDeclareSection(List<Token> tokens, int at) {
        String word = word(tokens, at);
        return NO_BLOCK.contains(word)
                && (!word.equals("DECLARE") || word(tokens, at + 1).equals("SECTION"));
    }

    private static int block(List<Token> tokens, int from) {
        int at = from;
        while (BEHIND_BEGIN.contains(word(tokens, at))) {
            at++;
        }
        return at;
    }

    /** Behind the word that ends a test; a test without one is no test. */
    private static int test(List<Token> tokens, int from) {
        for (int at = from + 1; at < tokens.size(); at++) {
            if (TEST_ENDS.contains(word(tokens, at))) {
                return at + 1;
            }
        }
        return from;
    }

    private static String word(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).getText().toUpperCase(Locale.ROOT) : "";
    }
}

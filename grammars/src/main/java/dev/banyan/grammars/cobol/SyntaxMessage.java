package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Excerpt;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Says a syntax error in the words of the field: {@code In the MOVE statement: found FROM, expected TO, OF or IN.} */
final class SyntaxMessage {

    private static final int MAX_EXPECTED = 6;
    private static final IntervalSet SOFT =
            CobolGrammar._ATN.nextTokens(CobolGrammar._ATN.ruleToStartState[CobolGrammar.RULE_name]);

    private SyntaxMessage() {}

    static String of(Parser parser, RecognitionException error) {
        Token found = error.getOffendingToken();
        List<String> expected = expected(parser, error);
        String where = where(parser.getContext());
        String what = where.isEmpty() ? "Found " + found(found) : "In " + where + ": found " + found(found);
        return expected.isEmpty() ? what + ", which does not fit here." : what + ", expected " + list(expected) + ".";
    }

    static String found(Token token) {
        if (token.getType() == Token.EOF) {
            return "its end without a period";
        }
        if (token.getType() == CobolGrammar.DOT) {
            return "the period";
        }
        if (token.getType() == CobolGrammar.EXEC_BLOCK) {
            return "EXEC";
        }
        return Excerpt.of(token.getText());
    }

    private static String where(ParserRuleContext context) {
        for (ParserRuleContext c = context; c != null; c = c.getParent()) {
            switch (c.getRuleIndex()) {
                case CobolGrammar.RULE_statement -> {
                    return "the " + Words.upper(c.getStart().getText()) + " statement";
                }
                case CobolGrammar.RULE_dataEntry, CobolGrammar.RULE_looseEntry -> {
                    return "the data description entry";
                }
                case CobolGrammar.RULE_fileEntry -> {
                    return "the file description entry";
                }
                case CobolGrammar.RULE_selectEntry -> {
                    return "the SELECT entry";
                }
                case CobolGrammar.RULE_procedureHeader -> {
                    return "the PROCEDURE DIVISION header";
                }
                default -> {}
            }
        }
        return "";
    }

    private static List<String> expected(Parser parser, RecognitionException error) {
        if (parser.getContext() instanceof CobolGrammar.SentenceContext) {
            boolean end = error.getOffendingToken().getType() == Token.EOF;
            return end ? List.of("a period") : List.of("a verb", "a period");
        }
        if (error instanceof NoViableAltException choice && choice.getStartToken() != error.getOffendingToken()) {
            return List.of();
        }
        IntervalSet types = parser.getATN().getExpectedTokens(error.getOffendingState(), error.getCtx());
        List<String> words = new ArrayList<>();
        add(words, types.contains(CobolGrammar.WORD), "a name");
        add(words, types.contains(CobolGrammar.NUMBER) && !types.contains(CobolGrammar.TEXT), "a number");
        add(words, types.contains(CobolGrammar.TEXT), "a literal");
        add(words, types.contains(CobolGrammar.PICTURE_STRING), "a picture");
        add(words, types.contains(CobolGrammar.LP), "a parenthesis");
        add(words, types.contains(CobolGrammar.DOT), "a period");
        List<String> keywords = keywords(types);
        if (words.size() + keywords.size() <= MAX_EXPECTED) {
            words.addAll(keywords);
        } else if (words.isEmpty()) {
            words.addAll(keywords.subList(0, MAX_EXPECTED - 1));
            words.add("another word");
        }
        return words;
    }

    private static List<String> keywords(IntervalSet types) {
        boolean names = types.contains(CobolGrammar.WORD);
        List<String> words = new ArrayList<>();
        for (int type : types.toArray()) {
            boolean soft = names && isSoft(type);
            boolean figurative =
                    types.contains(CobolGrammar.TEXT) && type >= CobolGrammar.HIGH_VALUE && type <= CobolGrammar.ZERO;
            if (type >= CobolGrammar.END_ACCEPT && !soft && !figurative) {
                words.add(type == CobolGrammar.EQ ? "=" : Keywords.spelling(type));
            } else if (type == CobolGrammar.EQ || type == CobolGrammar.RP || type == CobolGrammar.COLON) {
                words.add(
                        type == CobolGrammar.EQ ? "=" : type == CobolGrammar.RP ? "a closing parenthesis" : "a colon");
            }
        }
        return words;
    }

    /** Keywords that are names as well are meant by "a name". */
    private static boolean isSoft(int type) {
        return SOFT.contains(type);
    }

    private static void add(List<String> words, boolean applies, String word) {
        if (applies) {
            words.add(word);
        }
    }

    /** {@code a, b or c}. */
    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}

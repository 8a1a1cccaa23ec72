package dev.banyan.analyzer.rule.xpath;

import dev.banyan.analyzer.rule.match.WrongPattern;
import java.util.ArrayList;
import java.util.List;

/** An expression cut into its words. */
final class Tokens {

    private static final int LONGEST = 20_000;

    private final List<String> words = new ArrayList<>();
    private int next;

    Tokens(String text) throws WrongPattern {
        if (text.length() > LONGEST) {
            throw new WrongPattern("is longer than " + LONGEST + " characters");
        }
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else {
                int end = end(text, i);
                words.add(text.substring(i, end));
                i = end;
            }
        }
    }

    private static int end(String text, int start) throws WrongPattern {
        char c = text.charAt(start);
        if (c == '\'' || c == '"') {
            int close = text.indexOf(c, start + 1);
            if (close < 0) {
                throw new WrongPattern("has a literal that is not closed");
            }
            return close + 1;
        }
        if (isNameStart(c)) {
            int end = start + 1;
            while (end < text.length() && isNamePart(text.charAt(end))) {
                end++;
            }
            return end;
        }
        if (Character.isDigit(c)) {
            int end = start + 1;
            while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            return end;
        }
        for (String two : List.of("//", "::", "..", "!=", "<=", ">=")) {
            if (text.startsWith(two, start)) {
                return start + 2;
            }
        }
        return start + 1;
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    static boolean isName(String word) {
        return !word.isEmpty() && isNameStart(word.charAt(0));
    }

    /** The next word; empty at the end. */
    String peek() {
        return peek(0);
    }

    String peek(int ahead) {
        return next + ahead < words.size() ? words.get(next + ahead) : "";
    }

    String take() {
        String word = peek();
        next++;
        return word;
    }

    boolean skip(String word) {
        boolean there = peek().equals(word);
        next += there ? 1 : 0;
        return there;
    }

    void expect(String word) throws WrongPattern {
        if (!skip(word)) {
            throw new WrongPattern(
                    "is no XPath: " + word + " is missing" + (peek().isEmpty() ? " at the end" : " before " + peek()));
        }
    }
}

package dev.banyan.grammars.cobol;

import java.util.ArrayList;
import java.util.List;

/** The words of one compiler directive, each in upper case but for literals, which keep their quotes. */
final class DirectiveWords {

    private static final int MAX_WORDS = 200;
    private static final String SIGNS = "=<>()*/";

    private final List<String> words = new ArrayList<>();
    private int at;

    DirectiveWords(String directive) {
        int i = 0;
        while (i < directive.length() && words.size() < MAX_WORDS) {
            char c = directive.charAt(i);
            int end = c <= ' ' || c == ',' ? i + 1 : end(directive, i);
            if (c > ' ' && c != ',') {
                String word = directive.substring(i, end);
                words.add(isLiteral(word) ? word : Words.upper(word));
            }
            i = end;
        }
    }

    /** Whether a directive starts in a part of a line: {@code >>} may stand in the columns for numbers too. */
    static boolean startsIn(String line, int start, int end) {
        int first = start;
        while (first < end && line.charAt(first) == ' ') {
            first++;
        }
        return first < end && line.startsWith(">>", first);
    }

    private static int end(String text, int from) {
        char c = text.charAt(from);
        if (c == '\'' || c == '"') {
            int close = text.indexOf(c, from + 1);
            return close < 0 ? text.length() : close + 1;
        }
        if (SIGNS.indexOf(c) >= 0) {
            char second = from + 1 < text.length() ? text.charAt(from + 1) : ' ';
            boolean two = (c == '<' && (second == '=' || second == '>')) || (c == '>' && second == '=');
            return from + (two ? 2 : 1);
        }
        int i = from + 1;
        while (i < text.length() && text.charAt(i) > ' ' && SIGNS.indexOf(text.charAt(i)) < 0) {
            char part = text.charAt(i);
            if (part == '\'' || part == '"') {
                return end(text, i);
            }
            i++;
        }
        return i;
    }

    static boolean isLiteral(String word) {
        return word.startsWith("'") || word.startsWith("\"");
    }

    /** The current word; empty behind the last one. */
    String word() {
        return at < words.size() ? words.get(at) : "";
    }

    /** The current word; goes to the next one. */
    String next() {
        String word = word();
        at++;
        return word;
    }

    /** Goes on if the current word is the given one. */
    boolean skip(String word) {
        boolean same = word().equals(word);
        at += same ? 1 : 0;
        return same;
    }
}

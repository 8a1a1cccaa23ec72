package dev.banyan.analyzer.java;

import java.util.List;
import java.util.Random;

/** Breaks sources as editors, transfers and people do. The same seed gives the same mutants. */
final class SourceMutator {

    private static final List<String> WORDS = List.of(
            "{",
            "}",
            "(",
            ")",
            "<",
            ">",
            ">>>",
            "[]",
            ";",
            ":",
            "->",
            "::",
            "@",
            "\"",
            "\"\"\"",
            "'",
            "\\u002",
            "/*",
            "//",
            "<%",
            "%>",
            "<%@ page import=\"",
            "<!--",
            "<![CDATA[",
            "<!ENTITY a \"&a;&a;\">",
            "&a;",
            "${",
            "#{",
            "</",
            "class A extends A",
            "import static ",
            "record",
            "enum",
            "yield",
            "switch (x) { case ",
            "new",
            "default",
            "select ",
            "from ",
            "9999999999999",
            "\t",
            "\u0000",
            "\uFFFD",
            "\uD83C\uDF33");

    private final Random random;

    SourceMutator(long seed) {
        random = new Random(seed);
    }

    /** One to eight mutations of a text; {@code other} lends parts of its own. */
    String mutate(String text, String other) {
        StringBuilder mutant = new StringBuilder(text);
        for (int i = random.nextInt(8); i >= 0; i--) {
            mutate(mutant, other);
        }
        return mutant.toString();
    }

    private void mutate(StringBuilder text, String other) {
        int at = random.nextInt(text.length() + 1);
        int line = text.lastIndexOf("\n", at - 1) + 1;
        int next = lineEnd(text, at);
        String word = WORDS.get(random.nextInt(WORDS.size()));
        switch (random.nextInt(11)) {
            case 0 -> text.delete(line, next);
            case 1 -> text.insert(next, text.substring(line, next).repeat(1 + random.nextInt(20)));
            case 2 -> text.setLength(Math.max(at, text.length() / 4));
            case 3 -> text.insert(at, word);
            case 4 -> text.insert(at, " " + word.repeat(1 + random.nextInt(50)) + " ");
            case 5 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(40)));
            case 6 -> text.insert(at, other, at % other.length(), other.length());
            case 7 -> {
                if (at < text.length()) {
                    text.setCharAt(at, (char) random.nextInt(256));
                }
            }
            case 8 -> {
                if (next > line) {
                    text.deleteCharAt(next - 1);
                }
            }
            case 9 -> swapWords(text, at);
            default -> {
                String moved = text.substring(line, next);
                text.delete(line, next);
                text.insert(random.nextInt(text.length() + 1), moved);
            }
        }
    }

    /** Puts a word of the text in place of another one: names get the wrong meaning, and the text stays well-formed. */
    private void swapWords(StringBuilder text, int at) {
        int taken = random.nextInt(text.length() + 1);
        String word = text.substring(wordStart(text, taken), wordEnd(text, taken));
        text.replace(wordStart(text, at), wordEnd(text, at), word);
    }

    private static int wordStart(StringBuilder text, int at) {
        int start = at;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(StringBuilder text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int lineEnd(StringBuilder text, int at) {
        int end = text.indexOf("\n", at);
        return end < 0 ? text.length() : end + 1;
    }
}

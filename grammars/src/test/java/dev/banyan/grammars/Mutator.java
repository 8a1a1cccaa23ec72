package dev.banyan.grammars;

import java.util.List;
import java.util.Random;

/** Breaks sources as editors, transfers and people do. The same seed gives the same mutants. */
final class Mutator {

    private static final List<String> WORDS = List.of(
            "IF",
            "END-IF",
            "ELSE",
            ".",
            "(",
            ")",
            "'",
            "\"",
            "EXEC CICS",
            "END-EXEC",
            "COPY",
            "REPLACE",
            "==",
            "PERFORM",
            "UNTIL",
            "PROCEDURE DIVISION.",
            "END PROGRAM X.",
            "01",
            "PIC",
            "OCCURS",
            "-",
            "+",
            ",",
            "*>",
            ">>IF",
            "FUNCTION",
            "//",
            "/*",
            "DFHMDF",
            "DEFINE",
            "&",
            "=",
            "\t",
            "\u0000",
            "\uFFFD",
            "\uD83C\uDF33");

    private final Random random;

    Mutator(long seed) {
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
        int line = lineStart(text, at);
        int next = lineEnd(text, at);
        switch (random.nextInt(12)) {
            case 0 -> text.delete(line, next);
            case 1 -> text.insert(next, text.substring(line, next).repeat(1 + random.nextInt(3)));
            case 2 -> text.setLength(Math.max(at, text.length() / 4));
            case 3 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
            case 4 -> text.insert(at, " " + WORDS.get(random.nextInt(WORDS.size())) + " ");
            case 5 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(40)));
            case 6 -> text.insert(line, " ".repeat(random.nextInt(10)));
            case 7 -> text.delete(line, Math.min(next, line + random.nextInt(10)));
            case 8 -> {
                int from = random.nextInt(other.length());
                text.insert(line, other, from, Math.min(other.length(), from + random.nextInt(2_000)));
            }
            case 9 -> {
                if (at < text.length()) {
                    text.setCharAt(at, (char) random.nextInt(256));
                }
            }
            case 10 -> {
                if (next > line) {
                    text.deleteCharAt(next - 1);
                }
            }
            default -> {
                String moved = text.substring(line, next);
                text.delete(line, next);
                text.insert(lineStart(text, random.nextInt(text.length() + 1)), moved);
            }
        }
    }

    private static int lineStart(StringBuilder text, int at) {
        return text.lastIndexOf("\n", at - 1) + 1;
    }

    private static int lineEnd(StringBuilder text, int at) {
        int end = text.indexOf("\n", at);
        return end < 0 ? text.length() : end + 1;
    }
}

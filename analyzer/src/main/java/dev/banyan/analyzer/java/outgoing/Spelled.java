package dev.banyan.analyzer.java.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text as far as the sources tell it, with {@link #HOLE} for each part that only a run knows.
 *
 * @param holes words for what stands in the holes, in order
 * @param chain where the text comes from when not from the place itself, shortest way first
 * @param partial whether the place may see other texts too
 */
record Spelled(String text, List<String> holes, List<String> chain, boolean partial) {

    /** No source text holds it. */
    static final char HOLE = '\uFFFC';

    static final Spelled EMPTY = new Spelled("", List.of(), List.of(), false);

    private static final int LONGEST = 4_000;

    Spelled {
        holes = List.copyOf(holes);
        chain = List.copyOf(chain);
    }

    static Spelled of(String text) {
        return new Spelled(text, List.of(), List.of(), false);
    }

    static Spelled hole(String operand) {
        return new Spelled(String.valueOf(HOLE), List.of(operand), List.of(), false);
    }

    /** Whether nothing of it is known. */
    boolean isOpen() {
        return text.chars().allMatch(c -> c == HOLE) && !text.isEmpty();
    }

    boolean isWhole() {
        return holes.isEmpty();
    }

    Spelled then(Spelled other) {
        if (text.length() + other.text.length() > LONGEST) {
            return this;
        }
        return new Spelled(
                text + other.text,
                joined(holes, other.holes),
                Stream.concat(chain.stream(), other.chain.stream()).distinct().toList(),
                partial || other.partial);
    }

    Spelled because(String reason) {
        return chain.contains(reason) ? this : new Spelled(text, holes, joined(chain, List.of(reason)), partial);
    }

    Spelled oneOfSeveral() {
        return new Spelled(text, holes, chain, true);
    }

    Spelled stripped() {
        return new Spelled(text.strip(), holes, chain, partial);
    }

    /** The other as a path below this one, with one slash between them. */
    Spelled below(Spelled other) {
        if (text.isEmpty() || other.text.isEmpty()) {
            return then(other);
        }
        boolean ends = text.endsWith("/");
        boolean begins = other.text.startsWith("/");
        boolean query = other.text.startsWith("?");
        if (ends && begins) {
            return new Spelled(text.substring(0, text.length() - 1), holes, chain, partial).then(other);
        }
        return ends || begins || query ? then(other) : then(of("/")).then(other);
    }

    /** The text with the word for each hole in braces: {@code /accounts/{id}}. */
    String withNames() {
        StringBuilder filled = new StringBuilder(text.length() + 8 * holes.size());
        int hole = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == HOLE) {
                filled.append('{').append(plain(holes.get(hole++))).append('}');
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }

    /** The text with a star for each part that is not known. */
    String pattern() {
        return text.replace(HOLE, '*');
    }

    private static String plain(String operand) {
        String word = operand.codePoints()
                .filter(c -> Character.isJavaIdentifierPart(c) || c == '.' || c == '-')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return word.isEmpty() ? "value" : word;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}

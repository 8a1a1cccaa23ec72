package dev.banyan.grammars.cobol;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code >>DEFINE}, {@code >>IF}, {@code >>ELSE}, {@code >>ELIF}, {@code >>END-IF}: which lines the compiler would see when no
 * option is given on its command line. A condition about a name that the text does not define is false.
 */
final class ConditionalLines {

    /** One open {@code >>IF}. */
    private record Branch(boolean outerActive, boolean taken, boolean active) {}

    private static final int MAX_DEPTH = 100;

    private final Map<String, String> defined = new HashMap<>();
    private final Deque<Branch> open = new ArrayDeque<>();

    boolean active() {
        return open.isEmpty() || open.peek().active();
    }

    /** Takes a directive, without its {@code >>}. */
    void directive(String directive) {
        String[] words = Words.upper(directive).trim().split(" +");
        switch (words[0]) {
            case "DEFINE", "SET" -> {
                if (active() && words.length > 1) {
                    define(words);
                }
            }
            case "IF" -> {
                if (open.size() < MAX_DEPTH) {
                    boolean holds = active() && holds(words);
                    open.push(new Branch(active(), holds, holds));
                }
            }
            case "ELIF", "ELSE-IF" -> next(holds(words));
            case "ELSE" -> next(true);
            case "END-IF" -> open.poll();
            default -> {}
        }
    }

    private void next(boolean holds) {
        Branch last = open.poll();
        if (last != null) {
            boolean active = last.outerActive() && !last.taken() && holds;
            open.push(new Branch(last.outerActive(), last.taken() || active, active));
        }
    }

    private void define(String[] words) {
        boolean off = words[words.length - 1].equals("OFF");
        if (off) {
            defined.remove(words[1]);
        } else {
            int value = words.length > 2 && words[2].equals("AS") ? 3 : 2;
            defined.put(words[1], value < words.length ? unquoted(words[value]) : "");
        }
    }

    private boolean holds(String[] words) {
        if (words.length < 3) {
            return words.length == 2 && defined.containsKey(words[1]);
        }
        int at = words[2].equals("IS") ? 3 : 2;
        boolean negated = at < words.length && words[at].equals("NOT");
        at += negated ? 1 : 0;
        if (at >= words.length) {
            return false;
        }
        if (words[at].equals("DEFINED")) {
            return defined.containsKey(words[1]) != negated;
        }
        boolean comparison = at + 1 < words.length && (words[at].equals("=") || words[at].equals("EQUAL"));
        String value = defined.get(words[1]);
        return comparison && value != null && value.equals(unquoted(words[words.length - 1])) != negated;
    }

    private static String unquoted(String word) {
        boolean quoted = word.length() > 1 && (word.startsWith("'") || word.startsWith("\""));
        return quoted ? word.substring(1, word.length() - 1) : word;
    }
}

package dev.banyan.analyzer.rule.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a text must hold for a regular expression to match anywhere in it, read off the expression: most files hold none of it,
 * and need not be searched.
 *
 * <pre>
 *   (?i)jdbc:(oracle|db2):\w+      all of [jdbc:] [oracle, db2]
 *   a+bc?|de                       one of [b, de]
 *   \w+                            nothing
 * </pre>
 *
 * Letters of ASCII count without their case. What is not understood asks for nothing. After Russ Cox, "Regular Expression
 * Matching with a Trigram Index" (2012). Linear in the length of the expression.
 */
final class RequiredText {

    private static final int MOST_ALTERNATIVES = 200;
    private static final int DEEPEST = 50;
    private static final int SHORTEST = 2;
    private static final String ZERO_WIDTH_OR_CLASS = "dDwWsSbBAzZGhHvVRX";

    /** Thrown where the expression is beyond this reader. */
    private static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super("not understood", null, false, false);
        }
    }

    /** One of these must be there. */
    record Choice(List<String> texts) {
        Choice {
            texts = List.copyOf(texts);
        }

        int shortest() {
            return texts.stream().mapToInt(String::length).min().orElse(0);
        }
    }

    private final String regex;
    private int at;
    private int depth;

    private RequiredText(String regex) {
        this.regex = regex;
    }

    /** Choices of all of which one must be there, in lower case; none when the expression may match any text. */
    static List<Choice> of(String javaRegex) {
        RequiredText reader = new RequiredText(javaRegex);
        try {
            List<Choice> found = reader.alternatives();
            return reader.at < javaRegex.length() ? List.of() : found;
        } catch (NotUnderstood e) {
            return List.of();
        }
    }

    private List<Choice> alternatives() throws NotUnderstood {
        depth++;
        if (depth > DEEPEST) {
            throw new NotUnderstood();
        }
        List<List<Choice>> branches = new ArrayList<>();
        branches.add(sequence());
        while (isAt("|")) {
            at++;
            branches.add(sequence());
        }
        depth--;
        return branches.size() == 1 ? branches.get(0) : either(branches);
    }

    /** Of each branch its best choice; a branch without one may match anything. */
    private static List<Choice> either(List<List<Choice>> branches) {
        List<String> all = new ArrayList<>();
        for (List<Choice> branch : branches) {
            Optional<Choice> best = branch.stream().max(Comparator.comparingInt(Choice::shortest));
            if (best.isEmpty()) {
                return List.of();
            }
            all.addAll(best.get().texts());
        }
        return all.size() > MOST_ALTERNATIVES ? List.of() : List.of(new Choice(all));
    }

    private List<Choice> sequence() throws NotUnderstood {
        List<Choice> found = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        while (at < regex.length() && !isAt("|") && !isAt(")")) {
            Optional<Character> letter = Optional.empty();
            List<Choice> inside = List.of();
            if (isAt("(")) {
                inside = group();
            } else {
                letter = letter();
            }
            boolean optional = isAt("?") || isAt("*") || isAt("{0");
            boolean repeated = optional || isAt("+") || isAt("{");
            quantifier();
            if (letter.isEmpty() || optional) {
                end(run, found);
            }
            if (!optional) {
                letter.ifPresent(run::append);
                found.addAll(inside);
            }
            if (repeated) {
                end(run, found);
            }
        }
        end(run, found);
        return found;
    }

    private static void end(StringBuilder run, List<Choice> found) {
        if (run.length() >= SHORTEST) {
            found.add(new Choice(List.of(run.toString())));
        }
        run.setLength(0);
    }

    private List<Choice> group() throws NotUnderstood {
        at++;
        boolean around = false;
        if (isAt("?")) {
            around = isAt("?=") || isAt("?!") || isAt("?<=") || isAt("?<!");
            int end = at;
            while (end < regex.length() && ":=!>)".indexOf(regex.charAt(end)) < 0) {
                end++;
            }
            boolean flags = end < regex.length() && regex.charAt(end) == ')';
            if (end >= regex.length()
                    || (!isAt("?<") && regex.substring(at, end).indexOf('x') >= 0)) {
                throw new NotUnderstood();
            }
            at = end + 1;
            if (flags) {
                return List.of();
            }
        }
        List<Choice> inside = alternatives();
        if (!isAt(")")) {
            throw new NotUnderstood();
        }
        at++;
        return around ? List.of() : inside;
    }

    /** The character that must stand here; empty where several may, or none. */
    private Optional<Character> letter() throws NotUnderstood {
        char c = regex.charAt(at++);
        if (c == '[') {
            skipClass();
            return Optional.empty();
        }
        if (c == '\\') {
            return escaped();
        }
        if (c >= 0x80) {
            // Case may count differently than for ASCII.
            return Optional.empty();
        }
        return c == '.' || c == '^' || c == '$' ? Optional.empty() : Optional.of(TextIndex.folded(c));
    }

    private Optional<Character> escaped() throws NotUnderstood {
        if (at >= regex.length()) {
            throw new NotUnderstood();
        }
        char c = regex.charAt(at++);
        if (ZERO_WIDTH_OR_CLASS.indexOf(c) >= 0) {
            return Optional.empty();
        }
        if ((c == 'p' || c == 'P') && isAt("{")) {
            at = regex.indexOf('}', at) + 1;
            return Optional.empty();
        }
        boolean ascii = c < 0x80;
        if (ascii && !Character.isLetterOrDigit(c)) {
            return Optional.of(c);
        }
        return switch (c) {
            case 't' -> Optional.of('\t');
            case 'n' -> Optional.of('\n');
            case 'r' -> Optional.of('\r');
            default -> throw new NotUnderstood();
        };
    }

    private void skipClass() throws NotUnderstood {
        while (at < regex.length() && regex.charAt(at) != ']') {
            at += regex.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= regex.length()) {
            throw new NotUnderstood();
        }
        at++;
    }

    private void quantifier() {
        if (isAt("{")) {
            at = Math.max(at, regex.indexOf('}', at)) + 1;
        } else if (isAt("?") || isAt("*") || isAt("+")) {
            at++;
        } else {
            return;
        }
        if (isAt("?") || isAt("+")) {
            at++;
        }
    }

    private boolean isAt(String text) {
        return regex.startsWith(text, at);
    }
}

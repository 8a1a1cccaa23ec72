package dev.banyan.analyzer.rule.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression as rules write it (RE2 and PCRE), run by Java's engine within a budget of steps.
 *
 * <pre>
 *   log4j\.{suffix}     a brace that counts nothing stands for itself, as in RE2
 *   [^[]                so does a bracket inside a class
 * </pre>
 */
public final class TextPattern {

    /** Found text and where it begins. */
    public record Match(int start, String text) {}

    /**
     * What a search found.
     *
     * @param exhausted whether it was cut off: the pattern needs too many steps on this text
     */
    public record Search(List<Match> matches, boolean exhausted) {
        public Search {
            matches = List.copyOf(matches);
        }
    }

    /** More places in one file say nothing more. */
    public static final int MOST_MATCHES = 10_000;

    private static final int LONGEST = 20_000;

    private final Pattern pattern;
    private final List<RequiredText.Choice> required;

    private TextPattern(Pattern pattern) {
        this.pattern = pattern;
        this.required = RequiredText.of(pattern.pattern());
    }

    public static TextPattern of(String regex) throws WrongPattern {
        if (regex.length() > LONGEST) {
            throw new WrongPattern("is longer than " + LONGEST + " characters");
        }
        try {
            return new TextPattern(Pattern.compile(translated(regex), Pattern.MULTILINE));
        } catch (PatternSyntaxException e) {
            throw new WrongPattern("is no regular expression: "
                    + e.getDescription().lines().findFirst().orElse("it cannot be read"));
        } catch (StackOverflowError e) {
            throw new WrongPattern("nests too deeply");
        }
    }

    /** Braces and brackets that Java would read as syntax while RE2 does not. */
    private static String translated(String regex) {
        StringBuilder out = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                out.append(c).append(regex.charAt(++i));
            } else if (inClass) {
                inClass = c != ']';
                boolean posix = c == '[' && regex.startsWith("[:", i);
                int end = posix ? regex.indexOf(":]", i) : -1;
                if (end > 0) {
                    out.append("\\p{")
                            .append(posixName(regex.substring(i + 2, end)))
                            .append('}');
                    i = end + 1;
                } else {
                    out.append(c == '[' || c == '&' ? "\\" : "").append(c);
                }
            } else if (c == '[') {
                inClass = true;
                out.append(c);
                i = classStart(regex, i, out);
            } else if (c == '{' && !counts(regex, i)) {
                out.append("\\{");
            } else if (regex.startsWith("(?P<", i)) {
                int end = Math.max(i + 4, regex.indexOf('>', i));
                out.append("(?<").append(group(regex.substring(i + 4, end)));
                i = end - 1;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** {@code []a]} and {@code [^]a]}: a bracket at the start of a class stands for itself. */
    private static int classStart(String regex, int open, StringBuilder out) {
        int next = open + 1;
        if (next < regex.length() && regex.charAt(next) == '^') {
            out.append('^');
            next++;
        }
        if (next < regex.length() && regex.charAt(next) == ']') {
            out.append("\\]");
            next++;
        }
        return next - 1;
    }

    private static String posixName(String name) {
        return name.isEmpty() ? "Alpha" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Java's groups have names of letters and digits only. */
    private static String group(String name) {
        StringBuilder out = new StringBuilder("g");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            out.append(plain ? String.valueOf(c) : "x" + (int) c);
        }
        return out.toString();
    }

    private static boolean counts(String regex, int open) {
        int close = regex.indexOf('}', open);
        boolean quantifier = open > 0 && close > open + 1;
        return quantifier
                && regex.substring(open + 1, close).chars().allMatch(c -> c == ',' || (c >= '0' && c <= '9'))
                && regex.charAt(open + 1) != ',';
    }

    /** False only where the pattern surely matches nowhere in a text with this index. */
    public boolean mayBeIn(TextIndex index) {
        return index.mayHold(required);
    }

    /** Whether the pattern matches somewhere in a short text; a search that is cut off found nothing. */
    public boolean isIn(CharSequence text) {
        try {
            return pattern.matcher(new Budget(text)).find();
        } catch (Budget.Exhausted | StackOverflowError e) {
            return false;
        }
    }

    /** Whether the pattern matches the whole of a short text. */
    public boolean isWhole(CharSequence text) {
        try {
            return pattern.matcher(new Budget(text)).matches();
        } catch (Budget.Exhausted | StackOverflowError e) {
            return false;
        }
    }

    /** All places that do not overlap; empty matches say nothing. */
    public Search all(CharSequence text) {
        List<Match> found = new ArrayList<>();
        try {
            Matcher matcher = pattern.matcher(new Budget(text));
            while (matcher.find() && found.size() < MOST_MATCHES) {
                if (matcher.end() > matcher.start()) {
                    found.add(new Match(
                            matcher.start(),
                            text.subSequence(matcher.start(), matcher.end()).toString()));
                }
            }
            return new Search(found, false);
        } catch (Budget.Exhausted | StackOverflowError e) {
            // Java's engine descends once for each repetition of a group.
            return new Search(found, true);
        }
    }

    /** The named group of the first match, else its only group, else all of it. */
    public Optional<String> first(CharSequence text, String group) {
        try {
            Matcher matcher = pattern.matcher(new Budget(text));
            if (!matcher.find()) {
                return Optional.empty();
            }
            if (!group.isEmpty() && pattern.pattern().contains("(?<" + group(group) + ">")) {
                return Optional.ofNullable(matcher.group(group(group)));
            }
            return Optional.ofNullable(matcher.group(matcher.groupCount() == 1 ? 1 : 0));
        } catch (Budget.Exhausted | StackOverflowError e) {
            return Optional.empty();
        }
    }
}

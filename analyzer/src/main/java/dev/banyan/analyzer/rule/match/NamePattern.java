package dev.banyan.analyzer.rule.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which types, members and packages a rule means.
 *
 * <pre>
 *   javax.jms*                               all below
 *   java.io.(File|FileReader)*               one or the other
 *   commonj.work.Work(Event|Item)?           or neither
 *   java.sql.DriverManager.getConnection(java.lang.String,*)
 *   antMatcher                               that name, whoever has it
 *   * javax.xml.transform.Source             a method that returns that type
 * </pre>
 */
public final class NamePattern {

    private final String written;
    private final String name;
    private final TextPattern names;
    private final boolean general;
    private final String prefix;
    private final Optional<List<String>> parameters;
    private final Optional<NamePattern> returns;

    private NamePattern(String written, String name, Optional<List<String>> parameters, Optional<NamePattern> returns)
            throws WrongPattern {
        this.written = written;
        this.name = name;
        this.general = name.endsWith("*") || name.endsWith("*)");
        this.names = TextPattern.of(regex(name));
        this.prefix = isFloating(name) ? "" : prefix(name).toLowerCase(Locale.ROOT);
        this.parameters = parameters;
        this.returns = returns;
    }

    public static NamePattern of(String pattern) throws WrongPattern {
        String text = pattern.strip();
        if (text.isEmpty()) {
            throw new WrongPattern("is empty");
        }
        int blank = text.indexOf(' ');
        boolean result = blank > 0 && text.indexOf('(') < 0 && text.indexOf('|') < 0;
        Optional<NamePattern> returns = result ? Optional.of(of(text.substring(blank))) : Optional.empty();
        String name = result ? text.substring(0, blank) : text;
        int open = openingOfParameters(name);
        Optional<List<String>> parameters = open < 0 ? Optional.empty() : Optional.of(parameters(name, open));
        name = open < 0 ? name : name.substring(0, open);
        return new NamePattern(text, name, parameters, returns);
    }

    /** Brackets at the end hold parameters when they follow a name and hold no alternatives; -1 when none do. */
    private static int openingOfParameters(String text) {
        int close = text.lastIndexOf(')');
        if (close < 0 || !text.substring(close + 1).chars().allMatch(c -> c == '*')) {
            return -1;
        }
        int open = text.lastIndexOf('(', close);
        boolean named = open > 0
                && (Character.isJavaIdentifierPart(text.charAt(open - 1)) || ")*".indexOf(text.charAt(open - 1)) >= 0);
        return named && text.substring(open, close).indexOf('|') < 0 ? open : -1;
    }

    private static List<String> parameters(String text, int open) {
        int close = text.lastIndexOf(')');
        List<String> types = new ArrayList<>();
        int depth = 0;
        int start = open + 1;
        for (int i = start; i <= close; i++) {
            char c = text.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (i == close || (c == ',' && depth == 0)) {
                types.add(erased(text.substring(start, i).strip()));
                start = i + 1;
            }
        }
        types.removeIf(String::isEmpty);
        return List.copyOf(types);
    }

    private static String erased(String type) {
        int open = type.indexOf('<');
        String raw = open < 0 ? type : type.substring(0, open);
        return raw.endsWith("...") ? raw.substring(0, raw.length() - 3) + "[]" : raw;
    }

    /** A name that begins with a type may stand in any package: {@code Thread.stop}. */
    private static boolean isFloating(String name) {
        return Character.isUpperCase(name.charAt(0)) && name.indexOf('.') > 0 && name.indexOf('|') < 0;
    }

    /** With wildcards the case of letters does not count, as in Konveyor. A bracket that closes nothing is left out. */
    private static String regex(String name) {
        StringBuilder out = new StringBuilder(name.indexOf('*') >= 0 ? "(?i)" : "");
        out.append(isFloating(name) ? "(?:.*\\.)?" : "");
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case '*' -> out.append(".*");
                case '(' -> {
                    out.append("(?:");
                    depth++;
                }
                case ')' -> {
                    out.append(depth > 0 ? ")" : "");
                    depth = Math.max(0, depth - 1);
                }
                case '|' -> out.append(c);
                case '?' -> out.append(i > 0 && name.charAt(i - 1) == ')' ? "?" : ".");
                case '$' -> out.append("\\.");
                case ' ' -> {
                    // around an alternative
                }
                default -> out.append(Character.isLetterOrDigit(c) ? "" : "\\").append(c);
            }
        }
        return out.append(")".repeat(depth)).toString();
    }

    /** Whether a full name is meant; of a pattern without dots the last part is enough. */
    public boolean matches(String name) {
        return names.isWhole(name) || (isSimple() && names.isWhole(name.substring(name.lastIndexOf('.') + 1)));
    }

    /** Whether it ends in a star: then it means packages and families of types rather than one thing. */
    public boolean isGeneral() {
        return general;
    }

    /** What every name that is meant begins with, in lower case. */
    public String prefix() {
        return prefix;
    }

    private static String prefix(String name) {
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0) {
                return "";
            }
        }
        int end = 0;
        while (end < name.length()
                && (Character.isLetterOrDigit(name.charAt(end)) || ".$_".indexOf(name.charAt(end)) >= 0)) {
            end++;
        }
        boolean optional = end < name.length() && name.charAt(end) == '?';
        return name.substring(0, optional ? Math.max(0, end - 1) : end).replace('$', '.');
    }

    /** Whether the pattern names neither package nor owner. */
    public boolean isSimple() {
        return written.indexOf('.') < 0;
    }

    /** The type whose member is meant, where the pattern names exactly one. */
    public Optional<String> owner() {
        int dot = name.lastIndexOf('.');
        String owner = dot < 0 ? "" : name.substring(0, dot);
        boolean one = !owner.isEmpty() && owner.chars().noneMatch(c -> "*(|)?".indexOf(c) >= 0);
        return one ? Optional.of(owner) : Optional.empty();
    }

    /** Whether a method with these parameters is meant; {@code ?} may be any. */
    public boolean takes(List<String> types) {
        if (parameters.isEmpty()) {
            return true;
        }
        List<String> wanted = parameters.get();
        if (wanted.size() != types.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            String type = types.get(i);
            boolean same = wanted.get(i).equals("*")
                    || type.equals("?")
                    || type.equals(wanted.get(i))
                    || type.endsWith("." + wanted.get(i))
                    || wanted.get(i).equals("java.lang.Object");
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** The type that a method must return. */
    public Optional<NamePattern> returns() {
        return returns;
    }

    @Override
    public String toString() {
        return written;
    }
}

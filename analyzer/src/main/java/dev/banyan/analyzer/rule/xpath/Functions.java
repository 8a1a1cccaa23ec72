package dev.banyan.analyzer.rule.xpath;

import dev.banyan.analyzer.rule.match.TextPattern;
import dev.banyan.analyzer.rule.match.WrongPattern;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The functions that rules may call, and how many arguments each takes. */
final class Functions {

    private static final Map<String, int[]> ARITY = new HashMap<>();

    static {
        for (String none : List.of("true", "false", "position", "last")) {
            ARITY.put(none, new int[] {0, 0});
        }
        for (String one :
                List.of("not", "boolean", "count", "sum", "floor", "ceiling", "round", "lower-case", "upper-case")) {
            ARITY.put(one, new int[] {1, 1});
        }
        for (String self : List.of(
                "string", "number", "name", "local-name", "namespace-uri", "normalize-space", "string-length")) {
            ARITY.put(self, new int[] {0, 1});
        }
        for (String two :
                List.of("contains", "starts-with", "ends-with", "matches", "substring-before", "substring-after")) {
            ARITY.put(two, new int[] {2, 2});
        }
        ARITY.put("substring", new int[] {2, 3});
        ARITY.put("translate", new int[] {3, 3});
        ARITY.put("concat", new int[] {2, 100});
    }

    private Functions() {}

    /** The call, when there is such a function. A constant pattern is checked here, so that a rule fails when it is read. */
    static Step.Call checked(String name, List<Step> arguments) throws WrongPattern {
        int[] arity = ARITY.get(name);
        if (arity == null) {
            throw new WrongPattern("calls " + name + "(), which Banyan does not know");
        }
        if (arguments.size() < arity[0] || arguments.size() > arity[1]) {
            throw new WrongPattern("calls " + name + "() with " + arguments.size() + " arguments");
        }
        return new Step.Call(name, arguments);
    }

    /** Functions of texts; those of nodes are the evaluator's. */
    static Value text(String name, List<Value> values, Map<String, TextPattern> patterns) {
        String first = values.get(0).text();
        String second = values.size() > 1 ? values.get(1).text() : "";
        return switch (name) {
            case "contains" -> new Value.Truth(first.contains(second));
            case "starts-with" -> new Value.Truth(first.startsWith(second));
            case "ends-with" -> new Value.Truth(first.endsWith(second));
            case "matches" -> new Value.Truth(matches(first, second, patterns));
            case "substring-before" -> new Value.Text(first.substring(0, Math.max(0, first.indexOf(second))));
            case "substring-after" -> {
                int at = first.indexOf(second);
                yield new Value.Text(at < 0 ? "" : first.substring(at + second.length()));
            }
            case "substring" -> substring(first, values);
            case "translate" ->
                new Value.Text(translate(first, second, values.get(2).text()));
            case "lower-case" -> new Value.Text(first.toLowerCase(Locale.ROOT));
            case "upper-case" -> new Value.Text(first.toUpperCase(Locale.ROOT));
            case "normalize-space" -> new Value.Text(first.strip().replaceAll("\\s+", " "));
            case "string-length" -> new Value.Numeral(first.codePointCount(0, first.length()));
            case "floor" -> new Value.Numeral(Math.floor(values.get(0).number()));
            case "ceiling" -> new Value.Numeral(Math.ceil(values.get(0).number()));
            case "round" -> new Value.Numeral(Math.rint(values.get(0).number()));
            case "number" -> new Value.Numeral(values.get(0).number());
            default -> new Value.Text(first);
        };
    }

    private static boolean matches(String text, String regex, Map<String, TextPattern> patterns) {
        TextPattern pattern = patterns.get(regex);
        if (pattern == null) {
            try {
                pattern = TextPattern.of(regex);
            } catch (WrongPattern e) {
                return false;
            }
            patterns.put(regex, pattern);
        }
        return pattern.isIn(text);
    }

    private static Value substring(String text, List<Value> values) {
        double start = Math.rint(values.get(1).number());
        double end = values.size() > 2 ? start + Math.rint(values.get(2).number()) : text.length() + 1.0;
        StringBuilder cut = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (i + 1 >= start && i + 1 < end) {
                cut.append(text.charAt(i));
            }
        }
        return new Value.Text(cut.toString());
    }

    private static String translate(String text, String from, String to) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int place = from.indexOf(c);
            if (place < 0) {
                out.append(c);
            } else if (place < to.length()) {
                out.append(to.charAt(place));
            }
        }
        return out.toString();
    }
}

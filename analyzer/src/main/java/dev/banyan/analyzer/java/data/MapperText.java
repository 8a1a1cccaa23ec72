package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.xml.XmlElement;
import dev.banyan.analyzer.xml.XmlNode;
import dev.banyan.analyzer.xml.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The SQL of a mapper statement as if every condition held: {@code if} and {@code foreach} once, of {@code choose} the
 * first branch. {@code #{name}} is a parameter, {@code ${name}} a hole.
 */
final class MapperText {

    private static final Set<String> APART = Set.of("selectKey", "bind", "property");
    private static final int DEEPEST = 50;

    private final String namespace;
    private final Map<String, XmlElement> fragments;

    MapperText(String namespace, Map<String, XmlElement> fragments) {
        this.namespace = namespace;
        this.fragments = fragments;
    }

    TextValue of(XmlElement statement) {
        StringBuilder sql = new StringBuilder();
        content(statement, sql, 0);
        return parameters(sql.toString().strip(), statement.line());
    }

    private void content(XmlElement element, StringBuilder sql, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        boolean chosen = false;
        for (XmlNode node : element.content()) {
            if (node instanceof XmlText text) {
                sql.append(text.value());
            } else if (node instanceof XmlElement child && !APART.contains(child.name())) {
                boolean branch = element.name().equals("choose");
                if (!branch || !chosen) {
                    sql.append(' ').append(flat(child, depth)).append(' ');
                    chosen = true;
                }
            }
        }
    }

    private String flat(XmlElement element, int depth) {
        StringBuilder inner = new StringBuilder();
        if (element.name().equals("include")) {
            String id = element.attribute("refid").orElse("");
            XmlElement fragment = fragments.getOrDefault(namespace + "." + id, fragments.get(id));
            if (fragment != null) {
                content(fragment, inner, depth + 1);
            }
            return inner.toString();
        }
        content(element, inner, depth + 1);
        String text = inner.toString().strip();
        return switch (element.name()) {
            case "where", "dynamic" -> {
                String trimmed = withoutFirst(text, List.of("AND ", "OR "));
                String word = element.attribute("prepend").orElse("WHERE");
                yield trimmed.isEmpty() ? "" : word + " " + trimmed;
            }
            case "set" -> "SET " + withoutLast(text, List.of(","));
            case "trim" ->
                element.attribute("prefix").orElse("")
                        + " "
                        + withoutLast(
                                withoutFirst(
                                        text,
                                        words(element.attribute("prefixOverrides")
                                                .orElse(""))),
                                words(element.attribute("suffixOverrides").orElse("")))
                        + " "
                        + element.attribute("suffix").orElse("");
            case "foreach", "iterate" ->
                element.attribute("open").orElse("")
                        + text
                        + element.attribute("close").orElse("");
            default -> element.attribute("prepend").map(word -> word + " ").orElse("") + text;
        };
    }

    private static List<String> words(String list) {
        return List.of(list.split("\\|", -1));
    }

    private static String withoutFirst(String text, List<String> words) {
        for (String word : words) {
            if (!word.isBlank()
                    && text.toUpperCase(Locale.ROOT).startsWith(word.strip().toUpperCase(Locale.ROOT) + " ")) {
                return text.substring(word.strip().length()).strip();
            }
        }
        return text;
    }

    private static String withoutLast(String text, List<String> words) {
        for (String word : words) {
            if (!word.isBlank()
                    && text.toUpperCase(Locale.ROOT).endsWith(word.strip().toUpperCase(Locale.ROOT))) {
                return text.substring(0, text.length() - word.strip().length()).strip();
            }
        }
        return text;
    }

    /** Parameters of MyBatis ({@code #{a}}, {@code ${a}}) and iBATIS ({@code #a#}, {@code $a$}). */
    static TextValue parameters(String sql, int line) {
        StringBuilder text = new StringBuilder();
        List<String> holes = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            boolean braces = at + 1 < sql.length() && sql.charAt(at + 1) == '{';
            int end = c == '#' || c == '$' ? sql.indexOf(braces ? '}' : c, at + 1) : -1;
            if (end < 0) {
                text.append(c);
                at++;
                continue;
            }
            if (c == '#') {
                text.append('?');
            } else {
                text.append(TextValue.HOLE);
                holes.add(sql.substring(at + (braces ? 2 : 1), end).strip());
            }
            at = end + 1;
        }
        return new TextValue(text.toString(), holes, line, false);
    }
}

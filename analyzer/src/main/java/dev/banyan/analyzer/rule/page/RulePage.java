package dev.banyan.analyzer.rule.page;

import dev.banyan.analyzer.finding.RuleNote;
import dev.banyan.analyzer.rule.Rule;
import dev.banyan.analyzer.rule.YamlNode;
import dev.banyan.analyzer.rule.YamlText;
import dev.banyan.analyzer.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page of one file of rules. Texts of rules are escaped: they may come from others. */
final class RulePage {

    private static final String RECIPE = "banyan.dev/recipe=";
    private static final String SOURCE = "konveyor.io/source=";
    private static final String TARGET = "konveyor.io/target=";

    private final SourceFile file;
    private final List<Rule> rules;
    private final Map<String, String> conditions;

    RulePage(SourceFile file, List<Rule> rules) {
        this.file = file;
        this.rules = rules;
        this.conditions = conditions(file);
    }

    static boolean isMandatory(Rule rule) {
        return rule.note()
                .category()
                .filter(RuleNote.Category.MANDATORY::equals)
                .isPresent();
    }

    String text() {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(RulePages.stem(file)).append("\n\n");
        page.append("Written by `banyan rules docs` from `").append(file.path()).append("`.\n\n");
        page.append("| rule | category | effort | why |\n|---|---|---|---|\n");
        for (Rule rule : rules) {
            RuleNote note = rule.note();
            page.append("| [").append(plain(rule.id())).append("](#").append(anchor(rule.id()));
            page.append(") | ").append(category(note)).append(" | ").append(note.effort());
            page.append(" | ").append(plain(note.description())).append(" |\n");
        }
        rules.forEach(rule -> section(rule, page));
        return page.toString();
    }

    private void section(Rule rule, StringBuilder page) {
        RuleNote note = rule.note();
        page.append("\n## ").append(plain(rule.id())).append("\n\n");
        paragraph(plain(note.description()), page);
        paragraph(plain(rule.message()), page);
        List<String> facts = new ArrayList<>();
        facts.add(category(note));
        facts.add(note.effort() == 0 ? "no effort: worth knowing" : "effort " + note.effort() + " for each place");
        of(note, SOURCE).ifPresent(from -> facts.add("from " + from));
        of(note, TARGET).ifPresent(to -> facts.add("to " + to));
        of(note, RECIPE)
                .ifPresent(recipe -> facts.add(
                        recipe.equals("possible")
                                ? "a recipe can do it"
                                : "OpenRewrite's recipe `" + recipe + "` does it"));
        facts.removeIf(String::isEmpty);
        paragraph(String.join(" · ", facts), page);
        for (RuleNote.Link link : note.links()) {
            page.append("- ")
                    .append(plain(link.title()))
                    .append(": <")
                    .append(link.url())
                    .append(">\n");
        }
        page.append(note.links().isEmpty() ? "" : "\n");
        String condition = conditions.getOrDefault(rule.id(), "");
        if (!condition.isEmpty()) {
            page.append("```yaml\n").append(condition).append("```\n");
        }
    }

    private static void paragraph(String text, StringBuilder page) {
        if (!text.isBlank()) {
            page.append(text.strip()).append("\n\n");
        }
    }

    private static String category(RuleNote note) {
        return note.category().map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    /** What all labels of a kind say, or empty. */
    private static Optional<String> of(RuleNote note, String kind) {
        List<String> all = note.labels().stream()
                .filter(label -> label.startsWith(kind))
                .map(label -> plain(label.substring(kind.length())))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", all));
    }

    /** As GitHub makes anchors of headings. */
    private static String anchor(String heading) {
        StringBuilder out = new StringBuilder();
        heading.toLowerCase(Locale.ROOT)
                .chars()
                .map(c -> c == ' ' ? '-' : c)
                .filter(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_')
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** One line without what Markdown or HTML would take for its own. */
    private static String plain(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("|", "\\|");
    }

    /** What each rule looks for, as it is written, by id. */
    private static Map<String, String> conditions(SourceFile file) {
        List<String> lines = file.read().text().lines().toList();
        List<YamlNode> items = YamlText.read(file).root().map(YamlNode::asList).orElse(List.of());
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            int end = i + 1 < items.size() ? items.get(i + 1).line() - 1 : lines.size();
            Optional<YamlNode.Fields> fields = items.get(i).asFields();
            Optional<Integer> start = fields.flatMap(one -> one.node("when")).map(YamlNode::line);
            Optional<String> id = fields.flatMap(one -> one.text("ruleID"));
            if (id.isPresent() && start.isPresent() && start.get() <= end) {
                found.putIfAbsent(id.get(), unindented(lines.subList(start.get() - 1, Math.min(end, lines.size()))));
            }
        }
        return found;
    }

    private static String unindented(List<String> lines) {
        String first = lines.isEmpty() ? "" : lines.get(0);
        int indent = first.length() - first.stripLeading().length();
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            int own = line.length() - line.stripLeading().length();
            out.append(line.substring(Math.min(indent, own)).stripTrailing().replace("```", "'''"))
                    .append('\n');
        }
        return out.toString();
    }
}

package dev.banyan.analyzer.rule;

import dev.banyan.analyzer.finding.RuleNote;
import dev.banyan.analyzer.finding.RuleNote.Category;
import dev.banyan.analyzer.rule.match.TextPattern;
import dev.banyan.analyzer.rule.match.WrongPattern;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the rules of one file. A rule that cannot be understood is left out with a problem. */
final class RuleReader {

    private static final Set<String> KNOWN = Set.of(
            "ruleID",
            "description",
            "category",
            "effort",
            "labels",
            "links",
            "message",
            "tag",
            "customVariables",
            "when");

    private static final int MOST_EFFORT = 10_000;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    RuleReader(String file) {
        this.file = file;
    }

    RuleFiles.Read read(YamlNode root, List<Problem> before) {
        problems.addAll(before);
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode item : root.asList()) {
            Optional<Rule> rule = item.asFields().flatMap(this::rule);
            if (item.asFields().isEmpty()) {
                problem(item.line(), "rule", "This is no rule but a " + kind(item) + ".", "Write ruleID and when.");
            }
            rule.filter(one -> !ids.add(one.id()))
                    .ifPresent(one -> problem(
                            item.line(),
                            "rule-id",
                            "The rule " + Excerpt.of(one.id()) + " stands in this file twice; the first counts.",
                            "Give it an id of its own."));
            rule.filter(one -> rules.stream().noneMatch(other -> other.id().equals(one.id())))
                    .ifPresent(rules::add);
        }
        return new RuleFiles.Read(rules, problems);
    }

    private static String kind(YamlNode node) {
        return node instanceof YamlNode.Items ? "list" : "text";
    }

    private Optional<Rule> rule(YamlNode.Fields fields) {
        Optional<String> id = fields.text("ruleID").map(String::strip).filter(text -> !text.isEmpty());
        if (id.isEmpty()) {
            problem(fields.line(), "rule", "A rule without a ruleID.", "Give it one; without it it is left out.");
            return Optional.empty();
        }
        fields.nodes().forEach((key, value) -> {
            if (!KNOWN.contains(key)) {
                problem(value.line(), "rule-key", "Rules have no " + Excerpt.of(key) + ".", "See docs/rules.md.");
            }
        });
        Optional<YamlNode.Fields> when = fields.node("when").flatMap(YamlNode::asFields);
        if (when.isEmpty()) {
            problem(
                    fields.line(),
                    "rule",
                    "The rule " + Excerpt.of(id.get()) + " has no when.",
                    "Say what it looks for.");
            return Optional.empty();
        }
        return new ConditionReader(file, id.get(), problems)
                .root(when.get())
                .map(condition -> new Rule(
                        note(id.get(), fields),
                        condition,
                        fields.text("message").orElse(""),
                        fields.texts("tag"),
                        variables(fields)));
    }

    private RuleNote note(String id, YamlNode.Fields fields) {
        List<RuleNote.Link> links = fields.list("links").stream()
                .flatMap(one -> one.asFields().stream())
                .map(one -> new RuleNote.Link(
                        one.text("title").orElse(""), one.text("url").orElse("")))
                .filter(one -> !one.url().isBlank())
                .toList();
        return new RuleNote(
                id,
                fields.text("description").orElse(""),
                category(fields),
                effort(fields),
                fields.texts("labels"),
                links);
    }

    private Optional<Category> category(YamlNode.Fields fields) {
        Optional<String> written = fields.text("category").filter(text -> !text.isBlank());
        for (Category category : Category.values()) {
            if (written.filter(text -> text.toUpperCase(Locale.ROOT).equals(category.name()))
                    .isPresent()) {
                return Optional.of(category);
            }
        }
        written.ifPresent(text -> problem(
                fields.line(),
                "rule-category",
                "There is no category " + Excerpt.of(text) + ".",
                "Write mandatory, potential or optional."));
        return Optional.empty();
    }

    private int effort(YamlNode.Fields fields) {
        String written = fields.text("effort").orElse("0").strip();
        boolean number = written.matches("\\d{1,9}") && Integer.parseInt(written) <= MOST_EFFORT;
        if (!number && !written.isEmpty()) {
            problem(
                    fields.line(),
                    "rule-effort",
                    "The effort " + Excerpt.of(written) + " is no number from 0 to " + MOST_EFFORT + ".",
                    "Correct it; 0 was taken.");
        }
        return number ? Integer.parseInt(written) : 0;
    }

    private List<Rule.Variable> variables(YamlNode.Fields fields) {
        List<Rule.Variable> found = new ArrayList<>();
        for (YamlNode item : fields.list("customVariables")) {
            Optional<YamlNode.Fields> one = item.asFields();
            if (one.isEmpty() || one.get().text("name").isEmpty()) {
                continue;
            }
            try {
                found.add(new Rule.Variable(
                        one.get().text("name").orElseThrow(),
                        TextPattern.of(one.get().text("pattern").orElse("")),
                        one.get().text("nameOfCaptureGroup").orElse(""),
                        one.get().text("defaultValue").orElse("")));
            } catch (WrongPattern e) {
                problem(item.line(), "rule-pattern", "The pattern of a variable " + e.what() + ".", "Correct it.");
            }
        }
        return found;
    }

    private void problem(int line, String code, String what, String advice) {
        problems.add(new Problem(new Position(file, line, 0), code, what, advice));
    }
}

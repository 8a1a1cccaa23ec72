package dev.banyan.analyzer.rule;

import dev.banyan.analyzer.rule.Condition.Annotated;
import dev.banyan.analyzer.rule.Condition.Files;
import dev.banyan.analyzer.rule.Condition.Location;
import dev.banyan.analyzer.rule.Condition.Step;
import dev.banyan.analyzer.rule.match.FilePattern;
import dev.banyan.analyzer.rule.match.NamePattern;
import dev.banyan.analyzer.rule.match.TextPattern;
import dev.banyan.analyzer.rule.match.VersionRange;
import dev.banyan.analyzer.rule.match.WrongPattern;
import dev.banyan.analyzer.rule.xpath.XPath;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a rule asks for. One part that is not understood makes the rule worthless: then nothing is returned. */
final class ConditionReader {

    private static final Set<String> FRAME = Set.of("from", "as", "ignore", "not");
    private static final List<String> ACROSS_LINES = List.of("\\n", "\\r", "(?s)", "(?m)", "\\s", "[^>", "[^<");
    private static final Pattern STEP_FILES = Pattern.compile("\\{\\{\\s*([^.{}\\s]+)\\.(?i:filepaths?)\\s*}}");

    private final String file;
    private final String rule;
    private final List<Problem> problems;

    ConditionReader(String file, String rule, List<Problem> problems) {
        this.file = file;
        this.rule = rule;
        this.problems = problems;
    }

    /** The whole condition; an outer {@code not}, {@code as} or {@code ignore} stands in a step of its own. */
    Optional<Condition> root(YamlNode.Fields when) {
        Optional<Step> step = step(when);
        return step.map(one ->
                one.not() || one.ignore() || one.as().isPresent() ? new Condition.All(List.of(one)) : one.condition());
    }

    private Optional<Step> step(YamlNode.Fields fields) {
        List<String> kinds = fields.nodes().keySet().stream()
                .filter(key -> !FRAME.contains(key))
                .toList();
        if (kinds.size() != 1) {
            return wrong(
                    fields.line(),
                    kinds.isEmpty() ? "A condition that asks for nothing" : "A condition that asks for several things",
                    "Write one of and, or, java.referenced, java.dependency, builtin.filecontent and their like.");
        }
        String kind = kinds.get(0);
        YamlNode value = fields.node(kind).orElseThrow();
        return condition(kind, value)
                .map(condition -> new Step(
                        condition,
                        fields.text("from").filter(text -> !text.isBlank()),
                        fields.text("as").filter(text -> !text.isBlank()),
                        fields.isTrue("ignore"),
                        fields.isTrue("not")));
    }

    private Optional<Condition> condition(String kind, YamlNode value) {
        try {
            return switch (kind) {
                case "and" -> steps(value).map(Condition.All::new);
                case "or" -> steps(value).map(Condition.Any::new);
                case "builtin.hasTags" -> Optional.of(new Condition.HasTags(tags(value)));
                default -> {
                    Optional<YamlNode.Fields> fields = value.asFields();
                    yield fields.isPresent()
                            ? search(kind, fields.get())
                            : wrong(value.line(), Excerpt.of(kind) + " without fields", "Write its pattern below it.");
                }
            };
        } catch (WrongPattern e) {
            return wrong(value.line(), Excerpt.of(kind) + " with a pattern that " + e.what(), "Correct the pattern.");
        }
    }

    private static List<String> tags(YamlNode value) {
        return value.asList().stream().flatMap(one -> one.asText().stream()).toList();
    }

    private Optional<List<Step>> steps(YamlNode value) {
        List<Step> steps = new ArrayList<>();
        for (YamlNode item : value.asList()) {
            Optional<Step> step = item.asFields().flatMap(this::step);
            if (step.isEmpty()) {
                return item.asFields().isPresent()
                        ? Optional.empty()
                        : wrong(item.line(), "A condition without fields", "Write what it looks for.");
            }
            steps.add(step.get());
        }
        return steps.isEmpty() ? wrong(value.line(), "An empty list of conditions", "Fill it.") : Optional.of(steps);
    }

    private Optional<Condition> search(String kind, YamlNode.Fields fields) throws WrongPattern {
        return switch (kind) {
            case "java.referenced" -> {
                known(kind, fields, Set.of("pattern", "location", "annotated", "filepaths", "filePaths"));
                yield Optional.of(new Condition.Referenced(
                        NamePattern.of(fields.text("pattern").orElse("")),
                        location(fields),
                        annotated(fields),
                        files(fields)));
            }
            case "java.dependency" -> {
                known(kind, fields, Set.of("name", "name_regex", "nameregex", "lowerbound", "upperbound"));
                yield library(fields);
            }
            case "builtin.filecontent" -> {
                known(kind, fields, Set.of("pattern", "filePattern", "filepaths"));
                yield Optional.of(new Condition.FileContent(
                        TextPattern.of(unquoted(fields.text("pattern").orElse(""))),
                        filePattern(fields),
                        files(fields)));
            }
            case "builtin.file" -> {
                known(kind, fields, Set.of("pattern"));
                yield Optional.of(new Condition.FileNamed(
                        FilePattern.of(fields.text("pattern").orElse(""))));
            }
            case "builtin.xml" -> {
                known(kind, fields, Set.of("xpath", "namespaces", "filepaths"));
                yield Optional.of(new Condition.XmlPart(
                        XPath.of(fields.text("xpath").orElse(""), namespaces(fields)), files(fields)));
            }
            case "builtin.xmlPublicID" -> {
                known(kind, fields, Set.of("regex", "namespaces", "filepaths"));
                yield Optional.of(new Condition.XmlPublicId(
                        TextPattern.of(fields.text("regex").orElse("")), files(fields)));
            }
            case "builtin.json" -> {
                known(kind, fields, Set.of("xpath", "filepaths"));
                yield Optional.of(
                        new Condition.JsonPart(XPath.of(fields.text("xpath").orElse(""), Map.of()), files(fields)));
            }
            default ->
                wrong(
                        fields.line(),
                        "The condition " + Excerpt.of(kind) + ", which Banyan does not run",
                        "Rules for other languages need their own analyzer.");
        };
    }

    /** Only Konveyor's spelling counts: a misspelt word would otherwise change the rule in silence. */
    private void known(String kind, YamlNode.Fields fields, Set<String> keys) {
        fields.nodes().forEach((key, value) -> {
            if (!keys.contains(key)) {
                String meant = key.equals("elements") ? " It belongs below annotated." : "";
                problem(
                        value.line(),
                        "rule-key",
                        kind + " has no " + Excerpt.of(key) + "; it was not used." + meant,
                        "See docs/rules.md.");
            }
        });
    }

    private Location location(YamlNode.Fields fields) {
        String written = fields.text("location").orElse("").toUpperCase(Locale.ROOT);
        if (written.isEmpty()) {
            return Location.DEFAULT;
        }
        String word =
                written.equals("FIELD_DECLARATION") ? "FIELD" : written.equals("ENUM_CONSTANT") ? "ENUM" : written;
        for (Location location : Location.values()) {
            if (location.name().equals(word)) {
                return location;
            }
        }
        problem(
                fields.line(),
                "rule-location",
                "There is no location " + Excerpt.of(written) + "; all places count, as in Konveyor.",
                "See docs/rules.md for those that there are.");
        return Location.DEFAULT;
    }

    private Optional<Annotated> annotated(YamlNode.Fields fields) throws WrongPattern {
        Optional<YamlNode.Fields> written = fields.node("annotated").flatMap(YamlNode::asFields);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        List<Condition.Element> elements = new ArrayList<>();
        for (YamlNode item : written.get().list("elements")) {
            Optional<YamlNode.Fields> one = item.asFields();
            if (one.isPresent()) {
                elements.add(new Condition.Element(
                        one.get().text("name").orElse("value"),
                        TextPattern.of(one.get().text("value").orElse(""))));
            }
        }
        Optional<String> pattern = written.get().text("pattern").filter(text -> !text.isBlank());
        return Optional.of(new Annotated(
                pattern.isPresent() ? Optional.of(NamePattern.of(pattern.get())) : Optional.empty(), elements));
    }

    private Optional<Condition> library(YamlNode.Fields fields) throws WrongPattern {
        Optional<String> name = fields.text("name").filter(text -> !text.isBlank());
        Optional<String> regex =
                fields.text("name_regex").or(() -> fields.text("nameregex")).filter(text -> !text.isBlank());
        if (name.isEmpty() && regex.isEmpty()) {
            return wrong(fields.line(), "java.dependency without a name", "Write name or name_regex.");
        }
        VersionRange versions = new VersionRange(
                fields.text("lowerbound").filter(text -> !text.isBlank()),
                fields.text("upperbound").filter(text -> !text.isBlank()));
        return Optional.of(new Condition.LibraryUsed(
                name, regex.isPresent() ? Optional.of(TextPattern.of(regex.get())) : Optional.empty(), versions));
    }

    private static Optional<FilePattern> filePattern(YamlNode.Fields fields) throws WrongPattern {
        Optional<String> pattern = fields.text("filePattern").filter(text -> !text.isBlank());
        return pattern.isPresent() ? Optional.of(FilePattern.of(pattern.get())) : Optional.empty();
    }

    private static Map<String, String> namespaces(YamlNode.Fields fields) {
        Map<String, String> found = new LinkedHashMap<>();
        fields.node("namespaces").flatMap(YamlNode::asFields).ifPresent(all -> all.nodes()
                .forEach((prefix, uri) -> uri.asText().ifPresent(text -> found.put(prefix, text))));
        return found;
    }

    private static Files files(YamlNode.Fields fields) throws WrongPattern {
        List<String> written = new ArrayList<>(fields.texts("filepaths"));
        written.addAll(fields.texts("filePaths"));
        List<FilePattern> patterns = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        for (String one : written) {
            Matcher step = STEP_FILES.matcher(one);
            if (step.find()) {
                steps.add(step.group(1));
            } else if (!one.isBlank()) {
                patterns.add(FilePattern.of(one));
            }
        }
        return new Files(patterns, steps);
    }

    /** Older rules quote the pattern once more; of one that stays on a line the quotes are meant, as in Konveyor. */
    private static String unquoted(String pattern) {
        if (ACROSS_LINES.stream().noneMatch(pattern::contains)) {
            return pattern;
        }
        String inner = pattern.startsWith("\"") ? pattern.substring(1) : pattern;
        boolean quoted = inner.endsWith("\"") && !inner.endsWith("\\\"");
        return quoted ? inner.substring(0, inner.length() - 1) : inner;
    }

    private <T> Optional<T> wrong(int line, String what, String advice) {
        problem(line, "rule-condition", "The rule " + Excerpt.of(rule) + " is left out: " + what + ".", advice);
        return Optional.empty();
    }

    private void problem(int line, String code, String what, String advice) {
        problems.add(new Problem(new Position(file, line, 0), code, what, advice));
    }
}

package dev.banyan.analyzer.ruletest;

import dev.banyan.analyzer.rule.YamlNode;
import dev.banyan.analyzer.rule.YamlText;
import dev.banyan.analyzer.ruletest.TestCase.Expected;
import dev.banyan.analyzer.ruletest.TestCase.Place;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One file of tests.
 *
 * @param rules path of the file with the rules, from the folder of this one
 * @param data folders with what the rules are run on, by provider
 */
record TestFile(SourceFile file, String rules, Map<String, String> data, List<TestCase> cases, List<Problem> problems) {

    TestFile {
        data = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(data));
        cases = List.copyOf(cases);
        problems = List.copyOf(problems);
    }

    static TestFile read(SourceFile file) {
        YamlText text = YamlText.read(file);
        Optional<YamlNode.Fields> root = text.root().flatMap(YamlNode::asFields);
        if (root.isEmpty()) {
            return new TestFile(file, "", Map.of(), List.of(), text.problems());
        }
        List<Problem> problems = new ArrayList<>(text.problems());
        Map<String, String> data = new LinkedHashMap<>();
        for (YamlNode node : root.get().list("providers")) {
            node.asFields().ifPresent(one -> one.text("name")
                    .ifPresent(name -> data.put(name, one.text("dataPath").orElse(""))));
        }
        List<TestCase> cases = new ArrayList<>();
        for (YamlNode node : root.get().list("tests")) {
            node.asFields().ifPresent(test -> cases(test, cases, file.path(), problems));
        }
        return new TestFile(file, root.get().text("rulesPath").orElse(""), data, cases, problems);
    }

    private static void cases(YamlNode.Fields test, List<TestCase> cases, String file, List<Problem> problems) {
        Optional<String> rule = test.text("ruleID");
        if (rule.isEmpty()) {
            problems.add(new Problem(
                    new Position(file, test.line(), 0),
                    "rule-test",
                    "A test without a ruleID.",
                    "Give the id of the rule that it tests; it was not run."));
            return;
        }
        for (YamlNode node : test.list("testCases")) {
            node.asFields()
                    .ifPresent(one -> cases.add(new TestCase(
                            rule.get(),
                            one.text("name").orElse("(no name)"),
                            one.isTrue("isUnmatched"),
                            one.node("hasIncidents").flatMap(YamlNode::asFields).map(TestFile::expected),
                            one.texts("hasTags"))));
        }
    }

    private static Expected expected(YamlNode.Fields fields) {
        List<Place> places = fields.list("locations").stream()
                .flatMap(one -> one.asFields().stream())
                .map(one -> new Place(
                        one.text("fileURI").orElse(""),
                        number(one, "lineNumber").orElse(0),
                        one.text("messageMatches"),
                        one.text("codeSnipMatches")))
                .toList();
        return new Expected(
                number(fields, "exactly"),
                number(fields, "atLeast"),
                number(fields, "atMost"),
                fields.text("messageMatches"),
                fields.text("codeSnipMatches"),
                places);
    }

    private static OptionalInt number(YamlNode.Fields fields, String key) {
        Optional<String> text = fields.text(key).map(String::strip).filter(one -> one.matches("\\d{1,9}"));
        return text.isPresent() ? OptionalInt.of(Integer.parseInt(text.get())) : OptionalInt.empty();
    }
}

package dev.banyan.analyzer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.finding.RuleNote.Category;
import dev.banyan.analyzer.rule.Condition.Location;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {

    @TempDir
    private Path folder;

    private RuleFiles read(String yaml) throws IOException {
        Files.writeString(folder.resolve("rules.yaml"), yaml);
        return RuleFiles.read(folder);
    }

    @Test
    void readsARuleWithAllItsParts() throws IOException {
        RuleFiles files = read("""
                - ruleID: a-1
                  description: why
                  category: mandatory
                  effort: 3
                  labels: [konveyor.io/target=x]
                  links:
                  - {title: T, url: "https://acme.dev"}
                  message: "Replace {{name}}"
                  tag: [Java=Old]
                  customVariables:
                  - {name: v, pattern: "(\\\\w+)", nameOfCaptureGroup: ""}
                  when:
                    java.referenced: {pattern: a.b.C, location: IMPORT}
                """);
        assertThat(files.problems()).isEmpty();
        Rule rule = files.sets().get(0).rules().get(0);
        assertThat(rule.note().category()).contains(Category.MANDATORY);
        assertThat(rule.note().effort()).isEqualTo(3);
        assertThat(rule.note().links()).extracting(link -> link.url()).containsExactly("https://acme.dev");
        assertThat(rule.tags()).containsExactly("Java=Old");
        assertThat(rule.variables()).hasSize(1);
        assertThat(rule.when())
                .isInstanceOfSatisfying(Condition.Referenced.class, condition -> assertThat(condition.location())
                        .isEqualTo(Location.IMPORT));
    }

    @Test
    void whatIsNotUnderstoodIsSaidWithItsLine() throws IOException {
        RuleFiles files = read("""
                - ruleID: a
                  colour: red
                  when:
                    builtin.xml: {xpath: //b, ingore: true}
                - ruleID: b
                  when:
                    go.referenced: {pattern: x}
                - ruleID: c
                  when:
                    builtin.filecontent: {pattern: "(a"}
                - ruleID: d
                """);
        assertThat(files.sets().get(0).rules()).extracting(Rule::id).containsExactly("a");
        assertThat(files.problems())
                .extracting(Problem::code, problem -> problem.position().line())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rule-key", 2),
                        org.assertj.core.groups.Tuple.tuple("rule-key", 4),
                        org.assertj.core.groups.Tuple.tuple("rule-condition", 7),
                        org.assertj.core.groups.Tuple.tuple("rule-condition", 10),
                        org.assertj.core.groups.Tuple.tuple("rule", 11));
    }

    @Test
    void anIdThatStandsTwiceCountsOnce() throws IOException {
        RuleFiles files = read("""
                - {ruleID: a, when: {builtin.file: {pattern: x}}}
                - {ruleID: a, when: {builtin.file: {pattern: y}}}
                """);
        assertThat(files.sets().get(0).rules()).hasSize(1);
        assertThat(files.problems()).extracting(Problem::code).containsExactly("rule-id");
    }

    @Test
    void aFolderWithARulesetFileIsASetOfItsOwn() throws IOException {
        Files.createDirectories(folder.resolve("sub/tests/data"));
        Files.writeString(folder.resolve("sub/ruleset.yaml"), "name: mine\ndescription: about\n");
        Files.writeString(folder.resolve("sub/r.yaml"), "- {ruleID: s, when: {builtin.file: {pattern: x}}}\n");
        Files.writeString(
                folder.resolve("sub/tests/data/r.yaml"), "- {ruleID: t, when: {builtin.file: {pattern: x}}}\n");
        Files.writeString(folder.resolve("other.yml"), "spring: {datasource: {}}\n");
        RuleFiles files = read("- {ruleID: top, when: {builtin.file: {pattern: x}}}\n");
        assertThat(files.sets()).extracting(RuleSet::name).containsExactly("rules", "mine");
        assertThat(files.sets().get(1).rules()).extracting(Rule::id).containsExactly("s");
    }

    @Test
    void nestingAndAliasesAreBounded() throws IOException {
        assertThat(read("- ".repeat(5_000) + "a\n").problems()).isNotEmpty();
        assertThat(read("a: &a [*a, *a]\n").sets()).isEmpty();
        RuleFiles aliases = read("- ruleID: a\n  labels: &l [x]\n  tag: *l\n  when: {builtin.file: {pattern: x}}\n");
        assertThat(aliases.problems()).extracting(Problem::code).containsExactly("yaml-alias");
    }

    @Test
    void aConditionNestedTooDeeplyIsNotRead() throws IOException {
        String deep = "{or: [".repeat(200) + "{builtin.file: {pattern: x}}" + "]}".repeat(200);
        assertThat(read("- ruleID: a\n  when: " + deep + "\n").sets()).isEmpty();
    }

    @Test
    void brokenYamlIsAProblemOfItsLine() throws IOException {
        assertThat(read("- ruleID: 'a\n").problems()).extracting(Problem::code).containsExactly("yaml");
    }
}

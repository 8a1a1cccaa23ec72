package dev.banyan.analyzer.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.ruletest.RuleTests.Result;
import dev.banyan.analyzer.source.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTestsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void rules() throws IOException {
        Files.createDirectories(folder.resolve("tests/data/one"));
        Files.writeString(folder.resolve("tests/data/one/A.java"), """
                class A {
                    void a() {
                        System.exit(1);
                        System.exit(2);
                    }
                }
                """);
        Files.writeString(folder.resolve("rules.yaml"), """
                - ruleID: exit
                  message: "Do not leave: exit"
                  effort: 1
                  tag: [Leaves]
                  when: {java.referenced: {location: METHOD_CALL, pattern: java.lang.System.exit}}
                - ruleID: never
                  message: never
                  when: {builtin.file: {pattern: nothing}}
                """);
    }

    private Result run(String rule, String expectation) throws IOException {
        Files.writeString(folder.resolve("tests/rules.test.yaml"), """
                rulesPath: ../rules.yaml
                providers:
                - {name: java, dataPath: ./data/one}
                - {name: builtin, dataPath: ./data/one}
                tests:
                - ruleID: %s
                  testCases:
                  - name: tc-1
                    %s
                """.formatted(rule, expectation));
        try (Workers workers = new Workers(1, () -> {})) {
            return RuleTests.run(folder, workers).results().get(0);
        }
    }

    @Test
    void countsPlaces() throws IOException {
        assertThat(run("exit", "hasIncidents: {exactly: 2}").passed()).isTrue();
        assertThat(run("exit", "hasIncidents: {atLeast: 3}").reasons())
                .containsExactly("wanted at least 3 places, found 2");
        assertThat(run("exit", "hasIncidents: {atMost: 1}").passed()).isFalse();
        assertThat(run("exit", "hasIncidents: {exactly: 2, messageMatches: \"not .*: exit\"}")
                        .passed())
                .isTrue();
        assertThat(run("exit", "hasIncidents: {exactly: 2, messageMatches: other}")
                        .reasons())
                .containsExactly("wanted exactly 2 places, found 0 that fit, of 2");
        assertThat(run("exit", "hasIncidents: {exactly: 2, codeSnipMatches: \"System.exit\"}")
                        .passed())
                .isTrue();
    }

    @Test
    void looksForPlaces() throws IOException {
        assertThat(run("exit", "hasIncidents: {locations: [{fileURI: ./A.java, lineNumber: 4}]}")
                        .passed())
                .isTrue();
        assertThat(run("exit", "hasIncidents: {locations: [{fileURI: ./A.java, lineNumber: 5}]}")
                        .reasons())
                .containsExactly("no place A.java:5");
    }

    @Test
    void looksForTags() throws IOException {
        assertThat(run("exit", "hasTags: [Leaves]").passed()).isTrue();
        assertThat(run("exit", "hasTags: [Stays]").passed()).isFalse();
    }

    @Test
    void aRuleMayHaveToApplyNowhere() throws IOException {
        assertThat(run("never", "isUnmatched: true").passed()).isTrue();
        assertThat(run("exit", "isUnmatched: true").passed()).isFalse();
        assertThat(run("never", "hasTags: []").reasons()).containsExactly("the rule applies nowhere");
    }

    @Test
    void aRuleThatIsNotThereFails() throws IOException {
        assertThat(run("gone", "hasTags: []").reasons())
                .containsExactly("no rule that can be run has this id in ../rules.yaml");
    }

    @Test
    void aMissingFileOfRulesFailsItsCases() throws IOException {
        Files.delete(folder.resolve("rules.yaml"));
        assertThat(run("exit", "hasTags: []").reasons())
                .containsExactly("the file with the rules, ../rules.yaml, does not exist");
    }
}

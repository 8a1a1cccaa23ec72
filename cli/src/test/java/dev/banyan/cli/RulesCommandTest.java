package dev.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter screen = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @AfterEach
    void forgetsWhereBanyanIs() {
        System.clearProperty("banyan.home");
    }

    private static void installed() {
        System.setProperty("banyan.home", Samples.repository().toString());
    }

    private int banyan(String... arguments) {
        return Banyan.commandLine(new PrintWriter(screen), new PrintWriter(errors, true), Terminal.PIPE)
                .execute(arguments);
    }

    @Test
    void ourOwnRulesPassTheirTests() {
        int code = banyan("rules", "test", Samples.repository().resolve("rules").toString());
        assertThat(screen.toString()).doesNotContain("FAIL").contains("458/458 cases passed (100.00 %)");
        assertThat(code).isZero();
    }

    @Test
    void aCaseThatFailsIsNamedWithItsReason() throws IOException {
        Files.writeString(folder.resolve("r.yaml"), "- {ruleID: r, message: m, when: {builtin.file: {pattern: x}}}\n");
        Files.writeString(folder.resolve("r.test.yaml"), """
                rulesPath: r.yaml
                providers: [{name: builtin, dataPath: .}]
                tests: [{ruleID: r, testCases: [{name: tc, hasIncidents: {exactly: 1}}]}]
                """);
        assertThat(banyan("rules", "test", folder.toString())).isEqualTo(1);
        assertThat(screen.toString())
                .contains("FAIL r.test.yaml r tc: the rule applies nowhere")
                .contains("0/1 cases passed");
    }

    @Test
    void theResultIsJsonWhenAskedFor() throws IOException {
        banyan("rules", "test", "--json", Samples.repository().resolve("rules").toString());
        JsonNode result = new ObjectMapper().readTree(screen.toString());
        assertThat(result.get("passed")).isEqualTo(result.get("total"));
    }

    @Test
    void everyRuleOfOurOwnIsTestedBeforeAndAfter() throws IOException {
        banyan("rules", "test", "--json", Samples.repository().resolve("rules").toString());
        Map<String, Set<String>> names = new TreeMap<>();
        for (JsonNode one : new ObjectMapper().readTree(screen.toString()).get("cases")) {
            names.computeIfAbsent(one.get("rule").asText(), unused -> new TreeSet<>())
                    .add(one.get("name").asText());
        }
        assertThat(names)
                .hasSize(229)
                .allSatisfy((rule, both) -> assertThat(both).as(rule).containsExactly("after", "before"));
    }

    @Test
    void thePagesOfOurOwnRulesAreCurrent() throws IOException {
        Path home = Samples.repository();
        Path out = folder.resolve("pages");
        assertThat(banyan("rules", "docs", home.resolve("rules").toString(), "-o", out.toString()))
                .isZero();
        assertThat(texts(home.resolve("docs/rules")))
                .as("run ./banyan rules docs rules -o docs/rules")
                .isEqualTo(texts(out));
        assertThat(screen.toString()).startsWith("229 rules on ");
    }

    private static Map<String, String> texts(Path pages) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(pages)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void pagesNeedRules() {
        assertThat(banyan("rules", "docs", folder.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("no rule is in");
        assertThat(banyan("rules", "docs", folder.resolve("gone").toString())).isEqualTo(2);
    }

    @Test
    void aFolderWithoutTestsIsAFailure() {
        assertThat(banyan("rules", "test", folder.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("no test is in");
        assertThat(banyan("rules", "test", folder.resolve("gone").toString())).isEqualTo(2);
    }

    @Test
    void anAuditWritesWhatBanyansOwnRulesFound() throws IOException {
        Path estate = Files.createDirectories(folder.resolve("estate"));
        Files.writeString(estate.resolve("A.java"), "class A { void a() { System.exit(1); } }\n");
        Path out = folder.resolve("out");
        installed();
        assertThat(banyan("audit", estate.toString(), "-o", out.toString())).isZero();
        assertThat(screen.toString()).contains("findings 1 places of 1 rules, 1 points");
        JsonNode sarif =
                new ObjectMapper().readTree(out.resolve("findings.sarif").toFile());
        assertThat(sarif.at("/runs/0/results/0/ruleId").asText()).isEqualTo("banyan/cloud-exit");
        assertThat(out.resolve("konveyor-output.yaml")).isRegularFile();
    }

    @Test
    void rulesOfOthersAreRunToo() throws IOException {
        Path estate = Files.createDirectories(folder.resolve("estate"));
        Files.writeString(estate.resolve("A.java"), "class A { void a() { System.exit(1); } }\n");
        Path theirs = Files.createDirectories(folder.resolve("theirs"));
        Files.writeString(theirs.resolve("rules.yaml"), """
                - ruleID: theirs-1
                  description: any class
                  category: optional
                  effort: 2
                  message: a class
                  when:
                    builtin.filecontent:
                      pattern: class
                """);
        installed();
        banyan("audit", estate.toString(), "-o", folder.resolve("out").toString(), "--rules", theirs.toString());
        assertThat(screen.toString()).contains("findings 2 places of 2 rules, 3 points");
    }

    @Test
    void anAuditWithoutRulesWritesNoFindings() throws IOException {
        Path estate = Files.createDirectories(folder.resolve("estate"));
        Files.writeString(estate.resolve("A.java"), "class A {}\n");
        installed();
        banyan("audit", estate.toString(), "-o", folder.resolve("out").toString(), "--no-rules");
        assertThat(folder.resolve("out/findings.sarif")).doesNotExist();
        assertThat(screen.toString()).doesNotContain("findings");
    }
}

package dev.banyan.analyzer.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final RuleNote RULE = new RuleNote(
            "r-1",
            "why",
            Optional.of(RuleNote.Category.MANDATORY),
            3,
            List.of("konveyor.io/target=x", "konveyor.io/target=x"),
            List.of(new RuleNote.Link("T", "https://acme.dev/x")));

    private static Incident at(String file, int line) {
        return new Incident(
                new Evidence(file, line),
                "do it: jdbc:x://user:secret@host",
                "1  x\n",
                new Resolution.Derived("a guess"),
                new TreeMap<>(Map.of("name", "a.B")));
    }

    /** A rule that only tags says nothing at its places. */
    private static Incident silent() {
        return new Incident(new Evidence("", 0), "", "", new Resolution.Exact(), new TreeMap<>());
    }

    private static Findings findings() {
        RuleNote insight = new RuleNote("i-1", "good to know", Optional.empty(), 0, List.of(), List.of());
        RuleSetFindings set = new RuleSetFindings(
                "set",
                "about",
                new TreeSet<>(List.of("Old")),
                List.of(
                        new Finding(RULE, List.of(at("b c/A.java", 7), at("a.java", 0))),
                        new Finding(insight, List.of(silent()))),
                new TreeSet<>(List.of("u-1")),
                new TreeMap<>(Map.of("e-1", "broken")));
        return new Findings(
                List.of(set), List.of(new Problem(Position.of("r.yaml"), "rule-key", "No such key.", "Correct it.")));
    }

    private static JsonNode sarif() throws IOException {
        return sarif(findings());
    }

    private static JsonNode sarif(Findings findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        findings.writeSarif(out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @Test
    void sarifHasWhatItsSchemaRequires() throws IOException {
        JsonNode document = sarif();
        assertThat(document.get("version").asText()).isEqualTo("2.1.0");
        JsonNode run = document.get("runs").get(0);
        assertThat(run.at("/tool/driver/name").asText()).isEqualTo("Banyan");
        for (JsonNode result : run.get("results")) {
            assertThat(result.at("/message/text").asText()).isNotEmpty();
            int index = result.get("ruleIndex").asInt();
            assertThat(run.at("/tool/driver/rules").get(index).get("id")).isEqualTo(result.get("ruleId"));
            assertThat(List.of("none", "note", "warning", "error"))
                    .contains(result.get("level").asText());
            for (JsonNode location : result.path("locations")) {
                assertThat(location.at("/physicalLocation/artifactLocation/uri").asText())
                        .doesNotStartWith("/")
                        .doesNotContain(" ");
                JsonNode region = location.at("/physicalLocation/region");
                assertThat(region.isMissingNode() || region.get("startLine").asInt() >= 1)
                        .isTrue();
            }
        }
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
        assertThat(run.at("/invocations/0/toolConfigurationNotifications")).hasSize(1);
        // sets in the schema: every item once
        assertThat(run.at("/tool/driver/rules/1/properties/tags")).hasSize(1);
    }

    @Test
    void sarifIsValidByTheSchemaOfOasis() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(FindingsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                            .getSchema(schema)
                            .validate(sarif()))
                    .isEmpty();
        }
    }

    private static Findings many(int grave, int slight) {
        RuleNote optional = new RuleNote("a", "a", Optional.of(RuleNote.Category.OPTIONAL), 1, List.of(), List.of());
        RuleNote mandatory = new RuleNote("b", "b", Optional.of(RuleNote.Category.MANDATORY), 1, List.of(), List.of());
        RuleSetFindings set = new RuleSetFindings(
                "",
                "",
                new TreeSet<>(),
                List.of(new Finding(optional, places(slight)), new Finding(mandatory, places(grave))),
                new TreeSet<>(),
                new TreeMap<>());
        return new Findings(List.of(set), List.of());
    }

    private static List<Incident> places(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> new Incident(
                        new Evidence("A.java", line), "m", line + "  x();\n", new Resolution.Exact(), new TreeMap<>()))
                .toList();
    }

    @Test
    void ofTooManyResultsTheGravestAreKept() throws IOException {
        JsonNode run = sarif(many(10, 25_000)).at("/runs/0");
        assertThat(run.get("results")).hasSize(25_000);
        assertThat(run.at("/results/24999/ruleId").asText()).isEqualTo("b");
        assertThat(run.at("/results/24989/ruleId").asText()).isEqualTo("a");
        assertThat(run.at("/invocations/0/toolConfigurationNotifications/0/message/text")
                        .asText())
                .contains("10 results were left out");
        assertThat(sarif(many(1, 24_999)).at("/runs/0/invocations/0/toolConfigurationNotifications"))
                .isEmpty();
    }

    @Test
    void aFingerprintStaysWhileTheLineIsMoved() throws IOException {
        String path = "/partialFingerprints/primaryLocationLineHash";
        JsonNode results = sarif(many(2, 0)).at("/runs/0/results");
        String first = results.get(0).at(path).asText();
        String second = results.get(1).at(path).asText();
        assertThat(first).matches("[0-9a-f]{16}:1");
        assertThat(second).isEqualTo(first.replace(":1", ":2"));
    }

    @Test
    void noRuleHasMoreThanTwentyTags() throws IOException {
        List<String> labels = IntStream.range(0, 30).mapToObj(i -> "label" + i).toList();
        RuleNote rule = new RuleNote("r", "r", Optional.empty(), 1, labels, List.of());
        RuleSetFindings set = new RuleSetFindings(
                "", "", new TreeSet<>(), List.of(new Finding(rule, places(1))), new TreeSet<>(), new TreeMap<>());
        assertThat(sarif(new Findings(List.of(set), List.of())).at("/runs/0/tool/driver/rules/0/properties/tags"))
                .hasSize(20);
    }

    @Test
    void rulesOfOneIdInASetLoseNoPlaceInKonveyorsOutput() throws IOException {
        RuleSetFindings set = new RuleSetFindings(
                "s",
                "",
                new TreeSet<>(),
                List.of(new Finding(RULE, places(1)), new Finding(RULE, places(2))),
                new TreeSet<>(),
                new TreeMap<>());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Findings(List.of(set), List.of()).writeKonveyor(out);
        assertThat(new YAMLMapper().readTree(out.toByteArray()).at("/0/violations/r-1/incidents"))
                .hasSize(3);
    }

    @Test
    void konveyorsOutputIsValidByTheSchema() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        findings().writeKonveyor(out);
        try (InputStream schema = Files.newInputStream(Path.of("../docs/formats/konveyor-output.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(new YAMLMapper().readTree(out.toByteArray())))
                    .isEmpty();
        }
    }

    @Test
    void sarifIsOrderedByPlaceAndSaysHowSureItIs() throws IOException {
        JsonNode results = sarif().at("/runs/0/results");
        assertThat(results).hasSize(3);
        assertThat(results.get(1)
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("a.java");
        assertThat(results.get(2)
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("b%20c/A.java");
        assertThat(results.get(2).at("/properties/resolution").asText()).isEqualTo("derived");
        assertThat(results.get(2).get("level").asText()).isEqualTo("error");
        assertThat(results.get(0).has("locations")).isFalse();
    }

    @Test
    void credentialsAreMasked() throws IOException {
        assertThat(sarif().toString()).doesNotContain("secret");
    }

    @Test
    void konveyorsOutputHasItsFields() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        findings().writeKonveyor(out);
        JsonNode set = new YAMLMapper().readTree(out.toByteArray()).get(0);
        assertThat(set.get("name").asText()).isEqualTo("set");
        assertThat(set.at("/tags/0").asText()).isEqualTo("Old");
        JsonNode violation = set.at("/violations/r-1");
        assertThat(violation.get("category").asText()).isEqualTo("mandatory");
        assertThat(violation.get("effort").asInt()).isEqualTo(3);
        assertThat(violation.at("/incidents/1/uri").asText()).isEqualTo("file:///b%20c/A.java");
        assertThat(violation.at("/incidents/1/lineNumber").asInt()).isEqualTo(7);
        assertThat(set.at("/insights/i-1/description").asText()).isEqualTo("good to know");
        assertThat(set.at("/unmatched/0").asText()).isEqualTo("u-1");
        assertThat(set.at("/errors/e-1").asText()).isEqualTo("broken");
    }

    @Test
    void effortIsCountedForEachPlace() {
        assertThat(findings().effort()).isEqualTo(6);
        assertThat(findings().incidents()).isEqualTo(2);
        assertThat(findings().violated()).isEqualTo(1);
    }

    @Test
    void aRunThatIsFullStaysBelowTenMegabytesPacked() throws IOException {
        Random random = new Random(1);
        List<Incident> many = IntStream.range(0, 30_000)
                .mapToObj(i -> new Incident(
                        new Evidence(
                                "src/main/java/com/acme/p" + random.nextInt(500) + "/T" + random.nextLong() + ".java",
                                i + 1),
                        "Take X" + random.nextLong() + " in the place of Y" + random.nextLong() + ".",
                        "",
                        new Resolution.Derived("by the import on demand of " + random.nextLong()),
                        new TreeMap<>(Map.of("name", "com.acme.N" + random.nextLong()))))
                .toList();
        RuleSetFindings set = new RuleSetFindings(
                "set", "", new TreeSet<>(), List.of(new Finding(RULE, many)), new TreeSet<>(), new TreeMap<>());

        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            new Findings(List.of(set), List.of()).writeSarif(zip);
        }

        assertThat(packed.size()).isLessThan(10 * 1024 * 1024);
    }
}

package dev.banyan.analyzer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void theExampleOfTheDocsIsReadAndValid() throws IOException, WrongSettings {
        String docs = Files.readString(Path.of("../docs/formats/settings.md"));
        String example = docs.substring(docs.indexOf("```yaml\n") + 8, docs.indexOf("\n```\n"));
        assertThat(Settings.read(file(example)).cobol().copybooks()).containsExactly("app/cpy-override", "app/cpy");
        assertThat(Settings.read(file(example)).rules().vendored()).isTrue();
        JsonNode document = new YAMLMapper().readTree(example);
        try (InputStream schema = Files.newInputStream(Path.of("../docs/formats/settings.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(document))
                    .isEmpty();
        }
    }

    @Test
    void whatIsNotWrittenHasItsDefault() throws IOException, WrongSettings {
        assertThat(Settings.read(file("cobol: {}\n"))).isEqualTo(Settings.DEFAULT);
        assertThat(Settings.read(file("# nothing yet\n"))).isEqualTo(Settings.DEFAULT);
        assertThat(Settings.DEFAULT.rules().vendored()).isFalse();
        assertThat(Settings.read(file("rules: {vendored: skip}\n"))).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aKeyThatIsNoSettingIsToldWithItsLine() throws IOException {
        assertThatThrownBy(() -> Settings.read(file("cobol:\n  copybook: [a]\n")))
                .isInstanceOf(WrongSettings.class)
                .hasMessageEndingWith("settings.yaml:2: cobol.copybook is no setting. Known here: copybooks.");
    }

    @Test
    void aValueOfAnotherFormIsToldWithItsLine() throws IOException {
        assertThatThrownBy(() -> Settings.read(file("cobol:\n  copybooks: app/cpy\n")))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("settings.yaml:2: cobol.copybooks has a value of another form");
    }

    @Test
    void thePlanIsReadAndWhatIsWrongInItIsTold() throws IOException, WrongSettings {
        PlanSettings plan = Settings.read(file("""
                        backlog:
                          capacity: 12.5
                          effort-model: konveyor
                          weights: {move-job: 2}
                          parts:
                            - {of: "job:J", criticality: critical, owner: Ops, deadline: "2027-01-31"}
                        """)).plan();
        assertThat(plan.capacity()).isEqualTo(12.5);
        assertThat(plan.konveyor()).isTrue();
        assertThat(plan.weight("move-job")).isEqualTo(2);
        assertThat(plan.weight("data")).isEqualTo(1);
        assertThat(plan.parts().get(0).criticality()).isEqualTo(PlanSettings.Criticality.CRITICAL);
        assertThat(plan.parts().get(0).deadline()).hasToString("Optional[2027-01-31]");

        assertWrong("backlog: {capacity: 0}", "backlog.capacity is 0.0; give points of a wave, above 0.");
        assertWrong("backlog: {weights: {speed: 2}}", "backlog.weights.speed is no kind of item and no concern.");
        assertWrong("backlog: {weights: {data: -1}}", "backlog.weights.data is -1.0; give more than 0, at most 100.");
        assertWrong("backlog: {parts: [{of: J}]}", "backlog.parts[0].of is missing or no id.");
        assertWrong("backlog: {parts: [{of: 'job:J', deadline: soon}]}", "backlog.parts[0].deadline is no day.");
        assertWrong("backlog: {parts: [{of: 'job:J', criticality: huge}]}", "has a value of another form");
        assertWrong("backlog: {effort-model: mine}", "has a value of another form");
    }

    private void assertWrong(String text, String message) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> Settings.read(file))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatIsNoYamlIsTold() throws IOException {
        assertThatThrownBy(() -> Settings.read(file("cobol: [\n")))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("is no YAML");
        assertThatThrownBy(() -> Settings.read(file("cobol: {}\ncobol: {}\n")))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("settings.yaml:2");
    }

    @Test
    void aFileThatIsNotThereOrTooLargeIsTold() throws IOException {
        assertThatThrownBy(() -> Settings.read(folder.resolve("none.yaml")))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> Settings.read(file("#".repeat((1 << 20) + 1))))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("larger than 1 MiB");
    }

    @Test
    void pathsOfLibrariesBeginWhereTheFileStands() throws IOException, WrongSettings {
        Files.createDirectories(folder.resolve("m2"));
        Files.writeString(folder.resolve("jars.txt"), "");

        LibrarySettings libraries = Settings.read(file("libraries: {repository: m2, hashes: jars.txt}\n"))
                .libraries();

        assertThat(libraries.repository()).contains(folder.resolve("m2"));
        assertThat(libraries.hashes()).contains(folder.resolve("jars.txt"));
        assertThat(libraries.osv()).isEmpty();
        assertThatThrownBy(() -> Settings.read(file("libraries: {osv: none.zip}\n")))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("libraries.osv names no file or folder that is there");
    }

    @Test
    void theKeysOfLibrariesAreThoseOfTheSchema() throws IOException {
        JsonNode schema = new YAMLMapper()
                .readTree(Path.of("../docs/formats/settings.schema.json").toFile());

        assertThatThrownBy(() -> Settings.read(file("libraries: {other: 1}\n")))
                .hasMessageContaining("Known here: " + String.join(", ", new TreeSet<>(names(schema))) + ".");
    }

    private static List<String> names(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.at("/properties/libraries/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("settings.yaml"), text);
    }
}

package dev.banyan.proxy.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The table of route files, for the parser and for the schema: where both can tell, they agree. */
final class RouteFilesTest {

    private static final Path FILES = Path.of("src/test/resources/routes");
    private static final Path FORMATS = Path.of("../docs/formats");

    static Stream<Path> good() throws IOException {
        return files("good");
    }

    static Stream<Path> bad() throws IOException {
        return files("bad");
    }

    static Stream<Path> meaning() throws IOException {
        return files("meaning");
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void parserAndSchemaAcceptAGoodFile(Path file) throws IOException {
        assertThat(RouteFile.read(file).problems()).isEmpty();
        assertThat(schemaAccepts(Files.readString(file))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void parserAndSchemaRefuseABadFile(Path file) throws IOException {
        assertRefused(file);
        assertThat(schemaAccepts(Files.readString(file))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("meaning")
    void parserAloneRefusesAFileOfRightShapeAndWrongMeaning(Path file) throws IOException {
        assertRefused(file);
        assertThat(schemaAccepts(Files.readString(file))).isTrue();
    }

    @Test
    void theExampleOfTheDocumentationIsRight() throws IOException {
        String page = Files.readString(FORMATS.resolve("routes.md"));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        String example = page.substring(start, page.indexOf("```", start));

        Reading reading = RouteFile.parse("routes.yaml", example);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.file().orElseThrow().routes()).hasSize(3);
        assertThat(reading.file().orElseThrow().targets()).hasSize(3);
        assertThat(schemaAccepts(example)).isTrue();
    }

    private static void assertRefused(Path file) throws IOException {
        Reading reading = RouteFile.parse(file.getFileName().toString(), Files.readString(file));
        String found = reading.problems().stream().map(Reading::line).collect(Collectors.joining("\n", "", "\n"));
        Path expected = Path.of(file.toString().replace(".yaml", ".expected"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
        assertThat(reading.file()).isEmpty();
    }

    private static boolean schemaAccepts(String yaml) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(FORMATS.resolve("routes.schema.json"), StandardCharsets.UTF_8));
        try {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            JsonNode json = new ObjectMapper().valueToTree(tree);
            return schema.validate(json).isEmpty();
        } catch (YAMLException notYaml) {
            return false;
        }
    }
}

package dev.banyan.analyzer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banyan.analyzer.audit.Audit;
import dev.banyan.analyzer.audit.AuditProgress;
import dev.banyan.analyzer.audit.RuleFolders;
import dev.banyan.analyzer.settings.LibrarySettings;
import dev.banyan.analyzer.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a whole audit, since the list rests on what all languages say. */
final class InventoryTest {

    private static final String POM = """
            <project><groupId>e</groupId><artifactId>%s</artifactId><version>1</version><dependencies>%s</dependencies></project>
            """;

    @TempDir
    private Path folder;

    private Path repository;
    private Optional<Path> osv = Optional.empty();

    @BeforeEach
    void aRepository() throws IOException {
        repository = Files.createDirectories(folder.resolve("repository"));
    }

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve("estate").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String need(String artifact, String version) {
        return "<dependency><groupId>g</groupId><artifactId>" + artifact + "</artifactId><version>" + version
                + "</version></dependency>";
    }

    private void stored(String artifact, String needs, String... entries) throws IOException {
        Path place = Files.createDirectories(repository.resolve("g/" + artifact + "/1"));
        Files.writeString(
                place.resolve(artifact + "-1.pom"),
                "<project><groupId>g</groupId><artifactId>" + artifact + "</artifactId><version>1</version><licenses>"
                        + "<license><name>The Apache Software License, Version 2.0</name></license></licenses><dependencies>"
                        + needs + "</dependencies></project>");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(place.resolve(artifact + "-1.jar")))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
            }
        }
    }

    private Audit audit() {
        Optional<Path> none = Optional.empty();
        LibrarySettings libraries = new LibrarySettings(Optional.of(repository), none, osv, none);
        return Audit.run(
                List.of(folder.resolve("estate")),
                folder.resolve("out"),
                Settings.DEFAULT.withLibraries(libraries),
                RuleFolders.NONE,
                2,
                AuditProgress.NONE);
    }

    private static byte[] bytes(Audit audit, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        audit.documents().stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .orElseThrow()
                .write(out);
        return out.toByteArray();
    }

    private static JsonNode libraries(Audit audit) throws IOException {
        return new ObjectMapper().readTree(bytes(audit, "libraries.json"));
    }

    private void estate() throws IOException {
        stored("used", "", "used/A.class");
        stored("idle", "", "idle/A.class");
        stored("carrier", need("carried", "1"), "carrier/A.class");
        stored("carried", "", "carried/A.class", "jakarta/servlet/Filter.class");
        stored("driver", "", "driver/A.class", "META-INF/services/java.sql.Driver");
        stored("named", "", "named/A.class");
        file(
                "pom.xml",
                POM.formatted(
                        "app",
                        need("used", "1")
                                + need("idle", "1")
                                + need("carrier", "1")
                                + need("driver", "1")
                                + need("named", "1")
                                + need("absent", "1")));
        file("src/main/java/App.java", "import used.A;\nimport carried.*;\nimport carried.A;\nclass App { A a; }\n");
        file("src/main/resources/beans.xml", "<beans><bean class='named.A'/></beans>");
    }

    @Test
    void saysWhatIsDeclaredAndNotUsedAndTheOtherWayRound() throws IOException {
        estate();

        JsonNode module = libraries(audit()).get("modules").get(0);

        assertThat(module.get("unused").findValuesAsText("library"))
                .containsExactlyInAnyOrder("library:g:carrier:1", "library:g:idle:1");
        assertThat(module.get("unused").findValuesAsText("brings")).containsExactly("library:g:carried:1");
        assertThat(module.get("undeclared").findValuesAsText("library")).containsExactly("library:g:carried:1");
        assertThat(module.get("undeclared").findValuesAsText("path")).containsExactly("g:carrier:1");
        assertThat(module.get("notChecked")).extracting(JsonNode::asText).containsExactly("library:g:absent:1");
    }

    @Test
    void saysWhichNamespaceALibraryBringsAndCodeImports() throws IOException {
        estate();
        file(
                "src/main/java/Old.java",
                "import javax.servlet.http.HttpServlet;\nimport javax.sql.DataSource;\nclass Old {}\n");

        Audit audit = audit();

        assertThat(libraries(audit).get("libraries").findParents("namespace"))
                .extracting(one ->
                        one.get("id").asText() + " " + one.get("namespace").asText())
                .containsExactly("library:g:carried:1 jakarta");
        assertThat(libraries(audit).get("modules").get(0).get("javax").asInt()).isEqualTo(1);
        assertThat(Namespaces.of("javax.transaction.xa.XAResource")).isEmpty();
        assertThat(Namespaces.of("javax.transaction.UserTransaction")).contains("javax");
    }

    @Test
    void listsLibrariesOfSeveralVersions() throws IOException {
        file("a/pom.xml", POM.formatted("a", need("x", "1")));
        file("b/pom.xml", POM.formatted("b", need("x", "2")));

        assertThat(libraries(audit()).get("conflicts").toString())
                .isEqualTo("[{\"library\":\"g:x\",\"versions\":[{\"version\":\"1\",\"modules\":[\"module:a\"]},"
                        + "{\"version\":\"2\",\"modules\":[\"module:b\"]}]}]");
    }

    @Test
    void vulnerableLibrariesAreMarkedInTheEstate() throws IOException {
        file("pom.xml", POM.formatted("a", need("x", "1.5")));
        osv = Optional.of(Files.writeString(folder.resolve("x.json"), """
                {"id": "GHSA-1", "affected": [{"package": {"ecosystem": "Maven", "name": "g:x"},
                 "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.10"}]}]}]}
                """));

        Audit audit = audit();

        assertThat(audit.estate().nodes())
                .filteredOn(node -> node.id().toString().equals("library:g:x:1.5"))
                .allSatisfy(node -> assertThat(node.attributes()).containsEntry("vulnerabilities", "GHSA-1"))
                .hasSize(1);
        assertThat(libraries(audit).findValuesAsText("fixed")).containsExactly("1.10");
    }

    @Test
    void anExportThatCannotBeReadIsAProblem() throws IOException {
        file("pom.xml", POM.formatted("a", need("x", "1.5")));
        osv = Optional.of(Files.writeString(folder.resolve("x.json"), "no"));

        assertThat(audit().estate().problems())
                .anyMatch(problem -> problem.code().equals("library-data"));
    }

    @Test
    void theBillOfMaterialsIsValid() throws IOException {
        estate();
        osv = Optional.of(Files.writeString(folder.resolve("x.json"), """
                {"id": "GHSA-1", "summary": "bad", "affected": [{"package": {"ecosystem": "Maven", "name": "g:used"}, "versions": ["1"]}]}
                """));
        file("lib/odd name.jar", "no jar");

        byte[] sbom = bytes(audit(), "sbom.cdx.json");

        assertThat(new JsonParser().validate(sbom, Version.VERSION_16)).isEmpty();
        JsonNode root = new ObjectMapper().readTree(sbom);
        assertThat(root.get("components").findValuesAsText("purl")).contains("pkg:maven/g/carried@1");
        assertThat(root.get("components").findPath("licenses").toString())
                .isEqualTo("[{\"license\":{\"id\":\"Apache-2.0\"}}]");
        assertThat(root.get("vulnerabilities").findValuesAsText("ref")).containsExactly("pkg:maven/g/used@1");
        List<String> edges = new ArrayList<>();
        root.get("dependencies").forEach(one -> one.get("dependsOn")
                .forEach(to -> edges.add(one.get("ref").asText() + " -> " + to.asText())));
        assertThat(edges).contains("pkg:maven/g/carrier@1 -> pkg:maven/g/carried@1", "estate -> module:app");
    }

    @Test
    void theSameEstateGivesTheSameBytes() throws IOException {
        estate();
        Audit one = audit();
        Audit other = audit();

        for (String name : List.of("libraries.json", "sbom.cdx.json")) {
            assertThat(new String(bytes(one, name), StandardCharsets.UTF_8))
                    .isEqualTo(new String(bytes(other, name), StandardCharsets.UTF_8))
                    .doesNotContain(folder.toString());
        }
    }
}

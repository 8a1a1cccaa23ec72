package dev.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. %s.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       %s
                       GOBACK.
            """.replaceAll("(?m)^ {4}", "");

    @TempDir
    private Path folder;

    private Path estate;
    private Path out;
    private final StringWriter screen = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void nameTheFolders() throws IOException {
        estate = Files.createDirectories(folder.resolve("estate"));
        out = folder.resolve("out");
    }

    @AfterEach
    void forgetsWhereBanyanIs() {
        System.clearProperty("banyan.home");
    }

    private int banyan(String... arguments) {
        return Banyan.commandLine(new PrintWriter(screen), new PrintWriter(errors, true), Terminal.PIPE)
                .execute(arguments);
    }

    private int audit(String... more) {
        return banyan(Stream.concat(Stream.of("audit", estate.toString(), "-o", out.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private void put(String path, String text) throws IOException {
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String path, byte[] bytes) throws IOException {
        Path file = estate.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private JsonNode result(String name) throws IOException {
        return new ObjectMapper().readTree(out.resolve(name).toFile());
    }

    private List<String> problemsOf(String file) throws IOException {
        return result("coverage.json").get("problems").findParents("file").stream()
                .filter(problem -> problem.get("file").asText().equals(file))
                .map(problem -> problem.get("code").asText())
                .toList();
    }

    private String endedAs(String file) throws IOException {
        for (JsonNode one : result("coverage.json").get("incomplete")) {
            if (one.get("file").asText().equals(file)) {
                return one.get("language").asText() + " " + one.get("outcome").asText() + " " + one.get("why");
            }
        }
        return "read";
    }

    private List<String> ids() throws IOException {
        return result("estate.json").get("nodes").findValuesAsText("id");
    }

    @Nested
    class RefusesWith {

        @Test
        void aMissingFolder() {
            assertThat(banyan("audit", folder.resolve("nowhere").toString())).isEqualTo(2);
            assertThat(errors.toString())
                    .isEqualTo("banyan: " + folder.resolve("nowhere")
                            + " does not exist. Give a folder that holds the sources of the estate.\n");
        }

        @Test
        void aFileInPlaceOfAFolder() throws IOException {
            put("A.cbl", "");

            assertThat(banyan("audit", estate.resolve("A.cbl").toString())).isEqualTo(2);
            assertThat(errors.toString()).contains("is a file. Give the folder that holds it.");
        }

        @Test
        void anEmptyFolder() {
            assertThat(audit()).isEqualTo(1);
            assertThat(errors.toString())
                    .isEqualTo("banyan: nothing to audit: no file is in " + estate
                            + ". Give the folder that holds the Java or COBOL sources.\n");
        }

        @Test
        void anOutputThatIsAFile() throws IOException {
            put("A.cbl", PROGRAM.formatted("A", "CONTINUE"));
            Files.writeString(out, "mine");

            assertThat(audit()).isEqualTo(2);
            assertThat(out).hasContent("mine");
        }

        @Test
        void dataOfLibrariesThatIsNotThere() throws IOException {
            put("A.cbl", PROGRAM.formatted("A", "CONTINUE"));

            assertThat(audit("--repository", folder.resolve("none").toString())).isEqualTo(2);
            assertThat(errors.toString()).contains("is no folder. Give a local Maven repository by --repository.");
            assertThat(audit("--osv", folder.resolve("none").toString())).isEqualTo(2);
            assertThat(errors.toString()).contains("Give a file or folder that is there by --osv or --eol.");
        }

        @Test
        void anOutputThatIsTheEstate() throws IOException {
            put("A.cbl", PROGRAM.formatted("A", "CONTINUE"));

            assertThat(banyan(
                            "audit",
                            estate.toString(),
                            "-o",
                            estate.resolve(".").toString()))
                    .isEqualTo(2);
            assertThat(errors.toString()).contains("Give another folder by -o; it may be inside.");
            assertThat(estate.resolve("estate.json")).doesNotExist();
        }

        @Test
        void noThreads() {
            assertThat(audit("--config", "no/settings.yaml")).isEqualTo(2);
            assertThat(errors.toString()).contains("no/settings.yaml: cannot be read. Check the path");
            assertThat(audit("--threads", "0")).isEqualTo(2);
            assertThat(errors.toString()).contains("--threads is 0; give a number from 1 to 256.");
        }

        @Test
        void anUnknownOptionAndAHintAtTheRightOne() {
            assertThat(audit("--thread", "1")).isEqualTo(2);
            assertThat(errors.toString()).contains("--threads");
        }

        @Test
        void noCommandAtAll() {
            assertThat(banyan()).isEqualTo(2);
            assertThat(errors.toString()).contains("banyan audit DIR");
        }
    }

    @Nested
    class GoesOnWith {

        @BeforeEach
        void aGoodProgram() throws IOException {
            put("GOOD.cbl", PROGRAM.formatted("GOOD", "CALL 'OTHER'"));
        }

        private void assertTheRestIsAnalysed() throws IOException {
            assertThat(audit()).as(errors.toString()).isZero();
            assertThat(ids()).contains("program:GOOD", "program:OTHER");
        }

        @Test
        void aBinaryFileWithTheNameOfASource() throws IOException {
            put("BIN.cbl", new byte[] {0x7f, 'E', 'L', 'F', 0, 0, 1, 2});

            assertTheRestIsAnalysed();
            assertThat(problemsOf("BIN.cbl")).containsExactly("binary");
            assertThat(endedAs("BIN.cbl")).isEqualTo("cobol skipped [\"binary\"]");
        }

        @Test
        void aFileOfAHundredMegabytes() throws IOException {
            put("HUGE.cbl", "");
            try (RandomAccessFile huge =
                    new RandomAccessFile(estate.resolve("HUGE.cbl").toFile(), "rw")) {
                huge.setLength(100L << 20);
            }

            assertTheRestIsAnalysed();
            assertThat(problemsOf("HUGE.cbl")).containsExactly("too-large");
            assertThat(endedAs("HUGE.cbl")).isEqualTo("cobol skipped [\"too-large\"]");
            assertThat(result("coverage.json").at("/languages/cobol/files").asInt())
                    .isEqualTo(2);
            assertThat(result("coverage.json").at("/languages/cobol/skipped").asInt())
                    .isEqualTo(1);
            assertThat(result("coverage.json").get("unread")).isEmpty();
        }

        @Test
        void controlStatementsThatAreBinary() throws IOException {
            put("jcl/JOB.jcl", "//J JOB\n//S EXEC PGM=SORT\n//SYSIN DD DSN=LIB(CARDS),DISP=SHR\n");
            put("ctl/CARDS.ctl", new byte[] {'S', 0, 0});
            put("ctl/OTHER.ctl", "no step names this");

            assertTheRestIsAnalysed();
            assertThat(endedAs("ctl/CARDS.ctl")).isEqualTo("jcl skipped [\"binary\"]");
            assertThat(result("coverage.json").get("unread").toString()).isEqualTo("{\"ctl\":1}");
        }

        @Test
        void namesThatAreNoLineOfText() throws IOException {
            for (String raw : List.of("b%FF.cbl", "b%FE.cbl", "b%0Ac.cbl")) {
                Files.writeString(Path.of(URI.create(estate.toUri() + raw)), PROGRAM.formatted("SAME", "X Y Z"));
            }

            assertTheRestIsAnalysed();
            for (String file : List.of(
                    "estate",
                    "coverage",
                    "backlog",
                    "programs",
                    "layouts",
                    "lineage",
                    "types",
                    "metrics",
                    "hotspots",
                    "libraries")) {
                assertThat(schema(file).validate(result(file + ".json")))
                        .as(file)
                        .isEmpty();
            }
            assertThat(result("coverage.json").get("incomplete").findValuesAsText("file"))
                    .containsExactly("b%0Ac.cbl", "b%FE.cbl", "b%FF.cbl");
        }

        @Test
        void aLinkThatLeadsBack() throws IOException {
            Files.createSymbolicLink(estate.resolve("again"), estate);

            assertTheRestIsAnalysed();
            assertThat(problemsOf("again")).containsExactly("link");
        }

        @Test
        void aFileInAnotherCharset() throws IOException {
            put("LATIN.cbl", PROGRAM.formatted("LATIN", "DISPLAY 'Zürich'").getBytes(StandardCharsets.ISO_8859_1));

            assertTheRestIsAnalysed();
            assertThat(ids()).contains("program:LATIN");
            assertThat(problemsOf("LATIN.cbl")).containsExactly("charset");
        }

        @Test
        void aTruncatedProgram() throws IOException {
            String whole = PROGRAM.formatted("CUT", "CALL 'SEEN'\n           IF A = ");
            put("CUT.cbl", whole.substring(0, whole.indexOf("GOBACK")).stripTrailing());

            assertTheRestIsAnalysed();
            assertThat(ids()).contains("program:CUT");
            assertThat(problemsOf("CUT.cbl")).contains("syntax");
        }

        @Test
        void javaThatDoesNotParse() throws IOException {
            put("src/A.java", "package a; class A { void f() { int x = ; } void g() {} }");

            assertTheRestIsAnalysed();
            assertThat(ids()).contains("type:a.A");
            assertThat(problemsOf("src/A.java")).contains("syntax");
        }
    }

    @Test
    void writesWhatItsSchemasSay() throws IOException {
        assertThat(banyan("audit", Samples.heritageBank().toString(), "-o", out.toString()))
                .isZero();

        for (String file : List.of(
                "estate",
                "coverage",
                "backlog",
                "programs",
                "layouts",
                "lineage",
                "types",
                "metrics",
                "hotspots",
                "seams",
                "libraries")) {
            assertThat(schema(file).validate(result(file + ".json"))).as(file).isEmpty();
        }
        assertThat(out.resolve("backlog.md")).content().startsWith("# Modernization backlog\n");
        assertThat(out.resolve("routes.yaml")).content().contains("id: get-balance");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "estate.json",
                            "estate.index",
                            "coverage.json",
                            "backlog.json",
                            "backlog.md",
                            "report.html",
                            "routes.yaml",
                            "types.json",
                            "metrics.json",
                            "hotspots.json",
                            "seams.json",
                            "libraries.json",
                            "sbom.cdx.json",
                            "programs.json",
                            "layouts.json",
                            "lineage.json",
                            "export");
        }
        try (Stream<Path> files = Files.list(out.resolve("export"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "backlog.csv",
                            "jira.csv",
                            "github-issues.json",
                            "crud.csv",
                            "estate.graphml",
                            "estate.dot",
                            "estate.mmd");
        }
    }

    @Test
    void theRepositoryIsReadWhereItIsNamed() throws IOException {
        put("pom.xml", """
                <project><groupId>e</groupId><artifactId>p</artifactId><version>1</version><dependencies>
                  <dependency><groupId>g</groupId><artifactId>a</artifactId><version>1</version></dependency></dependencies></project>
                """);
        Path place = Files.createDirectories(folder.resolve("m2/g/a/1"));
        Files.writeString(place.resolve("a-1.pom"), """
                <project><groupId>g</groupId><artifactId>a</artifactId><version>1</version><dependencies>
                  <dependency><groupId>g</groupId><artifactId>b</artifactId><version>2</version></dependency></dependencies></project>
                """);

        assertThat(audit("--repository", folder.resolve("m2").toString())).isZero();
        assertThat(ids()).contains("library:g:a:1", "library:g:b:2");
        assertThat(schema("libraries").validate(result("libraries.json"))).isEmpty();

        assertThat(audit()).isZero();
        assertThat(ids()).contains("library:g:a:1").doesNotContain("library:g:b:2");
    }

    @Test
    void schemasRefuseWhatTheyMust() throws IOException {
        ObjectMapper json = new ObjectMapper();
        String edge = """
                {"version": 1, "name": "x", "nodes": [], "edges": [{"from": "program:A", %s "kind": "calls", "via": "CALL",
                "resolution": "%s", "evidence": [{"file": "a.cbl"}], "attributes": {%s}}]}
                """;
        JsonSchema schema = schema("estate");
        assertThat(schema.validate(json.readTree(edge.formatted("\"to\": \"program:B\",", "exact", ""))))
                .isEmpty();
        assertThat(schema.validate(json.readTree(edge.formatted("", "exact", ""))))
                .isNotEmpty();
        assertThat(schema.validate(json.readTree(edge.formatted("", "unresolved", ""))))
                .isNotEmpty();
        assertThat(schema.validate(json.readTree(edge.formatted("\"to\": \"program:B\",", "derived", ""))))
                .isNotEmpty();
        for (String path : List.of("/a.cbl", "a\\nb.cbl", "a\\\\b.cbl", "100%.cbl", "a%0ab.cbl")) {
            String moved = edge.formatted("\"to\": \"program:B\",", "exact", "").replace("a.cbl", path);
            assertThat(schema.validate(json.readTree(moved))).as(path).isNotEmpty();
        }
    }

    @Test
    void theResultDoesNotDependOnThreads() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        String sample = Samples.heritageBank().toString();

        assertThat(banyan("audit", sample, "-o", one.toString(), "--threads", "1"))
                .isZero();
        assertThat(banyan("audit", sample, "-o", two.toString(), "--threads", "2"))
                .isZero();

        for (Path file : written(one)) {
            assertThat(two.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void theResultNamesNoPlaceOfThisMachine() throws IOException {
        put("A.cbl", PROGRAM.formatted("A", "CALL WS-X"));

        assertThat(audit()).isZero();

        for (Path file : written(out)) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(folder.toString());
        }
    }

    private static List<Path> written(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void jsonOnTheScreenIsOneDocument() throws IOException {
        put("A.cbl", PROGRAM.formatted("A", "CONTINUE"));

        assertThat(audit("--json")).isZero();

        JsonNode summary = new ObjectMapper().readTree(screen.toString());
        assertThat(summary.at("/languages/cobol/files").asInt()).isEqualTo(1);
        assertThat(summary.at("/nodes/program").asInt()).isEqualTo(1);
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void theReadmeShowsWhatIsPrinted() throws IOException {
        System.setProperty("banyan.home", Samples.repository().toString());
        assertThat(banyan("audit", Samples.heritageBank().toString(), "-o", out.toString()))
                .isZero();

        String printed = screen.toString();
        String shown = printed.substring(0, printed.indexOf("Read "))
                .stripTrailing()
                .indent(4)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        assertThat(Samples.repository().resolve("README.md")).content().contains(shown);
    }

    @Test
    void theSummaryIsOneScreenWithoutControlCharacters() throws IOException {
        assertThat(banyan("audit", Samples.heritageBank().toString(), "-o", out.toString()))
                .isZero();

        assertThat(screen.toString().lines().toList()).hasSizeLessThan(25).allSatisfy(line -> assertThat(line)
                .hasSizeLessThan(200));
        assertThat(screen.toString().replace("\n", "")).matches("\\P{Cntrl}*");
    }

    private static JsonSchema schema(String name) throws IOException {
        Path file = Samples.repository().resolve("docs/formats/" + name + ".schema.json");
        try (InputStream text = Files.newInputStream(file)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text);
        }
    }
}

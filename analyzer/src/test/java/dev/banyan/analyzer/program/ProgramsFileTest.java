package dev.banyan.analyzer.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.banyan.analyzer.audit.Audit;
import dev.banyan.analyzer.audit.AuditProgress;
import dev.banyan.analyzer.audit.RuleFolders;
import dev.banyan.analyzer.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgramsFileTest {

    @TempDir
    private Path folder;

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve("estate").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void program(String name, String... lines) throws IOException {
        put("cbl/" + name + ".cbl", """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. %s.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 WS-NAME PIC X(8).
                       PROCEDURE DIVISION.
                       MAIN.
                           %s
                           GOBACK.
                """.formatted(name, String.join("\n           ", lines)));
    }

    private void job(String program) throws IOException {
        put("jcl/J1.jcl", "//J1 JOB 1\n//S1 EXEC PGM=" + program + "\n");
    }

    private JsonNode programs() throws IOException {
        Path out = folder.resolve("out");
        Audit.run(List.of(folder.resolve("estate")), out, Settings.DEFAULT, RuleFolders.NONE, 1, AuditProgress.NONE)
                .write(out);
        JsonNode document =
                new ObjectMapper().readTree(out.resolve("programs.json").toFile());
        try (InputStream schema = Files.newInputStream(Path.of("../docs/formats/programs.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(document))
                    .isEmpty();
        }
        return document;
    }

    private List<String> unused() throws IOException {
        List<String> unused = new ArrayList<>();
        programs()
                .get("unused")
                .forEach(part -> unused.add(
                        part.get("id").asText() + " " + part.get("verdict").asText()));
        return unused;
    }

    @Test
    void whatAJobReachesIsInUse() throws IOException {
        job("MAINPGM");
        program("MAINPGM", "CALL 'SUBPGM'");
        program("SUBPGM", "CONTINUE");
        program("DEADPGM", "CALL 'DEADSUB'");
        program("DEADSUB", "CONTINUE");

        assertThat(unused()).containsExactly("program:DEADPGM unused", "program:DEADSUB unused");
        JsonNode sub = programs().get("unused").get(1);
        assertThat(sub.get("usedBy").get(0).asText()).isEqualTo("program:DEADPGM");
        assertThat(sub.get("assumption").asText()).isEqualTo("nothing outside the estate starts it");
    }

    @Test
    void anOpenCallMakesItOnlyPossible() throws IOException {
        job("MAINPGM");
        program("MAINPGM", "ACCEPT WS-NAME", "CALL WS-NAME");
        program("DEADPGM", "CONTINUE");

        assertThat(unused()).containsExactly("program:DEADPGM possibly-unused");
        assertThat(programs().get("unused").get(0).get("assumption").asText())
                .isEqualTo("no call or step whose targets are not all known leads here: there is 1, the first at "
                        + "cbl/MAINPGM.cbl:9; nothing outside the estate starts it");
    }

    @Test
    void anOpenStepMakesItOnlyPossible() throws IOException {
        put("jcl/J1.jcl", "//J1 JOB 1\n//S1 EXEC PGM=MAINPGM\n//S2 EXEC PGM=&PGM\n");
        program("MAINPGM", "CONTINUE");
        program("DEADPGM", "CONTINUE");

        assertThat(unused()).containsExactly("program:DEADPGM possibly-unused");
        assertThat(programs().get("unused").get(0).get("assumption").asText())
                .startsWith("no call or step whose targets are not all known leads here: there is 1, the first at"
                        + " jcl/J1.jcl:3");
    }

    @Test
    void aNameThatIsALiteralElsewhereIsInUse() throws IOException {
        job("MAINPGM");
        program("MAINPGM", "MOVE 'TABPGM' TO WS-NAME");
        program("TABPGM", "CONTINUE");
        program("SELFPGM", "MOVE 'SELFPGM' TO WS-NAME");

        assertThat(unused()).containsExactly("program:SELFPGM unused");
    }

    @Test
    void theCsdAndTransactionsUseProgramsToo() throws IOException {
        put("csd/C.csd", "DEFINE TRANSACTION(T1) GROUP(G) PROGRAM(TRANPGM)\nDEFINE PROGRAM(CSDPGM) GROUP(G)\n");
        program("TRANPGM", "CONTINUE");
        program("CSDPGM", "CONTINUE");

        assertThat(unused()).isEmpty();
    }

    @Test
    void withoutJobsAndTransactionsNothingIsSure() throws IOException {
        program("MAINPGM", "CONTINUE");

        assertThat(unused()).containsExactly("program:MAINPGM possibly-unused");
    }

    @Test
    void copybooksThatNobodyCopiesAreUnusedUnlessAJobNamesThem() throws IOException {
        put("jcl/J1.jcl", """
                //J1 JOB 1
                //S1 EXEC PGM=DFHLS2WS
                //IN DD *
                 REQMEM=NAMED
                /*
                """);
        program("DEADPGM", "CONTINUE");
        put("cpy/NAMED.cpy", "       01 N PIC X.\n");
        put("cpy/ALONE.cpy", "       COPY INNER.\n");
        put("cpy/INNER.cpy", "       01 I PIC X.\n");

        assertThat(unused())
                .containsExactly(
                        "program:DEADPGM unused",
                        "copybook:ALONE unused",
                        "copybook:INNER unused",
                        "copybook:NAMED possibly-unused");
        assertThat(programs().get("unused").get(3).get("namedIn").asText()).isEqualTo("jcl/J1.jcl:4");
    }

    @Test
    void measuresStandInTheEstateToo() throws IOException {
        job("MAINPGM");
        program("MAINPGM", "IF WS-NAME = SPACES", "   CALL 'SUBPGM'", "END-IF");
        program("SUBPGM", "CONTINUE");
        programs();

        JsonNode nodes = new ObjectMapper()
                .readTree(folder.resolve("out/estate.json").toFile())
                .get("nodes");
        List<String> metrics = new ArrayList<>();
        nodes.forEach(node -> {
            if (node.get("id").asText().equals("program:MAINPGM")) {
                metrics.add(node.get("metrics").toString());
            }
        });
        assertThat(metrics)
                .containsExactly(
                        "{\"cognitive\":1,\"cyclomatic\":2,\"cyclomaticMax\":2,\"fanIn\":0,\"fanOut\":1,\"goTos\":0,"
                                + "\"maxNesting\":1,\"paragraphs\":1,\"statements\":3}");
    }
}

package dev.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {

    private static final String PROGRAM = """
            IDENTIFICATION DIVISION.
            PROGRAM-ID. P.
            DATA DIVISION.
            WORKING-STORAGE SECTION.
            01 A PIC 9(4).
            01 B PIC 9(4).
            01 C PIC 9(2).
            01 D PIC 9(9).
            01 R.
               05 E PIC X.
            01 S.
               05 E PIC X.
            01 F PIC 9(4).
            PROCEDURE DIVISION.
                MOVE A TO B.
                MOVE A TO C.
                MOVE A TO D.
                MOVE B TO A.
                IF A = F CONTINUE.
                GOBACK.
            """.indent(7);

    @TempDir
    private Path folder;

    private Path out;
    private StringWriter screen = new StringWriter();
    private StringWriter errors = new StringWriter();

    @BeforeEach
    void audit() throws IOException {
        Path estate = Files.createDirectories(folder.resolve("estate"));
        Files.writeString(estate.resolve("P.cbl"), PROGRAM, StandardCharsets.UTF_8);
        out = folder.resolve("out");
        assertThat(banyan("audit", estate.toString(), "-o", out.toString())).isZero();
    }

    private int banyan(String... arguments) {
        screen = new StringWriter();
        errors = new StringWriter();
        return Banyan.commandLine(new PrintWriter(screen), new PrintWriter(errors, true), Terminal.PIPE)
                .execute(arguments);
    }

    @Test
    void growsPrintsWhatMustGrowAndWhy() {
        assertThat(banyan("query", "grows", "P.A", "-i", out.toString())).isZero();
        assertThat(screen.toString()).isEqualTo("""
                P.A holds 4; for 5 these must grow:
                  field P.A (4) P.cbl:5
                      the field itself
                  field P.B (4) P.cbl:6
                      MOVE from P.A at P.cbl:15
                compared with these, which are too short to be equal:
                  P.cbl:19 COMPARE P.F to P.A (4)
                cut off today already:
                  P.cbl:16 MOVE P.A to P.C (2)
                room enough:
                  P.cbl:17 MOVE P.A to P.D (9)
                programs: P
                """);
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void growsTakesAnyNumberOfDigits() {
        assertThat(banyan("query", "grows", "P.A", "-i", out.toString(), "--by", "6"))
                .isZero();
        assertThat(screen.toString()).startsWith("P.A holds 4; for 10 these").contains("field P.D (9)");
    }

    @Test
    void growsPrintsJson() throws IOException {
        assertThat(banyan("query", "grows", "p.a", "-i", out.toString(), "--json"))
                .isZero();
        JsonNode answer = new ObjectMapper().readTree(screen.toString());
        assertThat(answer.get("field").asText()).isEqualTo("P.A");
        assertThat(answer.at("/grows/1/name").asText()).isEqualTo("P.B");
        assertThat(answer.at("/cut/0/to").asText()).isEqualTo("P.C");
        assertThat(answer.at("/compared/0/from").asText()).isEqualTo("P.F");
    }

    @Test
    void refusesWhatIsNoField() {
        assertThat(banyan("query", "grows", "P.GHOST", "-i", out.toString())).isEqualTo(1);
        assertThat(errors.toString())
                .startsWith("banyan: P has no elementary item GHOST. The names are in ")
                .endsWith("layouts.json.\n");
    }

    @Test
    void namesTheFieldsThatAreMeant() {
        assertThat(banyan("query", "grows", "P.E", "-i", out.toString())).isEqualTo(1);
        assertThat(errors.toString()).isEqualTo("""
                banyan: P.E means 2 fields; name the groups around it. It may be one of these:
                  P.R.E
                  P.S.E
                """);
        assertThat(banyan("query", "grows", "P.S.E", "-i", out.toString())).isZero();
    }

    @Test
    void refusesAFolderThatNoAuditWrote() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(banyan("query", "grows", "P.A", "-i", nowhere.toString())).isEqualTo(2);
        assertThat(errors.toString())
                .isEqualTo("banyan: " + nowhere + " is no folder. Run banyan audit first, or name its folder by -i.\n");
        assertThat(banyan("query", "grows", "P.A", "-i", folder.toString())).isEqualTo(1);
        assertThat(errors.toString())
                .isEqualTo("banyan: " + folder.resolve("layouts.json")
                        + " does not exist. Name a folder that banyan audit wrote by -i, or run the audit again with -o "
                        + folder + ".\n");
    }

    @Test
    void refusesToGrowByNothing() {
        assertThat(banyan("query", "grows", "P.A", "-i", out.toString(), "--by", "0"))
                .isEqualTo(2);
        assertThat(errors.toString()).isEqualTo("banyan: --by is 0; give a number from 1 to 1000000.\n");
    }

    @Test
    void queryAloneSaysWhatToAsk() {
        assertThat(banyan("query")).isEqualTo(2);
        assertThat(errors.toString()).startsWith("Say what to ask: callers, callees,");
    }

    private String asked(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("-i", out.toString()))
                .toArray(String[]::new);
        assertThat(banyan(all)).as(errors.toString()).isZero();
        return screen.toString();
    }

    private void estateOfThree() throws IOException {
        Path estate = folder.resolve("estate");
        Files.writeString(
                estate.resolve("Q.cbl"),
                PROGRAM.replace("PROGRAM-ID. P.", "PROGRAM-ID. Q.").replace("GOBACK.", """
                        CALL 'P'
                                  EXEC SQL UPDATE ACCOUNT SET A = 1 END-EXEC
                                  GOBACK.
                        """),
                StandardCharsets.UTF_8);
        assertThat(banyan("audit", estate.toString(), "-o", out.toString())).isZero();
    }

    @Test
    void asksWhoCalls() throws IOException {
        estateOfThree();

        assertThat(asked("query", "callers", "p"))
                .startsWith("callers of program:P\n")
                .contains("1      program:Q  calls CALL");
        assertThat(asked("query", "callees", "Q", "--depth", "3", "--kind", "table"))
                .contains("nothing");
        assertThat(asked("query", "impact", "ACCOUNT")).contains("program:Q");
        assertThat(asked("query", "path", "Q", "P")).contains("program:P");
        assertThat(asked("query", "crud")).contains("table:ACCOUNT  U     program:Q");
        assertThat(asked("query", "crud", "ACCOUNT")).contains("U");
        assertThat(asked("query", "cycles")).contains("nothing");
        assertThat(asked("query", "unused")).contains("program:Q");
        assertThat(asked("query", "show", "P")).contains("kind").contains("program");
        assertThat(asked("query", "why", "Q.cbl")).contains("complexityRank");
    }

    @Test
    void answersInJson() throws IOException {
        estateOfThree();

        JsonNode answer = new ObjectMapper().readTree(asked("query", "callers", "P", "--json"));

        assertThat(answer.get("question").asText()).isEqualTo("callers of program:P");
        assertThat(answer.get("rows").get(0).get("node").asText()).isEqualTo("program:Q");
        assertThat(answer.get("left").asInt()).isZero();
    }

    @Test
    void offersNamesThatMayBeMeant() throws IOException {
        estateOfThree();

        assertThat(banyan("query", "callers", "ACCUONT", "-i", out.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("It may be one of these:\n  table:ACCOUNT");
    }

    @Test
    void refusesWhatCannotBeAsked() {
        String at = out.toString();
        assertThat(banyan("query", "callers", "P", "-i", at, "--depth", "0")).isEqualTo(2);
        assertThat(banyan("query", "callers", "P", "-i", at, "--limit", "0")).isEqualTo(2);
        assertThat(banyan("query", "callers", "P", "-i", at, "--kind", "thing")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("There is no kind thing. The kinds are")
                .contains("program");
        assertThat(banyan("query", "callers", "P", "-i", folder.resolve("no").toString()))
                .isEqualTo(2);
        assertThat(banyan("query", "callers", "P", "-i", folder.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("estate.json does not exist");
        assertThat(banyan("query", "why", "1", "-i", folder.toString())).isEqualTo(1);
    }
}

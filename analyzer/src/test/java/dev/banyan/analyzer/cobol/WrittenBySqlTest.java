package dev.banyan.analyzer.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is not known when a statement with receiving fields stands between its value and its use. */
final class WrittenBySqlTest {

    private static final String PGM = """
            WORKING-STORAGE SECTION.
            01 WS-PGM PIC X(8) VALUE 'PGMB'.
            01 WS-OTHER PIC X(8) VALUE 'PGMC'.
            """;

    private CobolSources sources;

    @BeforeEach
    void emptyEstate(@TempDir Path folder) {
        sources = new CobolSources(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXEC SQL FETCH C1 INTO :WS-PGM END-EXEC",
                "EXEC SQL FETCH C1 USING DESCRIPTOR :WS-PGM END-EXEC",
                "EXEC SQL SET :WS-PGM = CURRENT SQLID END-EXEC",
                "EXEC SQL SET :WS-OTHER = 'A', :WS-PGM = 'B' END-EXEC",
                "EXEC SQL VALUES 'A' INTO :WS-PGM END-EXEC",
                "EXEC SQL EXECUTE S1 INTO :WS-PGM END-EXEC",
                "JSON GENERATE WS-PGM FROM WS-OTHER END-JSON"
            })
    void whatAStatementFillsIsNotItsValue(String statement) {
        assertThat(transfer(statement)).containsExactly("PGMA -> ? unresolved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXEC SQL GET DIAGNOSTICS :WS-PGM = ROW_COUNT END-EXEC",
                "EXEC SQL ASSOCIATE LOCATORS (:WS-PGM)\nWITH PROCEDURE P END-EXEC",
                "EXEC SQL SELECT FROM FROM :WS-PGM END-EXEC",
                "XML GENERATE WS-OTHER FROM WS-REC COUNT IN WS-PGM",
                "JSON PARSE WS-OTHER INTO WS-PGM"
            })
    void whatAStatementMayWriteIsItsValueInPart(String statement) {
        assertThat(transfer(statement)).containsExactly("PGMA -> program:PGMB partial");
    }

    @Test
    void aProcedureMayWriteWhatItIsGiven() {
        assertThat(transfer("EXEC SQL CALL SPX(:WS-PGM) END-EXEC"))
                .containsExactly("PGMA -> program:PGMB partial", "PGMA -> program:SPX exact");
    }

    @Test
    void aHostVariableNamesTheProcedureThatItHolds() {
        sources.program("PGMA", PGM, """
                EXEC SQL CALL :WS-PGM (:WS-OTHER) END-EXEC.
                GOBACK.
                """);

        assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMB derived");
    }

    private List<String> transfer(String statement) {
        sources.program("PGMA", PGM, statement + ".\nCALL WS-PGM.\nGOBACK.\n");
        return sources.edges("CALL");
    }
}

package dev.banyan.analyzer.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which ways through a program a name may come on, one turn of the flow per test. */
final class WaysToTransfersTest {

    private CobolSources sources;

    @BeforeEach
    void emptyEstate(@TempDir Path folder) {
        sources = new CobolSources(folder);
    }

    private CobolSources running(String procedure) {
        return sources.file("app/cbl/PGMA.cbl", """
                IDENTIFICATION DIVISION.
                PROGRAM-ID. PGMA.
                DATA DIVISION.
                WORKING-STORAGE SECTION.
                01 WS-PGM PIC X(8).
                01 WS-FLAG PIC X.
                01 WS-TABLE.
                   05 WS-ROW PIC X OCCURS 9 INDEXED BY WS-I.
                PROCEDURE DIVISION.
                """ + procedure);
    }

    @Test
    void exitProgramGoesOnInAMainProgram() {
        running("""
                MAIN.
                    MOVE 'PGMB' TO WS-PGM.
                    EXIT PROGRAM.
                    CALL WS-PGM.
                    GOBACK.
                """);
        assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMB derived");
    }

    @Test
    void wheneverLeadsFromEveryLaterSqlToItsLabel() {
        running("""
                MAIN.
                    MOVE 'EARLY' TO WS-PGM.
                    EXEC SQL WHENEVER SQLERROR GO TO FAILED END-EXEC.
                    MOVE 'PGMB' TO WS-PGM.
                    EXEC SQL COMMIT END-EXEC.
                    MOVE 'LATE' TO WS-PGM.
                    GOBACK.
                FAILED.
                    CALL WS-PGM.
                    GOBACK.
                """);
        assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMB derived");
    }

    @Test
    void goToOutOfARangeReturnsFromTheOuterOne() {
        running("""
                MAIN.
                    PERFORM OUTER THRU OUTER-EXIT.
                    CALL WS-PGM.
                    GOBACK.
                OUTER.
                    PERFORM INNER.
                    GOBACK.
                OUTER-EXIT.
                    EXIT.
                INNER.
                    MOVE 'PGMB' TO WS-PGM.
                    GO TO OUTER-EXIT.
                """);
        assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMB derived");
    }

    @Test
    void goToOutOfARangeComesFromThePerformThatRunsAndFromNoOther() {
        running("""
                MAIN.
                    MOVE 'ONE' TO WS-PGM.
                    PERFORM OUTER THRU OUTER-EXIT.
                    CALL WS-PGM.
                    MOVE 'TWO' TO WS-PGM.
                    PERFORM OUTER THRU OUTER-EXIT.
                    GOBACK.
                OUTER.
                    PERFORM INNER.
                    GOBACK.
                OUTER-EXIT.
                    EXIT.
                INNER.
                    IF WS-FLAG = 'X' MOVE 'PGMB' TO WS-PGM.
                    GO TO OUTER-EXIT.
                """);
        assertThat(sources.edges("CALL"))
                .containsExactly("PGMA -> program:ONE derived", "PGMA -> program:PGMB derived");
    }

    @Test
    void searchWithAtEndTakesABranch() {
        running("""
                MAIN.
                    MOVE 'BEFORE' TO WS-PGM.
                    SEARCH WS-ROW
                       AT END MOVE 'NONE' TO WS-PGM
                       WHEN WS-ROW(WS-I) = 'X' MOVE 'FOUND' TO WS-PGM
                    END-SEARCH.
                    CALL WS-PGM.
                    GOBACK.
                """);
        assertThat(sources.edges("CALL"))
                .containsExactly("PGMA -> program:FOUND derived", "PGMA -> program:NONE derived");
    }

    @Test
    void performOfCodeThatEndsTheRunIsNoWay() {
        running("""
                MAIN.
                    MOVE 'PGMB' TO WS-PGM.
                    IF WS-FLAG = 'X'
                       MOVE 'BAD' TO WS-PGM
                       PERFORM FAIL
                    END-IF.
                    CALL WS-PGM.
                    GOBACK.
                FAIL.
                    STOP RUN.
                """);
        assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMB derived");
    }

    @Test
    void deadCodeIsNoWay() {
        running("""
                MAIN.
                    MOVE 'PGMB' TO WS-PGM.
                    GO TO LAST-PARA.
                    MOVE 'DEAD' TO WS-PGM.
                LAST-PARA.
                    CALL WS-PGM.
                    GOBACK.
                """);
        assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMB derived");
    }

    @Test
    void waysInsideDeadCodeAreFollowed() {
        running("""
                MAIN.
                    GOBACK.
                DEAD.
                    MOVE 'ONE' TO WS-PGM.
                    IF WS-FLAG = 'X' MOVE 'PGMB' TO WS-PGM.
                DEAD-TOO.
                    CALL WS-PGM.
                    GOBACK.
                """);
        assertThat(sources.edges("CALL"))
                .containsExactly("PGMA -> program:ONE derived", "PGMA -> program:PGMB derived");
    }

    @Test
    void aSortRunsItsProceduresBetweenWhatStandsAroundIt() {
        running("""
                MAIN.
                    MOVE 'BEFORE' TO WS-PGM.
                    SORT S ON ASCENDING KEY WS-FLAG
                        INPUT PROCEDURE GIVE
                        OUTPUT PROCEDURE TAKE.
                    CALL WS-PGM.
                    GOBACK.
                GIVE.
                    MOVE 'PGMB' TO WS-PGM.
                TAKE.
                    DISPLAY WS-PGM.
                """);
        assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMB derived");
    }

    @Test
    void aLoopTestedAfterwardsRunsItsParagraphsAtLeastOnce() {
        running("""
                MAIN.
                    MOVE 'BEFORE' TO WS-PGM.
                    PERFORM STEP WITH TEST AFTER UNTIL WS-FLAG = 'X'.
                    CALL WS-PGM.
                    GOBACK.
                STEP.
                    MOVE 'PGMB' TO WS-PGM.
                """);
        assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMB derived");
    }

    @Test
    void aRangeWritesByWhatItsGoToFallsInto() {
        running("""
                MAIN.
                    MOVE 'BEFORE' TO WS-PGM.
                    PERFORM ONE THRU ONE-EXIT.
                    CALL WS-PGM.
                    GOBACK.
                ONE.
                    GO TO AWAY.
                ONE-EXIT.
                    EXIT.
                AWAY.
                    DISPLAY 'AWAY'.
                FURTHER.
                    MOVE 'PGMB' TO WS-PGM.
                    GO TO ONE-EXIT.
                """);
        assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMB derived");
    }
}

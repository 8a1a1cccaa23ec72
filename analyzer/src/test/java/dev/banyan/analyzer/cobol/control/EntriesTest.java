package dev.banyan.analyzer.cobol.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a run may come from but the statement before: entries, declaratives, handlers, procedures of other verbs. */
final class EntriesTest {

    private static void reachesAll(String procedure) {
        assertThat(OneProgram.running(procedure).unreachable()).isEmpty();
    }

    @Test
    void sortProceduresRunAndReturn() {
        assertThat(OneProgram.running("""
                MAIN.
                    SORT S ON ASCENDING KEY X
                        INPUT PROCEDURE GIVE THRU GIVE-EXIT
                        OUTPUT PROCEDURE TAKE.
                    GOBACK.
                GIVE.
                    RELEASE X.
                GIVE-EXIT.
                    EXIT.
                TAKE.
                    RETURN S AT END CONTINUE END-RETURN.
                DEAD.
                    DISPLAY 'X'.
                """).unreachable()).containsExactly("paragraph DEAD");
    }

    @Test
    void entryIsReachedFromOutside() {
        reachesAll("""
                MAIN.
                    GOBACK.
                SECOND.
                    ENTRY 'PGMB'.
                    GOBACK.
                """.replace("SECOND.\n", ""));
    }

    @Test
    void declarativesAreEnteredAndStayAmongThemselves() {
        assertThat(OneProgram.running("""
                DECLARATIVES.
                D1 SECTION.
                    USE AFTER STANDARD EXCEPTION PROCEDURE ON INPUT.
                D1-PARA.
                    DISPLAY 'D'.
                END DECLARATIVES.
                MAIN-SECTION SECTION.
                MAIN.
                    GOBACK.
                DEAD.
                    DISPLAY 'X'.
                """).unreachable()).containsExactly("paragraph DEAD");
    }

    @Test
    void xmlParseRunsItsProcedure() {
        reachesAll("""
                MAIN.
                    XML PARSE X PROCESSING PROCEDURE P1 THRU P2 END-XML.
                    GOBACK.
                P1.
                    DISPLAY '1'.
                P2.
                    DISPLAY '2'.
                """);
    }

    @Test
    void labelsOfHandleAreReachedAndReturnWhereTheCommandStood() {
        assertThat(OneProgram.running("""
                MAIN.
                    EXEC CICS HANDLE CONDITION NOTFND(READ-NOTFND) END-EXEC.
                    EXEC CICS HANDLE ABEND LABEL(ABENDED) END-EXEC.
                    EXEC CICS HANDLE AID PF3(LEAVE-IT) END-EXEC.
                    PERFORM READ-IT THRU READ-EXIT.
                    DISPLAY 'BACK'.
                    EXEC CICS RETURN END-EXEC.
                    DISPLAY 'NEVER'.
                READ-IT.
                    EXEC CICS READ FILE('F') INTO(X) END-EXEC.
                    GOBACK.
                READ-NOTFND.
                    MOVE SPACES TO X.
                READ-EXIT.
                    EXIT.
                ABENDED.
                    EXEC CICS ABEND ABCODE('A') END-EXEC.
                LEAVE-IT.
                    EXEC CICS XCTL PROGRAM('P') END-EXEC.
                DEAD.
                    DISPLAY 'X'.
                """).unreachable())
                .containsExactly("statement MAIN after EXEC CICS RETURN", "paragraph DEAD");
    }

    @Test
    void aCommandThatAsksForItsResponseGoesOn() {
        reachesAll("""
                MAIN.
                    EXEC CICS XCTL PROGRAM('P') RESP(X) END-EXEC.
                    DISPLAY 'FAILED'.
                """);
    }

    @Test
    void aLabelThatIsNotThereIsTold() {
        assertThat(OneProgram.running("""
                MAIN.
                    EXEC CICS HANDLE CONDITION ERROR(NOWHERE) END-EXEC.
                    GOBACK.
                DEAD.
                    DISPLAY 'X'.
                """).outline().unreachable().get(0).assumption())
                .isEqualTo("though the label NOWHERE of HANDLE in A.cbl:8 was not found");
    }

    @Test
    void wheneverLeadsFromTheSqlBelowIt() {
        OneProgram program = OneProgram.running("""
                MAIN.
                    EXEC SQL WHENEVER NOT FOUND GO TO NONE END-EXEC.
                    EXEC SQL WHENEVER SQLERROR GOTO :FAILED END-EXEC.
                    PERFORM A.
                    GOBACK.
                NONE.
                    GOBACK.
                FAILED.
                    GOBACK.
                A.
                    EXEC SQL COMMIT END-EXEC.
                """);
        assertThat(program.unreachable()).isEmpty();
        assertThat(program.paragraph("MAIN").handles()).containsExactly("FAILED", "NONE");
    }

    @Test
    void wheneverContinueEndsIt() {
        assertThat(OneProgram.running("""
                MAIN.
                    EXEC SQL WHENEVER SQLERROR GO TO FAILED END-EXEC.
                    EXEC SQL WHENEVER SQLERROR CONTINUE END-EXEC.
                    EXEC SQL COMMIT END-EXEC.
                    GOBACK.
                FAILED.
                    GOBACK.
                """).unreachable()).containsExactly("paragraph FAILED");
    }
}

package dev.banyan.analyzer.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mechanism by which a program's name comes into a variable per test. */
final class TransfersTest {

    private static final String PGM = """
            WORKING-STORAGE SECTION.
            01 WS-PGM PIC X(8).
            01 WS-OTHER PIC X(8) VALUE 'PGMB'.
            """;

    private CobolSources sources;

    @BeforeEach
    void emptyEstate(@TempDir Path folder) {
        sources = new CobolSources(folder);
    }

    @Nested
    final class InOneProgram {

        @Test
        void aLiteralIsExact() {
            sources.program("PGMA", "", """
                    CALL 'PGMB'.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMB exact");
        }

        @Test
        void aValueClauseNamesTheProgram() {
            sources.program("PGMA", PGM, """
                    CALL WS-OTHER.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMB derived");
            assertThat(sources.reason("CALL")).isEqualTo("WS-OTHER VALUE 'PGMB' (app/cbl/PGMA.cbl:6)");
        }

        @Test
        void aMovedLiteralNamesTheProgram() {
            sources.program("PGMA", PGM, """
                    MOVE 'PGMC' TO WS-PGM.
                    CALL WS-PGM.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMC derived");
            assertThat(sources.reason("CALL")).isEqualTo("MOVE 'PGMC' TO WS-PGM (app/cbl/PGMA.cbl:10)");
        }

        @Test
        void aChainOfMovesIsFollowedToItsValue() {
            sources.program("PGMA", PGM, """
                    MOVE WS-OTHER TO WS-PGM.
                    CALL WS-PGM.
                    GOBACK.
                    """);
            assertThat(sources.reason("CALL"))
                    .isEqualTo("MOVE WS-OTHER TO WS-PGM (app/cbl/PGMA.cbl:10);"
                            + " WS-OTHER VALUE 'PGMB' (app/cbl/PGMA.cbl:6)");
        }

        @Test
        void onlyTheLastMoveBeforeTheCallCounts() {
            sources.program("PGMA", PGM, """
                    MOVE 'OLD' TO WS-PGM.
                    MOVE 'NEW' TO WS-PGM.
                    CALL WS-PGM.
                    MOVE 'LATE' TO WS-PGM.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:NEW derived");
        }

        @Test
        void bothBranchesCount() {
            sources.program("PGMA", PGM, """
                    MOVE 'BEFORE' TO WS-PGM.
                    IF WS-OTHER = 'X'
                       MOVE 'THEN' TO WS-PGM
                    ELSE
                       MOVE 'ELSE' TO WS-PGM
                    END-IF.
                    CALL WS-PGM.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL"))
                    .containsExactly("PGMA -> program:ELSE derived", "PGMA -> program:THEN derived");
        }

        @Test
        void aMoveInALoopReachesTheNextRound() {
            sources.program("PGMA", PGM, """
                    MOVE 'FIRST' TO WS-PGM.
                    PERFORM UNTIL WS-OTHER = 'X'
                       CALL WS-PGM
                       MOVE 'NEXT' TO WS-PGM
                    END-PERFORM.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL"))
                    .containsExactly("PGMA -> program:FIRST derived", "PGMA -> program:NEXT derived");
        }

        @Test
        void aPerformedParagraphReturnsToItsCaller() {
            sources.file("app/cbl/PGMA.cbl", """
                    IDENTIFICATION DIVISION.
                    PROGRAM-ID. PGMA.
                    DATA DIVISION.
                    WORKING-STORAGE SECTION.
                    01 WS-PGM PIC X(8).
                    PROCEDURE DIVISION.
                    MAIN-PARA.
                        PERFORM SET-ONE.
                        CALL WS-PGM.
                        PERFORM SET-TWO.
                        GOBACK.
                    SET-ONE.
                        MOVE 'ONE' TO WS-PGM.
                    SET-TWO.
                        MOVE 'TWO' TO WS-PGM.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:ONE derived");
        }

        @Test
        void aPerformedCallSeesTheValuesOfAllThatPerformIt() {
            sources.file("app/cbl/PGMA.cbl", """
                    IDENTIFICATION DIVISION.
                    PROGRAM-ID. PGMA.
                    DATA DIVISION.
                    WORKING-STORAGE SECTION.
                    01 WS-PGM PIC X(8).
                    PROCEDURE DIVISION.
                    MAIN-PARA.
                        MOVE 'ONE' TO WS-PGM
                        PERFORM DO-CALL THRU DO-CALL-EXIT
                        MOVE 'TWO' TO WS-PGM
                        PERFORM DO-CALL THRU DO-CALL-EXIT
                        MOVE 'NEVER' TO WS-PGM
                        GOBACK.
                    DO-CALL.
                        CALL WS-PGM.
                    DO-CALL-EXIT.
                        EXIT.
                    """);
            assertThat(sources.edges("CALL"))
                    .containsExactly("PGMA -> program:ONE derived", "PGMA -> program:TWO derived");
        }

        @Test
        void goToAndFallingThroughAreWaysToo() {
            sources.file("app/cbl/PGMA.cbl", """
                    IDENTIFICATION DIVISION.
                    PROGRAM-ID. PGMA.
                    DATA DIVISION.
                    WORKING-STORAGE SECTION.
                    01 WS-PGM PIC X(8).
                    01 WS-FLAG PIC X.
                    PROCEDURE DIVISION.
                    MAIN-PARA.
                        IF WS-FLAG = 'J'
                           MOVE 'JUMPED' TO WS-PGM
                           GO TO DO-CALL
                        END-IF.
                    NEXT-PARA.
                        MOVE 'FELL' TO WS-PGM.
                    DO-CALL.
                        CALL WS-PGM.
                        GOBACK.
                    """);
            assertThat(sources.edges("CALL"))
                    .containsExactly("PGMA -> program:FELL derived", "PGMA -> program:JUMPED derived");
        }

        @Test
        void aConditionNameSetToTrueIsItsValue() {
            sources.program("PGMA", """
                    WORKING-STORAGE SECTION.
                    01 WS-PGM PIC X(8).
                       88 IS-LIST VALUE 'LISTPGM'.
                    """, """
                    SET IS-LIST TO TRUE.
                    CALL WS-PGM.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:LISTPGM derived");
            assertThat(sources.reason("CALL")).contains("SET IS-LIST TO TRUE (app/cbl/PGMA.cbl:10)");
        }

        @Test
        void aTableOfLiteralsUnderRedefinesGivesAllItsPrograms() {
            sources.program("PGMA", """
                    WORKING-STORAGE SECTION.
                    01 MENU.
                       05 MENU-COUNT PIC 9(02) VALUE 2.
                       05 MENU-DATA.
                          10 FILLER PIC 9(02) VALUE 1.
                          10 FILLER PIC X(08) VALUE 'FIRST'.
                          10 FILLER PIC 9(02) VALUE 2.
                          10 FILLER PIC X(08) VALUE 'SECOND'.
                       05 MENU-TABLE REDEFINES MENU-DATA.
                          10 MENU-OPTION OCCURS 3 TIMES.
                             15 MENU-NUM PIC 9(02).
                             15 MENU-PGM PIC X(08).
                    01 WS-I PIC 9(02).
                    """, """
                    EXEC CICS XCTL PROGRAM(MENU-PGM(WS-I)) END-EXEC.
                    """);
            assertThat(sources.edges("XCTL"))
                    .containsExactly("PGMA -> program:FIRST derived", "PGMA -> program:SECOND derived");
        }

        @Test
        void aKnownSubscriptChoosesOneElement() {
            sources.program("PGMA", """
                    WORKING-STORAGE SECTION.
                    01 NAMES.
                       05 FILLER PIC X(16) VALUE 'FIRST   SECOND  '.
                    01 FILLER REDEFINES NAMES.
                       05 NAME-OF PIC X(8) OCCURS 2.
                    """, """
                    CALL NAME-OF(2).
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:SECOND derived");
        }

        @Test
        void aGroupMoveCarriesTheFieldsInsideIt() {
            sources.program("PGMA", """
                    WORKING-STORAGE SECTION.
                    01 FROM-GROUP.
                       05 FILLER PIC X(4) VALUE 'ABCD'.
                       05 FILLER PIC X(8) VALUE 'INSIDE'.
                    01 TO-GROUP.
                       05 TO-CODE PIC X(4).
                       05 TO-PGM PIC X(8).
                    """, """
                    MOVE FROM-GROUP TO TO-GROUP.
                    CALL TO-PGM.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:INSIDE derived");
        }

        @Test
        void moveCorrespondingGoesByName() {
            sources.program("PGMA", """
                    WORKING-STORAGE SECTION.
                    01 FROM-GROUP.
                       05 PGM PIC X(8) VALUE 'NAMED'.
                       05 CODE-A PIC X(4).
                    01 TO-GROUP.
                       05 CODE-A PIC X(4).
                       05 PGM PIC X(8).
                    """, """
                    MOVE CORRESPONDING FROM-GROUP TO TO-GROUP.
                    CALL PGM OF TO-GROUP.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:NAMED derived");
        }

        @Test
        void stringJoinsItsPieces() {
            sources.program("PGMA", PGM, """
                    STRING 'PG' DELIMITED BY SIZE
                           WS-OTHER DELIMITED BY SPACE
                           INTO WS-PGM.
                    CALL WS-PGM.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGPGMB derived");
        }

        @Test
        void aNameMadeOfPartsIsPutTogether() {
            sources.program("PGMA", """
                    WORKING-STORAGE SECTION.
                    01 WS-PGM.
                       05 WS-PREFIX PIC X(3) VALUE 'ABC'.
                       05 WS-SUFFIX PIC X(2).
                    """, """
                    MOVE '01' TO WS-SUFFIX.
                    CALL WS-PGM.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:ABC01 derived");
        }

        @Test
        void initializeTakesTheOldNameAway() {
            sources.program("PGMA", PGM, """
                    INITIALIZE WS-OTHER.
                    CALL WS-OTHER.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> ? unresolved");
        }

        @Test
        void aReferenceModifiedMoveSetsAPart() {
            sources.program("PGMA", PGM, """
                    MOVE 'X' TO WS-OTHER(4:1).
                    CALL WS-OTHER.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMX derived");
        }

        @Test
        void aHandlerSeesWhatWasSetAnywhere() {
            sources.file("app/cbl/PGMA.cbl", """
                    IDENTIFICATION DIVISION.
                    PROGRAM-ID. PGMA.
                    DATA DIVISION.
                    WORKING-STORAGE SECTION.
                    01 WS-PGM PIC X(8).
                    PROCEDURE DIVISION.
                    MAIN-PARA.
                        EXEC CICS HANDLE CONDITION NOTFND(MISSED) END-EXEC.
                        MOVE 'LATER' TO WS-PGM.
                        EXEC CICS RETURN END-EXEC.
                    MISSED.
                        EXEC CICS XCTL PROGRAM(WS-PGM) END-EXEC.
                    """);
            assertThat(sources.edges("XCTL")).containsExactly("PGMA -> program:LATER derived");
        }
    }

    @Nested
    final class Doubt {

        @Test
        void aNameReadFromAFileIsNotGuessed() {
            sources.program("PGMA", PGM, """
                    ACCEPT WS-PGM.
                    CALL WS-PGM.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> ? unresolved");
            assertThat(sources.reason("CALL")).contains("WS-PGM").contains("PGMA.cbl:10");
        }

        @Test
        void whatIsKnownOfSeveralWritersIsPartial() {
            sources.program("PGMA", PGM, """
                    IF WS-OTHER = 'X'
                       ACCEPT WS-PGM
                    ELSE
                       MOVE 'KNOWN' TO WS-PGM
                    END-IF.
                    CALL WS-PGM.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:KNOWN partial");
            assertThat(sources.reason("CALL")).contains("not all is known: ACCEPT (app/cbl/PGMA.cbl:11)");
        }

        @Test
        void aCountedSuffixIsNotTakenForItsFirstValue() {
            sources.program("PGMA", """
                    WORKING-STORAGE SECTION.
                    01 WS-PGM PIC X(8).
                    01 WS-I PIC 9 VALUE 0.
                    """, """
                    PERFORM VARYING WS-I FROM 1 BY 1 UNTIL WS-I > 5
                       STRING 'PGM' DELIMITED BY SIZE WS-I DELIMITED BY SIZE INTO WS-PGM
                       CALL WS-PGM
                    END-PERFORM.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> ? unresolved");
        }

        @Test
        void aNameOfWhichSomeBytesAreUnknownIsAPattern() {
            sources.program("PGMA", """
                    WORKING-STORAGE SECTION.
                    01 WS-PGM PIC X(8) VALUE 'BCASH0?P'.
                    01 WS-CODE PIC X.
                    01 WS-SHORT.
                       05 FILLER PIC X(2) VALUE 'AB'.
                       05 WS-REST PIC X(6).
                    """, """
                    ACCEPT WS-CODE.
                    MOVE WS-CODE TO WS-PGM (7:1).
                    CALL WS-PGM.
                    ACCEPT WS-REST.
                    EXEC CICS LINK PROGRAM(WS-SHORT) END-EXEC.
                    EXEC CICS START TRANSID(WS-SHORT) END-EXEC.
                    GOBACK.
                    """);
            assertThat(sources.facts().edges())
                    .filteredOn(edge -> edge.to().isEmpty())
                    .extracting(edge -> edge.via() + " " + edge.attributes())
                    .containsExactlyInAnyOrder(
                            "CALL {gap=ACCEPT (app/cbl/PGMA.cbl:13), pattern=BCASH0?P}",
                            "LINK {}",
                            "START-TRANSID {gap=ACCEPT (app/cbl/PGMA.cbl:16), pattern=AB??????}");
        }

        @Test
        void aVariableThatACalledProgramMayChangeIsPartial() {
            sources.program("PGMA", PGM, """
                    CALL 'CHOOSER' USING WS-OTHER.
                    CALL WS-OTHER.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL"))
                    .containsExactly("PGMA -> program:CHOOSER exact", "PGMA -> program:PGMB partial");
        }

        @Test
        void textThatIsNoNameIsNoProgram() {
            sources.program("PGMA", PGM, """
                    MOVE 'NOT A NAME' TO WS-PGM.
                    CALL WS-PGM.
                    GOBACK.
                    """);
            assertThat(sources.edges("CALL")).containsExactly("PGMA -> ? unresolved");
        }
    }

    @Nested
    final class AcrossPrograms {

        private static final String COMMAREA = """
                01 COMM.
                   05 FROM-PGM PIC X(8).
                   05 TO-PGM PIC X(8).
                """;

        private static final String DATA = """
                WORKING-STORAGE SECTION.
                COPY COMM.
                LINKAGE SECTION.
                01 DFHCOMMAREA PIC X(16).
                """;

        @Test
        void theCallersNameComesBackThroughTheCommarea() {
            sources.copybook("COMM", COMMAREA).program("CALLER", DATA, """
                            MOVE 'CALLER' TO FROM-PGM.
                            EXEC CICS XCTL PROGRAM('DETAIL') COMMAREA(COMM) END-EXEC.
                            """).program("DETAIL", DATA, """
                            MOVE DFHCOMMAREA(1:EIBCALEN) TO COMM.
                            MOVE FROM-PGM TO TO-PGM.
                            EXEC CICS XCTL PROGRAM(TO-PGM) COMMAREA(COMM) END-EXEC.
                            """);
            assertThat(sources.edges("XCTL"))
                    .containsExactly("CALLER -> program:DETAIL exact", "DETAIL -> program:CALLER derived");
        }

        @Test
        void aWayFoundInOneRoundFeedsTheNext() {
            sources.copybook("COMM", COMMAREA)
                    .program("AAA", DATA, """
                            MOVE DFHCOMMAREA TO COMM.
                            EXEC CICS XCTL PROGRAM(FROM-PGM) END-EXEC.
                            """)
                    .program("BBB", DATA, """
                            MOVE DFHCOMMAREA TO COMM.
                            MOVE 'BBB' TO FROM-PGM.
                            EXEC CICS XCTL PROGRAM(TO-PGM) COMMAREA(COMM) END-EXEC.
                            """)
                    .program("CCC", DATA, """
                            MOVE 'AAA' TO TO-PGM.
                            EXEC CICS XCTL PROGRAM('BBB') COMMAREA(COMM) END-EXEC.
                            """);
            assertThat(sources.edges("XCTL"))
                    .containsExactly(
                            "AAA -> program:BBB derived", "BBB -> program:AAA derived", "CCC -> program:BBB exact");
        }

        @Test
        void whatAProgramLeavesInTheCommareaComesBackToIt() {
            sources.copybook("COMM", COMMAREA).program("CONV", DATA, """
                    MOVE DFHCOMMAREA TO COMM.
                    IF EIBCALEN > 0
                       EXEC CICS XCTL PROGRAM(TO-PGM) END-EXEC
                    END-IF.
                    MOVE 'AFTER' TO TO-PGM.
                    EXEC CICS RETURN TRANSID('CONV') COMMAREA(COMM) END-EXEC.
                    """);
            assertThat(sources.edges("XCTL")).containsExactly("CONV -> program:AFTER derived");
        }

        @Test
        void aCallHandsOverByPosition() {
            sources.program("CALLER", """
                            WORKING-STORAGE SECTION.
                            01 WS-KEY PIC X(4).
                            01 WS-NAME PIC X(8) VALUE 'TARGET'.
                            """, """
                            CALL 'SUB' USING WS-KEY BY CONTENT WS-NAME.
                            GOBACK.
                            """).file("app/cbl/SUB.cbl", """
                            IDENTIFICATION DIVISION.
                            PROGRAM-ID. SUB.
                            DATA DIVISION.
                            LINKAGE SECTION.
                            01 LK-KEY PIC X(4).
                            01 LK-NAME PIC X(8).
                            PROCEDURE DIVISION USING LK-KEY LK-NAME.
                            MAIN-PARA.
                                CALL LK-NAME.
                                GOBACK.
                            """);
            assertThat(sources.edges("CALL"))
                    .containsExactly("CALLER -> program:SUB exact", "SUB -> program:TARGET derived");
        }

        @Test
        void withoutAKnownCallerTheCommareaIsUnknown() {
            sources.copybook("COMM", COMMAREA).program("ALONE", DATA, """
                    MOVE DFHCOMMAREA TO COMM.
                    EXEC CICS XCTL PROGRAM(TO-PGM) END-EXEC.
                    """);
            assertThat(sources.edges("XCTL")).containsExactly("ALONE -> ? unresolved");
        }

        @Test
        void programsThatCallEachOtherByTheirCommareaEnd() {
            sources.copybook("COMM", COMMAREA).program("AAA", DATA, """
                            MOVE DFHCOMMAREA TO COMM.
                            EXEC CICS XCTL PROGRAM('BBB') COMMAREA(COMM) END-EXEC.
                            """).program("BBB", DATA, """
                            MOVE DFHCOMMAREA TO COMM.
                            EXEC CICS LINK PROGRAM('AAA') COMMAREA(COMM) END-EXEC.
                            EXEC CICS XCTL PROGRAM(TO-PGM) COMMAREA(COMM) END-EXEC.
                            """);
            assertThat(sources.edges("XCTL")).containsExactly("AAA -> program:BBB exact", "BBB -> ? unresolved");
        }
    }
}

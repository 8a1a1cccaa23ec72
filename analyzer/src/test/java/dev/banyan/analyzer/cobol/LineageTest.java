package dev.banyan.analyzer.cobol;

import static dev.banyan.analyzer.cobol.CobolDocuments.grown;
import static dev.banyan.analyzer.cobol.CobolDocuments.stops;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.cobol.lineage.Growth;
import dev.banyan.analyzer.cobol.lineage.Lineage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LineageTest {

    private static final String FIELDS = """
            WORKING-STORAGE SECTION.
            01 A PIC 9(4).
            01 B PIC 9(4).
            01 C PIC 9(6).
            01 D PIC 9(2).
            01 T PIC X(4).
            01 U PIC X(4).
            """;

    @TempDir
    private Path folder;

    private CobolSources sources;

    @BeforeEach
    void start() {
        sources = new CobolSources(folder.resolve("estate"));
    }

    private Growth growth(String field, int by) throws IOException {
        return CobolDocuments.growth(CobolDocuments.written(sources, folder.resolve("out")), field, by);
    }

    private Growth growth(String field) throws IOException {
        return growth(field, 1);
    }

    private Growth fields(String procedure) throws IOException {
        sources.program("P", FIELDS, procedure);
        return growth("P.A");
    }

    @Test
    void aMoveIsFollowedAsLongAsThereIsNoRoom() throws IOException {
        Growth growth = fields("MOVE A TO B.\nMOVE B TO C D.\nMOVE C TO T.\nGOBACK.");

        assertThat(grown(growth)).containsExactly("field P.A", "field P.B");
        assertThat(growth.grows().get(1).why()).isEqualTo("MOVE from P.A at app/cbl/P.cbl:14");
        assertThat(stops(growth.room())).containsExactly("P.B -> P.C");
        assertThat(stops(growth.cut())).containsExactly("P.B -> P.D");
        assertThat(growth.cut().get(0).line()).isEqualTo(15);
        assertThat(growth.programs()).containsExactly("P");
        assertThat(growth.holds()).isEqualTo(4);
    }

    @Test
    void moreGrowthNeedsMoreRoom() throws IOException {
        sources.program("P", FIELDS, "MOVE A TO C.\nMOVE C TO T.\nGOBACK.");

        assertThat(grown(growth("P.A", 2))).containsExactly("field P.A");
        assertThat(grown(growth("P.A", 3))).containsExactly("field P.A", "field P.C");
    }

    @Test
    void arithmeticStringUnstringAndFunctionsCarryValues() throws IOException {
        assertThat(grown(fields("COMPUTE B = A * 2.\nGOBACK."))).contains("field P.B");
        assertThat(grown(fields("ADD A TO B.\nGOBACK."))).contains("field P.B");
        assertThat(grown(fields("ADD 1 TO A GIVING B.\nGOBACK."))).contains("field P.B");
        assertThat(grown(fields("SUBTRACT A FROM D GIVING B.\nGOBACK."))).contains("field P.B");
        assertThat(grown(fields("MULTIPLY A BY B.\nGOBACK."))).contains("field P.B");
        assertThat(grown(fields("STRING A D DELIMITED BY SIZE INTO T.\nGOBACK.")))
                .contains("field P.T");
        assertThat(grown(fields("UNSTRING A DELIMITED BY '-' INTO T U.\nGOBACK.")))
                .contains("field P.T", "field P.U");
        assertThat(grown(fields("MOVE FUNCTION TRIM(A) TO T.\nGOBACK."))).contains("field P.T");
        assertThat(grown(fields("MOVE FUNCTION LENGTH(A) TO B.\nGOBACK."))).doesNotContain("field P.B");
        assertThat(grown(fields("INITIALIZE B REPLACING NUMERIC DATA BY A.\nGOBACK.")))
                .contains("field P.B");
        assertThat(grown(fields("SET B TO A.\nGOBACK."))).contains("field P.B");
        assertThat(grown(fields("INSPECT T REPLACING ALL 'ABCD' BY A.\nGOBACK.")))
                .contains("field P.T");
        assertThat(grown(fields("INSPECT T CONVERTING '1234' TO A.\nGOBACK."))).contains("field P.T");
        assertThat(grown(fields("INSPECT T REPLACING ALL A BY B.\nGOBACK."))).doesNotContain("field P.T");
    }

    @Test
    void whatIsComparedWithTheFieldHasToBeLongEnough() throws IOException {
        assertThat(stops(fields("IF A = B OR A > C OR NOT D < A\n    CONTINUE\nEND-IF.\nGOBACK.")
                        .compared()))
                .containsExactly("P.B -> P.A", "P.D -> P.A");
        assertThat(stops(fields("EVALUATE A\nWHEN B THRU D CONTINUE\nEND-EVALUATE.\nGOBACK.")
                        .compared()))
                .containsExactly("P.B -> P.A", "P.D -> P.A");
        assertThat(stops(fields("EVALUATE TRUE\nWHEN A = B CONTINUE\nEND-EVALUATE.\nGOBACK.")
                        .compared()))
                .containsExactly("P.B -> P.A");
        assertThat(stops(fields("PERFORM UNTIL A = B AND D = 1\n    ADD 1 TO D\nEND-PERFORM.\nGOBACK.")
                        .compared()))
                .containsExactly("P.B -> P.A");
        assertThat(stops(fields("PERFORM VARYING D FROM 1 BY 1 UNTIL D = A\n    CONTINUE\nEND-PERFORM.\nGOBACK.")
                        .compared()))
                .containsExactly("P.D -> P.A");
    }

    @Test
    void aComparisonCarriesNoValue() throws IOException {
        Growth growth =
                fields("IF A = B\n    MOVE A TO T\nEND-IF.\nIF A = T CONTINUE.\nIF A(1:2) = D CONTINUE.\nGOBACK.");

        assertThat(grown(growth)).containsExactly("field P.A", "field P.T");
        assertThat(stops(growth.compared())).containsExactly("P.B -> P.A");
        assertThat(growth.feeding()).isEmpty();
    }

    @Test
    void whatIsNestedInOtherStatementsCounts() throws IOException {
        assertThat(grown(fields(
                        "IF D = 1\n    PERFORM 3 TIMES\n        MOVE A TO B\n    END-PERFORM\nEND-IF.\nGOBACK.")))
                .contains("field P.B");
    }

    @Test
    void groupsMoveByteByByte() throws IOException {
        sources.program("P", """
                WORKING-STORAGE SECTION.
                01 FROM-REC.
                   05 F1 PIC X(3).
                   05 F2 PIC X(5).
                   05 F3 PIC X(2).
                01 TO-REC.
                   05 T1 PIC X(3).
                   05 T2 PIC X(5).
                   05 T3 PIC X(1).
                01 SHORT-REC.
                   05 S1 PIC X(3).
                01 AREA-REC PIC X(10).
                01 LONG-REC PIC X(20).
                """, "MOVE FROM-REC TO TO-REC SHORT-REC AREA-REC LONG-REC.\nGOBACK.");
        Growth growth = growth("P.F2");

        assertThat(grown(growth))
                .containsExactly("field P.F2", "area P.AREA-REC", "field P.T2", "record P.FROM-REC", "record P.TO-REC");
        assertThat(stops(growth.cut())).containsExactly("P.FROM-REC -> P.SHORT-REC");
        assertThat(stops(growth.room())).containsExactly("P.FROM-REC -> P.LONG-REC");
    }

    @Test
    void correspondingMovesByName() throws IOException {
        sources.program("P", """
                WORKING-STORAGE SECTION.
                01 ONE.
                   05 X PIC X(3).
                   05 Y PIC X(3).
                01 TWO.
                   05 Y PIC X(3).
                   05 X PIC X(3).
                """, "MOVE CORRESPONDING ONE TO TWO.\nGOBACK.");

        assertThat(growth("P.ONE.X").grows())
                .filteredOn(one -> one.kind().equals("field"))
                .extracting(Growth.Grown::line)
                .containsExactly(6, 10);
    }

    @Nested
    class Redefining {

        @Test
        void justTheItemIsTheSameValue() throws IOException {
            sources.program("P", """
                    WORKING-STORAGE SECTION.
                    01 R.
                       05 X PIC X(8).
                       05 X-N REDEFINES X PIC 9(8).
                       05 X-DATE REDEFINES X.
                          10 X-YEAR PIC 9(4).
                          10 X-REST PIC 9(4).
                    01 COPY-OF-N PIC 9(8).
                    01 COPY-OF-YEAR PIC 9(4).
                    """, "MOVE X-N TO COPY-OF-N.\nMOVE X-YEAR TO COPY-OF-YEAR.\nGOBACK.");

            assertThat(grown(growth("P.X")))
                    .containsExactly(
                            "field P.X",
                            "field P.COPY-OF-N",
                            "field P.X-N",
                            "part P.X-REST",
                            "part P.X-YEAR",
                            "record P.R");
        }

        @Test
        void aFormOfTheRecordIsAnotherValue() throws IOException {
            sources.program("P", """
                    WORKING-STORAGE SECTION.
                    01 R.
                       05 FORM-1.
                          10 X PIC X(8).
                          10 FILLER PIC X(2).
                       05 FORM-2 REDEFINES FORM-1.
                          10 Y PIC X(8).
                          10 FILLER PIC X(2).
                    01 COPY-OF-Y PIC X(8).
                    """, "MOVE Y TO COPY-OF-Y.\nGOBACK.");

            assertThat(grown(growth("P.X"))).containsExactly("field P.X", "record P.R");
        }
    }

    @Nested
    class AcrossPrograms {

        private static final String ACCOUNT = "01 ACCOUNT.\n   05 ID-OF PIC 9(4).\n   05 NAME-OF PIC X(20).\n";

        @Test
        void aCopybooksFieldGrowsInAllItsPrograms() throws IOException {
            sources.copybook("ACC", ACCOUNT)
                    .program("P", "WORKING-STORAGE SECTION.\nCOPY ACC.", "GOBACK.")
                    .program(
                            "Q",
                            "WORKING-STORAGE SECTION.\n01 HERE PIC 9(4).\nCOPY ACC.",
                            "MOVE ID-OF TO HERE.\nGOBACK.");
            Growth growth = growth("ACC.ID-OF");

            assertThat(grown(growth)).containsExactly("field ACC.ID-OF", "field Q.HERE", "record ACC.ACCOUNT");
            assertThat(growth.programs()).containsExactly("P", "Q");
        }

        @Test
        void replacedNamesAreTheSameField() throws IOException {
            sources.copybook("ACC", "   05 :TAG:-ID PIC 9(4).\n")
                    .program("P", "WORKING-STORAGE SECTION.\n01 R.\nCOPY ACC REPLACING ==:TAG:== BY ==IN==.", "GOBACK.")
                    .program(
                            "Q",
                            "WORKING-STORAGE SECTION.\n01 R.\nCOPY ACC REPLACING ==:TAG:== BY ==OUT==.",
                            "GOBACK.");

            assertThat(grown(growth("P.IN-ID"))).contains("field ACC.IN-ID", "record P.R", "record Q.R");
        }

        @Test
        void argumentsGoThereAndBack() throws IOException {
            sources.program("P", FIELDS, "CALL 'Q' USING D A.\nMOVE D TO T.\nGOBACK.")
                    .file("app/cbl/Q.cbl", """
                            IDENTIFICATION DIVISION.
                            PROGRAM-ID. Q.
                            DATA DIVISION.
                            WORKING-STORAGE SECTION.
                            01 HERE PIC 9(4).
                            LINKAGE SECTION.
                            01 L1 PIC 9(2).
                            01 L2 PIC 9(4).
                            PROCEDURE DIVISION USING L1 L2.
                                MOVE L2 TO HERE.
                                GOBACK.
                            """);

            assertThat(grown(growth("P.A"))).containsExactly("field P.A", "field Q.HERE", "field Q.L2");
            assertThat(grown(growth("Q.L2"))).containsExactly("field Q.L2", "field P.A", "field Q.HERE");
        }

        @Test
        void aSystemProgramTakesItsArgumentsNowhere() throws IOException {
            sources.program("P", FIELDS, "CALL 'MQPUT' USING A.\nGOBACK.")
                    .program("Q", FIELDS, "CALL 'MQPUT' USING B.\nGOBACK.");

            assertThat(grown(growth("P.A"))).containsExactly("field P.A");
        }

        @Test
        void filesJoinTheirReadersAndWriters() throws IOException {
            String file = """
                    IDENTIFICATION DIVISION.
                    PROGRAM-ID. %1$s.
                    ENVIRONMENT DIVISION.
                    INPUT-OUTPUT SECTION.
                    FILE-CONTROL.
                        SELECT ACC-FILE ASSIGN TO ACCTFILE.
                    DATA DIVISION.
                    FILE SECTION.
                    FD ACC-FILE.
                    01 %1$s-REC.
                       05 %1$s-ID PIC 9(4).
                       05 FILLER PIC X(6).
                    WORKING-STORAGE SECTION.
                    01 %1$s-WORK.
                       05 %1$s-WORK-ID PIC 9(4).
                       05 FILLER PIC X(6).
                    PROCEDURE DIVISION.
                        %2$s
                        GOBACK.
                    """;
            sources.file("app/cbl/W.cbl", file.formatted("W", "WRITE W-REC FROM W-WORK."))
                    .file("app/cbl/R.cbl", file.formatted("R", "READ ACC-FILE INTO R-WORK."));

            assertThat(grown(growth("W.W-WORK-ID")))
                    .containsExactly(
                            "field W.W-WORK-ID",
                            "field R.R-ID",
                            "field R.R-WORK-ID",
                            "field W.W-ID",
                            "record R.R-REC",
                            "record R.R-WORK",
                            "record W.W-REC",
                            "record W.W-WORK",
                            "file ACCTFILE");
        }
    }

    @Nested
    class Outside {

        @Test
        void columnsOfTables() throws IOException {
            sources.program("P", FIELDS, """
                    EXEC SQL UPDATE ACC SET BAL = :B
                        WHERE ID = :A END-EXEC.
                    EXEC SQL DECLARE C1 CURSOR FOR
                        SELECT NAME, ID FROM ACC END-EXEC.
                    EXEC SQL FETCH C1 INTO :U, :T END-EXEC.
                    GOBACK.
                    """);

            assertThat(grown(growth("P.A"))).containsExactly("field P.A", "field P.T", "column ACC.ID");
            assertThat(grown(growth("P.B"))).containsExactly("field P.B", "column ACC.BAL");
        }

        @Test
        void fieldsOfScreens() throws IOException {
            sources.copybook("MAPSET1", """
                    01 MAP1I.
                       05 USERL PIC S9(4) COMP.
                       05 USERI PIC X(4).
                    01 MAP1O REDEFINES MAP1I.
                       05 FILLER PIC X(2).
                       05 USERO PIC X(4).
                    """).program("P", FIELDS + "COPY MAPSET1.", """
                            EXEC CICS RECEIVE MAP('MAP1') INTO(MAP1I) END-EXEC.
                            MOVE T TO USERO.
                            EXEC CICS SEND MAP('MAP1') FROM(MAP1O) END-EXEC.
                            MOVE USERI TO U.
                            GOBACK.
                            """);

            assertThat(grown(growth("P.T")))
                    .containsExactly(
                            "field P.T",
                            "field MAPSET1.USERI",
                            "field MAPSET1.USERO",
                            "field P.U",
                            "record MAPSET1.MAP1I",
                            "record MAPSET1.MAP1O",
                            "screen MAPSET1.MAP1.USER");
        }

        @Test
        void filesKeysAndQueuesOfCics() throws IOException {
            sources.program(
                    "P",
                    "WORKING-STORAGE SECTION.\n01 FILE-NAME PIC X(8) VALUE 'ACCTDAT'.\n01 KEY-OF PIC X(4).\n01 REC PIC X(4).\n"
                            + "01 BACK PIC X(4).",
                    """
                    EXEC CICS WRITE FILE(FILE-NAME) FROM(REC)
                        RIDFLD(KEY-OF) END-EXEC.
                    EXEC CICS READ FILE('ACCTDAT') INTO(BACK)
                        RIDFLD(KEY-OF) END-EXEC.
                    EXEC CICS WRITEQ TD QUEUE('ERRS') FROM(REC) END-EXEC.
                    GOBACK.
                    """);

            assertThat(grown(growth("P.KEY-OF"))).containsExactly("field P.KEY-OF", "key ACCTDAT");
            assertThat(grown(growth("P.REC")))
                    .containsExactly("field P.REC", "field P.BACK", "file ACCTDAT", "queue ERRS");
        }

        @Test
        void aCommareaIsTheFirstArgument() throws IOException {
            sources.program("P", FIELDS, "EXEC CICS XCTL PROGRAM('Q')\n    COMMAREA(T) END-EXEC.\nGOBACK.")
                    .program(
                            "Q",
                            "WORKING-STORAGE SECTION.\n01 HERE PIC X(4).\nLINKAGE SECTION.\n01 DFHCOMMAREA PIC X(4).",
                            "MOVE DFHCOMMAREA TO HERE.\nGOBACK.");

            assertThat(grown(growth("P.T"))).contains("field Q.HERE");
        }
    }

    @Test
    void shortFeedersAreListedAndNotFollowed() throws IOException {
        Growth growth = fields("MOVE B TO A.\nMOVE C TO A.\nMOVE T TO B.\nGOBACK.");

        assertThat(grown(growth)).containsExactly("field P.A");
        assertThat(stops(growth.feeding())).containsExactly("P.B -> P.A");
    }

    @Test
    void aPieceOfTheValueIsAPart() throws IOException {
        Growth growth = fields("MOVE A(1:2) TO T.\nMOVE T TO U.\nGOBACK.");

        assertThat(grown(growth)).containsExactly("field P.A", "part P.T");
    }

    @Test
    void whatAShorterGroupLosesIsCut() throws IOException {
        sources.program("P", """
                WORKING-STORAGE SECTION.
                01 LONG-REC.
                   05 L1 PIC X(3).
                   05 L2 PIC X(5).
                01 SHORT-REC.
                   05 S1 PIC X(3).
                   05 S2 PIC X(2).
                """, "MOVE LONG-REC TO SHORT-REC.\nGOBACK.");
        Growth growth = growth("P.L2");

        assertThat(grown(growth)).containsExactly("field P.L2", "record P.LONG-REC");
        assertThat(stops(growth.cut())).containsExactly("P.LONG-REC -> P.SHORT-REC");
    }

    @Test
    void tablesAreOneElement() throws IOException {
        sources.program("P", """
                WORKING-STORAGE SECTION.
                01 A PIC 9(4).
                01 I PIC 9(4).
                01 ROWS.
                   05 ROW-ITEM OCCURS 5 PIC 9(4).
                01 B PIC 9(4).
                """, "MOVE A TO ROW-ITEM(I).\nMOVE ROW-ITEM(3) TO B.\nGOBACK.");

        assertThat(grown(growth("P.A"))).containsExactly("field P.A", "field P.B", "field P.ROW-ITEM", "record P.ROWS");
    }

    @Nested
    class Refuses {

        private Lineage.Answer.Unclear unclear(String field) throws IOException {
            sources.program(
                    "P",
                    "WORKING-STORAGE SECTION.\n01 ONE.\n   05 X PIC X.\n01 TWO.\n   05 X PIC X.\n01 ONLY PIC X.",
                    "GOBACK.");
            return CobolDocuments.unclear(CobolDocuments.written(sources, folder.resolve("out")), field);
        }

        @Test
        void aNameOfSeveralFields() throws IOException {
            Lineage.Answer.Unclear unclear = unclear("p.x");
            assertThat(unclear.what()).isEqualTo("p.x means 2 fields; name the groups around it.");
            assertThat(unclear.candidates()).containsExactly("P.ONE.X", "P.TWO.X");
        }

        @Test
        void aFieldThatIsNotThere() throws IOException {
            assertThat(unclear("P.GHOST").what()).isEqualTo("P has no elementary item GHOST.");
            assertThat(unclear("P.ONE").what()).isEqualTo("P has no elementary item ONE.");
        }

        @Test
        void aProgramThatIsNotThere() throws IOException {
            Lineage.Answer.Unclear unclear = unclear("NOWHERE.ONLY");
            assertThat(unclear.what()).isEqualTo("No program or copybook of the estate is called NOWHERE.");
            assertThat(unclear.candidates()).containsExactly("P.ONLY");
        }

        @Test
        void aNameWithoutProgram() throws IOException {
            assertThat(unclear("ONLY").what()).isEqualTo("Give a field as PROGRAM.FIELD or COPYBOOK.FIELD.");
        }

        @Test
        void foldersThatNoAuditWrote() throws IOException {
            Path out = Files.createDirectories(folder.resolve("empty"));
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Lineage.read(out))
                    .isInstanceOf(IOException.class)
                    .hasMessage(out.resolve("layouts.json") + " does not exist");
            Files.writeString(out.resolve("layouts.json"), "{");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Lineage.read(out))
                    .hasMessage(out.resolve("layouts.json") + " is no JSON");
            Files.writeString(out.resolve("layouts.json"), "{\"version\":7}");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Lineage.read(out))
                    .hasMessage(out.resolve("layouts.json") + " is not what this release writes");
        }
    }
}

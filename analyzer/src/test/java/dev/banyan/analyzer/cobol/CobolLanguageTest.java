package dev.banyan.analyzer.cobol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Member;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.settings.CobolSettings;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.source.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CobolLanguageTest {

    private CobolSources sources;

    @BeforeEach
    void emptyEstate(@TempDir Path folder) {
        sources = new CobolSources(folder);
    }

    @Nested
    final class Programs {

        @Test
        void aProgramIsANodeWithItsMeasures() {
            sources.program("PGMA", "", """
                    IF 1 = 2
                       DISPLAY 'X'
                    END-IF.
                    GOBACK.
                    """);
            Node node = node("PGMA");
            assertThat(node.metrics()).containsEntry("statements", 3).containsEntry("cyclomatic", 2);
            assertThat(node.loc()).hasValue(11);
            assertThat(node.definition().orElseThrow().line()).isEqualTo(2);
            assertThat(node.attributes()).containsEntry("batch", "true").doesNotContainKey("online");
        }

        @Test
        void traitsSayWhatAProgramTalksTo() {
            sources.program("PGMA", "", """
                    EXEC CICS RETURN END-EXEC.
                    EXEC SQL DELETE FROM T1 END-EXEC.
                    CALL 'CBLTDLI'.
                    CALL 'MQCONN'.
                    """);
            assertThat(node("PGMA").attributes()).containsOnlyKeys("online", "sql", "dli", "mq");
        }

        @Test
        void aProcedureNameThatIsNotThereIsAProblem() {
            sources.program("PGMA", "", """
                    PERFORM GONE.
                    PERFORM MAIN-PARA THRU LOST.
                    GO TO AWAY.
                    ALTER MAIN-PARA TO PROCEED TO ELSEWHERE.
                    GOBACK.
                    """);

            assertThat(unknownProcedures())
                    .containsExactly(
                            "7 PERFORM names GONE, which is no paragraph or section of the program.",
                            "8 PERFORM names LOST, which is no paragraph or section of the program.",
                            "9 GO TO names AWAY, which is no paragraph or section of the program.",
                            "10 ALTER names ELSEWHERE, which is no paragraph or section of the program.");
            assertThat(sources.facts().readings())
                    .extracting(Reading::outcome)
                    .containsExactly(Reading.Outcome.PARTIAL);
        }

        @Test
        void aMissingCopybookMayHoldTheParagraphButNotOneOfTheSystem() {
            sources.program("PGMA", "", "PERFORM GONE. GOBACK. COPY ABSENT.");
            assertThat(unknownProcedures()).isEmpty();

            sources.program("PGMB", "COPY DFHAID.", "PERFORM GONE. GOBACK.");
            assertThat(unknownProcedures()).hasSize(1);
        }

        private List<String> unknownProcedures() {
            return sources.facts().problems().stream()
                    .filter(problem -> problem.code().equals("unknown-procedure"))
                    .map(problem -> problem.position().line() + " " + problem.what())
                    .toList();
        }

        @Test
        void aProgramWithoutAStatementIsIncompleteUnlessItSaysWhereItEnds() {
            String data = """
                    IDENTIFICATION DIVISION.
                    PROGRAM-ID. CUT.
                    DATA DIVISION.
                    WORKING-STORAGE SECTION.
                    01  A PIC X.
                    """;
            String header = data + "PROCEDURE DIVISION.\nMAIN.\n";
            sources.file("a/DATA.cbl", data)
                    .file("a/HEADER.cbl", header)
                    .file("a/WHOLE.cbl", header + "    GOBACK.\n")
                    .file("a/ENDED.cbl", data + "END PROGRAM CUT.\n")
                    .file("a/CLASS.cbl", data.replace("PROGRAM-ID", "CLASS-ID"));

            assertThat(sources.facts().problems())
                    .filteredOn(problem -> problem.code().equals("incomplete"))
                    .extracting(problem -> problem.position().file())
                    .containsExactly("a/DATA.cbl", "a/HEADER.cbl");
        }

        @Test
        void emptyFilesAreProblemsAndNothingElse() {
            sources.raw("a/X.cbl", " \n").raw("b/X.cpy", "").raw("c/X.cpy", "\n");
            Facts facts = sources.facts();

            assertThat(facts.nodes()).isEmpty();
            assertThat(facts.problems()).hasSize(3).allMatch(problem -> problem.code()
                    .equals("empty"));
            assertThat(facts.readings()).extracting(Reading::outcome).containsOnly(Reading.Outcome.PARTIAL);
        }

        @Test
        void aProgramCutOffBeforeItsNameIsNoCopybook() {
            sources.file("a/X.cbl", "IDENTIFICATION DIVISION.\nPROGRAM-");
            Facts facts = sources.facts();

            assertThat(facts.nodes()).isEmpty();
            assertThat(facts.problems()).extracting(problem -> problem.code()).containsExactly("syntax");
        }

        @Test
        void aPartOfAProgramIsACopybookWhenAProgramCopiesIt() {
            sources.file("app/cbl/PART.cbl", "PROCEDURE DIVISION.\nMAIN-PARA.\n    GOBACK.\n");
            sources.file("app/cbl/PGMA.cbl", "IDENTIFICATION DIVISION.\nPROGRAM-ID. PGMA.\nCOPY PART.\n");

            assertThat(sources.facts().nodes())
                    .filteredOn(node -> node.id().kind() == NodeKind.COPYBOOK)
                    .extracting(node -> node.id().name())
                    .containsExactly("PART");
        }

        @Test
        void aNestedProgramIsContainedInItsOuterOne() {
            sources.file("app/cbl/OUTER.cbl", """
                    IDENTIFICATION DIVISION.
                    PROGRAM-ID. OUTER.
                    PROCEDURE DIVISION.
                        CALL 'INNER'.
                        GOBACK.
                    IDENTIFICATION DIVISION.
                    PROGRAM-ID. INNER.
                    PROCEDURE DIVISION.
                        GOBACK.
                    END PROGRAM INNER.
                    END PROGRAM OUTER.
                    """);
            assertThat(sources.edges("nested")).containsExactly("OUTER -> program:OUTER/INNER exact");
            assertThat(sources.edges("CALL")).containsExactly("OUTER -> program:OUTER/INNER exact");
        }

        @Test
        void aProgramBesideIsCalledOnlyIfItIsCommon() {
            sources.file("app/cbl/OUTER.cbl", """
                    PROGRAM-ID. OUTER.
                    PROCEDURE DIVISION.
                        GOBACK.
                    PROGRAM-ID. ONE.
                    PROCEDURE DIVISION.
                        CALL 'TWO'.
                        CALL 'LOG'.
                        CALL 'ONE'.
                        GOBACK.
                    END PROGRAM ONE.
                    PROGRAM-ID. TWO.
                    END PROGRAM TWO.
                    PROGRAM-ID. LOG COMMON.
                    END PROGRAM LOG.
                    END PROGRAM OUTER.
                    """);
            assertThat(sources.edges("CALL"))
                    .containsExactly(
                            "OUTER/ONE -> program:OUTER/LOG exact",
                            "OUTER/ONE -> program:OUTER/ONE exact",
                            "OUTER/ONE -> program:TWO exact");
        }

        @Test
        void nestedProgramsOfOneNameAreCalledInTheirOwnOuterProgramOnly() {
            for (String outer : List.of("N1", "N2")) {
                sources.file("app/cbl/" + outer + ".cbl", """
                        IDENTIFICATION DIVISION.
                        PROGRAM-ID. %s.
                        DATA DIVISION.
                        WORKING-STORAGE SECTION.
                        01 WS-PGM PIC X(8) VALUE 'INNER'.
                        PROCEDURE DIVISION.
                            CALL WS-PGM.
                            GOBACK.
                        IDENTIFICATION DIVISION.
                        PROGRAM-ID. INNER.
                        PROCEDURE DIVISION.
                            CALL 'LOG'.
                            CALL 'EXT%s'.
                            GOBACK.
                        END PROGRAM INNER.
                        IDENTIFICATION DIVISION.
                        PROGRAM-ID. LOG IS COMMON.
                        PROCEDURE DIVISION.
                            EXEC CICS LINK PROGRAM('INNER') END-EXEC.
                            GOBACK.
                        END PROGRAM LOG.
                        END PROGRAM %s.
                        """.formatted(outer, outer, outer));
            }
            assertThat(sources.edges("CALL"))
                    .containsExactly(
                            "N1 -> program:N1/INNER derived",
                            "N1/INNER -> program:EXTN1 exact",
                            "N1/INNER -> program:N1/LOG exact",
                            "N2 -> program:N2/INNER derived",
                            "N2/INNER -> program:EXTN2 exact",
                            "N2/INNER -> program:N2/LOG exact");
            assertThat(sources.edges("LINK"))
                    .containsExactly("N1/LOG -> program:INNER exact", "N2/LOG -> program:INNER exact");
        }

        @Test
        void theParagraphOfAUseIsItsMember() {
            sources.program("PGMA", "", """
                    CALL 'PGMB'.
                    GOBACK.
                    """);
            assertThat(edge("CALL").members()).containsExactly(new Member("MAIN-PARA", "", 7));
        }

        @Test
        void threadsDoNotShow() {
            for (int i = 0; i < 12; i++) {
                sources.program("PGM" + i, "", "CALL 'PGM" + (i + 1) + "'.\n");
            }
            assertThat(sources.facts(1)).isEqualTo(sources.facts(3));
        }
    }

    @Nested
    final class Files {

        @Test
        void aFileIsKnownByItsDdNameAndItsVerbs() {
            sources.file("app/cbl/PGMA.cbl", """
                    IDENTIFICATION DIVISION.
                    PROGRAM-ID. PGMA.
                    ENVIRONMENT DIVISION.
                    INPUT-OUTPUT SECTION.
                    FILE-CONTROL.
                        SELECT ACCT-FILE ASSIGN TO UT-S-ACCTFILE.
                        SELECT UNUSED-FILE ASSIGN TO UNUSED.
                    DATA DIVISION.
                    FILE SECTION.
                    FD ACCT-FILE.
                    01 ACCT-REC PIC X(80).
                    FD UNUSED-FILE.
                    01 UNUSED-REC PIC X(80).
                    PROCEDURE DIVISION.
                        OPEN I-O ACCT-FILE.
                        READ ACCT-FILE.
                        REWRITE ACCT-REC.
                        CLOSE ACCT-FILE.
                        GOBACK.
                    """);
            assertThat(sources.edges("READ")).containsExactly("PGMA -> dataset:ACCTFILE exact");
            assertThat(sources.edges("REWRITE")).containsExactly("PGMA -> dataset:ACCTFILE exact");
            assertThat(edge("READ").logical().orElseThrow()).hasToString("DD:ACCTFILE");
            assertThat(sources.facts().edges()).hasSize(2);
        }

        @Test
        void sortReadsAndWritesWithoutAVerbOfItsOwn() {
            sources.file("app/cbl/PGMA.cbl", """
                    IDENTIFICATION DIVISION.
                    PROGRAM-ID. PGMA.
                    ENVIRONMENT DIVISION.
                    INPUT-OUTPUT SECTION.
                    FILE-CONTROL.
                        SELECT IN-FILE ASSIGN TO INDD.
                        SELECT OUT-FILE ASSIGN TO AS-OUTDD.
                        SELECT WORK-FILE ASSIGN TO SORTWK.
                    DATA DIVISION.
                    FILE SECTION.
                    FD IN-FILE.
                    01 IN-REC PIC X(80).
                    FD OUT-FILE.
                    01 OUT-REC PIC X(80).
                    SD WORK-FILE.
                    01 WORK-REC PIC X(80).
                    PROCEDURE DIVISION.
                        SORT WORK-FILE ON ASCENDING KEY WORK-REC
                             USING IN-FILE GIVING OUT-FILE.
                        GOBACK.
                    """);
            assertThat(sources.edges("SORT-USING")).containsExactly("PGMA -> dataset:INDD exact");
            assertThat(sources.edges("SORT-GIVING")).containsExactly("PGMA -> dataset:OUTDD exact");
        }

        @Test
        void aCicsFileInAVariableIsFound() {
            sources.program("PGMA", """
                    WORKING-STORAGE SECTION.
                    01 WS-FILE PIC X(8) VALUE 'ACCTDAT '.
                    01 REC PIC X(10).
                    """, """
                    EXEC CICS READ DATASET(WS-FILE) INTO(REC) RIDFLD(REC) END-EXEC.
                    EXEC CICS DELETE FILE('CUSTDAT') RIDFLD(REC) END-EXEC.
                    EXEC CICS RETURN END-EXEC.
                    """);
            assertThat(sources.edges("READ")).containsExactly("PGMA -> dataset:ACCTDAT derived");
            assertThat(sources.edges("DELETE")).containsExactly("PGMA -> dataset:CUSTDAT exact");
            assertThat(edge("READ").logical().orElseThrow()).hasToString("CICS_FILE:ACCTDAT");
        }
    }

    @Nested
    final class Others {

        @Test
        void sqlThatDefinesTablesWritesThem() {
            sources.program("PGMA", "", """
                    EXEC SQL CREATE TABLE T (A INT) END-EXEC.
                    EXEC SQL CREATE UNIQUE INDEX IX ON T (A) END-EXEC.
                    EXEC SQL CREATE VIEW V AS SELECT A FROM T END-EXEC.
                    EXEC SQL ALTER TABLE U ADD B INT END-EXEC.
                    EXEC SQL EXECUTE IMMEDIATE 'DROP TABLE W' END-EXEC.
                    EXEC SQL DROP INDEX IX END-EXEC.
                    """);
            assertThat(sources.edges("CREATE")).containsExactly("PGMA -> table:T exact", "PGMA -> view:V exact");
            assertThat(sources.edges("CREATE-INDEX")).containsExactly("PGMA -> table:T exact");
            assertThat(sources.edges("ALTER")).containsExactly("PGMA -> table:U exact");
            assertThat(sources.edges("DROP")).containsExactly("PGMA -> table:W exact");
        }

        @Test
        void tablesAreReadAndWritten() {
            sources.program("PGMA", """
                    WORKING-STORAGE SECTION.
                    01 WS-NAME PIC X(10).
                    """, """
                    EXEC SQL SELECT NAME INTO :WS-NAME
                       FROM BANK.CUSTOMER END-EXEC.
                    EXEC SQL UPDATE ACCOUNT SET BALANCE = 0 END-EXEC.
                    GOBACK.
                    """);
            assertThat(sources.edges("SELECT")).containsExactly("PGMA -> table:BANK.CUSTOMER exact");
            assertThat(sources.edges("UPDATE")).containsExactly("PGMA -> table:ACCOUNT exact");
        }

        @Test
        void aScreenIsMapsetAndMap() {
            sources.program("PGMA", """
                    WORKING-STORAGE SECTION.
                    01 WS-SET PIC X(7) VALUE 'COSGN00'.
                    """, """
                    EXEC CICS SEND MAP('COSGN0A') MAPSET(WS-SET) END-EXEC.
                    EXEC CICS RECEIVE MAP('ALONE') END-EXEC.
                    EXEC CICS RETURN END-EXEC.
                    """);
            assertThat(sources.edges("SEND-MAP")).containsExactly("PGMA -> screen:COSGN00.COSGN0A derived");
            assertThat(sources.edges("RECEIVE-MAP")).containsExactly("PGMA -> screen:ALONE.ALONE exact");
        }

        @Test
        void transactionsAndQueuesAreNamed() {
            sources.program("PGMA", "", """
                    EXEC CICS START TRANSID('TX01') END-EXEC.
                    EXEC CICS WRITEQ TD QUEUE('JOBS') FROM(X) END-EXEC.
                    EXEC CICS READQ TS QUEUE('MYQ') INTO(X) END-EXEC.
                    EXEC CICS RETURN TRANSID('TX02') END-EXEC.
                    """);
            assertThat(sources.edges("START-TRANSID")).containsExactly("PGMA -> transaction:TX01 exact");
            assertThat(sources.edges("RETURN-TRANSID")).containsExactly("PGMA -> transaction:TX02 exact");
            assertThat(sources.edges("WRITEQ-TD")).containsExactly("PGMA -> queue:JOBS exact");
            assertThat(sources.edges("READQ-TS")).containsExactly("PGMA -> queue:MYQ exact");
        }

        @Test
        void theQueueOfAGetIsThatOfTheOpenWhoseHandleItUses() {
            sources.program("PGMA", """
                    WORKING-STORAGE SECTION.
                    01 OD.
                       COPY CMQODV.
                    01 HOBJ PIC S9(9) BINARY.
                    01 IN-HANDLE PIC S9(9) BINARY.
                    """, """
                    MOVE 'ORDERS.IN' TO MQOD-OBJECTNAME.
                    CALL 'MQOPEN' USING HCONN OD OPTS HOBJ CC RC.
                    MOVE HOBJ TO IN-HANDLE.
                    MOVE 'ORDERS.OUT' TO MQOD-OBJECTNAME.
                    CALL 'MQOPEN' USING HCONN OD OPTS HOBJ CC RC.
                    CALL 'MQPUT' USING HCONN HOBJ MD.
                    CALL 'MQGET' USING HCONN IN-HANDLE MD.
                    GOBACK.
                    """);
            assertThat(sources.edges("MQGET")).containsExactly("PGMA -> queue:ORDERS.IN derived");
        }

        @Test
        void copybooksAreIncludedByWhatHoldsTheStatement() {
            sources.copybook("OUTER", "COPY INNER.\n")
                    .copybook("INNER", "01 X PIC X.\n")
                    .program("PGMA", "WORKING-STORAGE SECTION.\nCOPY OUTER.\n", "GOBACK.\n");
            assertThat(sources.edges("COPY"))
                    .containsExactly("OUTER -> copybook:INNER exact", "PGMA -> copybook:OUTER exact");
            assertThat(sources.facts().nodes())
                    .filteredOn(node -> node.id().kind() == NodeKind.COPYBOOK)
                    .extracting(node -> node.id().name())
                    .containsExactly("INNER", "OUTER");
        }

        @Test
        void aMissingCopybookIsAnEdgeAndAProblem() {
            sources.program("PGMA", "WORKING-STORAGE SECTION.\nCOPY GONE.\n", "GOBACK.\n");
            assertThat(sources.edges("COPY")).containsExactly("PGMA -> copybook:GONE exact");
            assertThat(sources.facts().problems())
                    .extracting(problem -> problem.code())
                    .containsExactly("missing-copybook");
        }
    }

    @Nested
    final class Readings {

        @Test
        void everyFileHasOne() {
            sources.program("PGMA", "", "GOBACK.\n").copybook("LONE", "01 X PIC X.\n");
            assertThat(sources.facts().readings())
                    .containsExactly(
                            new Reading("app/cbl/PGMA.cbl", "cobol", 8, Reading.Outcome.PARSED),
                            new Reading("app/cpy/LONE.cpy", "cobol", 1, Reading.Outcome.PARSED));
        }

        @Test
        void whatALoneCopybookCopiesIsCopiedByIt() {
            sources.copybook("OUTER", "01 REC.\n    COPY INNER.\n").copybook("INNER", "   05 FLD PIC X.\n");
            assertThat(sources.edges("COPY")).containsExactly("OUTER -> copybook:INNER exact");
        }

        @Test
        void aLoneCopybookThatCopiesItselfIsCalledByItsName() {
            sources.copybook("OUTER", "01 REC.\n    COPY OUTER.\n").copybook("LOST", "COPY BANYAN-NO.\n");
            Facts facts = sources.facts();
            assertThat(facts.toString()).doesNotContain("BANYAN-ALONE");
            assertThat(facts.problems()).isNotEmpty();
        }

        @ParameterizedTest
        @CsvSource({":XXX:", "==UT=="})
        void aLoneTemplateIsOneProblem(String mark) {
            sources.program("PGMA", "", "GOBACK.\n").copybook("LONE", """
                    01  A-@-REC.
                        05  A-@-KEY PIC X(4).
                        05  @KEY PIC X(4).
                    """.replace("@", mark));

            assertThat(sources.facts().problems())
                    .extracting(problem -> problem.position() + " " + problem.code())
                    .singleElement()
                    .asString()
                    .startsWith("app/cpy/LONE.cpy:1")
                    .endsWith("template");
        }

        @Test
        void hostVariablesMakeNoTemplate() {
            sources.program("PGMA", "", "GOBACK.\n").copybook("LONE", """
                        EXEC SQL SELECT A INTO :A:B FROM T END-EXEC.
                        MOVE A(1:2) TO.
                    """);

            assertThat(sources.facts().problems()).extracting(Problem::code).containsOnly("syntax");
        }

        @Test
        void aLoneCopybookIsJudgedToo() {
            sources.copybook("BROKEN", "05 X PIC X(.\n05 05 05 VALUE VALUE.\n").copybook("CODE", """
                        MOVE A TO B.
                        PERFORM C.
                    """);
            assertThat(sources.facts().readings())
                    .extracting(Reading::outcome)
                    .containsExactly(Reading.Outcome.PARTIAL, Reading.Outcome.PARSED);
        }

        @Test
        void aSourceOfDataEntriesIsACopybook() {
            sources.file("app/cbl/RECORD1.cbl", "01 REC.\n   05 X PIC X.\n")
                    .program("PGMA", "WORKING-STORAGE SECTION.\nCOPY RECORD1.\n", "CALL 'B'.\n");
            assertThat(sources.facts().nodes())
                    .extracting(node -> node.id().toString())
                    .containsExactly("program:PGMA", "copybook:RECORD1");
        }

        @Test
        void aBinaryFileIsSkippedWithAProblem() {
            sources.raw("app/cbl/BIN.cbl", "\0\0\0");
            Facts facts = sources.facts();
            assertThat(facts.readings())
                    .containsExactly(new Reading("app/cbl/BIN.cbl", "cobol", 0, Reading.Outcome.SKIPPED));
            assertThat(facts.problems()).extracting(problem -> problem.code()).containsExactly("binary");
        }

        @Test
        void aFolderOfTheSettingsThatHoldsNothingIsAProblem() {
            sources.file("app/cpy/REC.cpy", "01 REC PIC X.\n");
            CobolLanguage cobol = new CobolLanguage(new CobolSettings(List.of("app", "lib/none")));
            try (Workers workers = new Workers(1, () -> {})) {
                assertThat(cobol.facts(sources.files(), workers).problems())
                        .extracting(Problem::code, problem -> problem.position().file())
                        .containsExactly(tuple("settings", "lib/none"));
            }
        }

        @Test
        void filesWhoseNamesTellNothingAreKnownByTheirText() {
            sources.raw("LIB/PGMX", "000100 IDENTIFICATION DIVISION.\n000200 PROGRAM-ID. PGMX.\n")
                    .raw("LIB/FREE", "*> remark\nid division.\nprogram-id. free.\n")
                    .raw("LIB/OPTIONS.src", "       CBL NODYNAM\n       ID DIVISION.\n")
                    .raw("LIB/RECX", "       01 REC.\n          05 X PIC X.\n")
                    .raw("LIB/DCL.member", "           EXEC SQL DECLARE T TABLE\n  ( A CHAR(1) ) END-EXEC.\n")
                    .raw("LIB/PARAS", "       MOVE-IT.\n           MOVE A TO B.\n           PERFORM C.\n")
                    .raw(
                            "LIB/TABLE",
                            "000100\n000200 01  T.\n" + "000300     05  PIC X(4) VALUE\n           'ABCD'.\n".repeat(9))
                    .raw("LIB/README", "Nothing to compile here.\n");
            assertThat(taken())
                    .containsExactly(
                            "LIB/DCL.member",
                            "LIB/FREE",
                            "LIB/OPTIONS.src",
                            "LIB/PARAS",
                            "LIB/PGMX",
                            "LIB/RECX",
                            "LIB/TABLE");
        }

        @Test
        void proseAndOtherLanguagesAreNotTakenForCobol() {
            sources.raw("cobol/README", "This is\n01 the first thing.\nIt has a\ncopy of this Release Memorandum\n")
                    .raw("cobol/LETTER", "PROGRAM-ID is a paragraph that names the program.\n")
                    .raw("cobol/LIST.txt", "10 apples\n20 pears.\n05 Plums.\n")
                    .raw("cobol/STEPS", "Move the lever to the left.\nPerform all checks.\nStop here.\n")
                    .raw("cobol/PLIDCL", " 1 REC,\n   2 X PIC'99',\n   2 Y CHAR(3);\n")
                    .raw("cobol/JOB", "//J JOB 1\n       IDENTIFICATION DIVISION.\n")
                    .raw("cobol/TEXT.md", "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. MD.\n");
            assertThat(taken()).isEmpty();
        }

        @Test
        void aLongHistoryOfChangesDoesNotHideAProgram() {
            sources.raw("LIB/OLD", "      * changed again\n".repeat(2000) + "       ID DIVISION.\n");
            assertThat(taken()).containsExactly("LIB/OLD");
        }

        private List<String> taken() {
            CobolLanguage cobol = new CobolLanguage(CobolSettings.DEFAULT);
            return sources.files().stream()
                    .filter(file -> cobol.reads(file))
                    .map(SourceFile::path)
                    .toList();
        }
    }

    private Node node(String program) {
        return sources.facts().nodes().stream()
                .filter(node -> node.id().name().equals(program))
                .findFirst()
                .orElseThrow();
    }

    private Edge edge(String via) {
        return sources.facts().edges().stream()
                .filter(edge -> edge.via().equals(via))
                .findFirst()
                .orElseThrow();
    }
}

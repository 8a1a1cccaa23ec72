package dev.banyan.analyzer.cobol.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.ProgramOutline;
import dev.banyan.grammars.cobol.CobolParser;
import dev.banyan.grammars.cobol.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UnusedDataTest {

    private List<String> unused(String data, String statements) {
        return OneProgram.of("WORKING-STORAGE SECTION.\n" + data, "MAIN.\n" + statements.indent(4))
                .unused();
    }

    @Test
    void areToldAtTheTopmostLevel() {
        assertThat(unused("""
                01 G.
                   05 USED PIC X.
                   05 DEAD PIC X.
                   05 DEAD-GROUP.
                      10 DEAD-INSIDE PIC X.
                77 DEAD-77 PIC X.
                """, "DISPLAY USED.")).containsExactly("DEAD", "DEAD-GROUP", "DEAD-77");
    }

    @Test
    void areNoneInAGroupThatIsNamed() {
        assertThat(unused("01 G.\n   05 A PIC X.\n   05 B PIC X.", "MOVE SPACES TO G."))
                .isEmpty();
    }

    @Test
    void areNotThoseWithAConditionOrIndexInUse() {
        assertThat(unused("""
                01 A PIC X.
                   88 A-YES VALUE 'Y'.
                01 T.
                   05 E PIC X OCCURS 3 INDEXED BY I.
                01 DEAD PIC X.
                   88 DEAD-YES VALUE 'Y'.
                """, "IF A-YES SET I TO 1.")).containsExactly("DEAD");
    }

    @Test
    void areNotThoseThatAreRedefinedByWhatIsUsed() {
        assertThat(unused("""
                01 NAMES.
                   05 FIRST-NAME PIC X(8) VALUE 'A'.
                01 TABLE-OF-NAMES REDEFINES NAMES.
                   05 NAME-OF PIC X OCCURS 8.
                01 OTHER-VIEW REDEFINES NAMES.
                   05 DEAD-VIEW PIC X.
                """, "DISPLAY NAME-OF (1).")).containsExactly("OTHER-VIEW");
    }

    @Test
    void respectQualification() {
        assertThat(unused("""
                01 G1.
                   05 SAME PIC X.
                01 G2.
                   05 SAME PIC X.
                """, "DISPLAY SAME OF G1.")).containsExactly("G2");
    }

    @Test
    void areNotThoseNamedInExecBlocksSubscriptsConditionsOrClauses() {
        assertThat(unused("""
                01 A PIC X.
                01 B PIC X.
                01 C PIC 9.
                01 D PIC 9.
                01 T.
                   05 E PIC X OCCURS 1 TO 9 DEPENDING ON D.
                01 F PIC X.
                01 MAP1O PIC X.
                """, """
                EXEC SQL SELECT X INTO :A FROM T1 END-EXEC
                EXEC CICS READ FILE('F') INTO(B) END-EXEC
                EXEC CICS SEND MAP('MAP1') END-EXEC
                DISPLAY E (C)
                PERFORM UNTIL F = 'X' CONTINUE END-PERFORM.
                """)).isEmpty();
    }

    @Test
    void inCopybooksAreOnlyCounted() {
        ProgramOutline outline =
                OneProgram.of("""
                        WORKING-STORAGE SECTION.
                        COPY COPIED.
                        """, "MAIN.\n    DISPLAY A.").withCopied("""
                        01 A PIC X.
                        01 B.
                           05 C PIC X.
                           05 D PIC X.
                        """).outline();
        assertThat(outline.unusedData()).isEmpty();
        assertThat(outline.unusedCopied()).isEqualTo(2);
    }

    @Test
    void areNotToldBesideAReportSection() {
        ProgramOutline outline = OneProgram.of("""
                WORKING-STORAGE SECTION.
                01 A PIC X.
                REPORT SECTION.
                RD R.
                01 LINE1 TYPE DETAIL.
                   05 COLUMN 1 PIC X SOURCE A.
                """, "MAIN.\n    GOBACK.").outline();
        assertThat(outline.unusedData()).isEmpty();
        assertThat(outline.notes()).containsExactly("the REPORT SECTION may use any item, so unused data is not told");
    }

    @Test
    void areNotRecordsOfAFileInUse() {
        assertThat(OneProgram.of("""
                FILE SECTION.
                FD F1.
                01 R1.
                   05 A PIC X.
                FD F2.
                01 R2 PIC X.
                WORKING-STORAGE SECTION.
                """, "MAIN.\n    OPEN INPUT F1.\n    DISPLAY A OF F1.")
                        .unused())
                .containsExactly("R2");
    }

    @Test
    void seeWhatNestedProgramsUse() {
        String text = """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. OUTER.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 A PIC X GLOBAL.
                       PROCEDURE DIVISION.
                       MAIN.
                           GOBACK.
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. INNER.
                       PROCEDURE DIVISION.
                           DISPLAY A.
                       END PROGRAM INNER.
                       END PROGRAM OUTER.
                """;
        Program program = CobolParser.parse("A.cbl", text, (a, b, c) -> Optional.empty())
                .programs()
                .get(0);
        assertThat(OutlineReader.read(
                                program,
                                ControlFlow.of(program),
                                new CicsCommands(),
                                SourceLines.of("A.cbl", text),
                                new ArrayList<>())
                        .unusedData())
                .isEmpty();
    }
}

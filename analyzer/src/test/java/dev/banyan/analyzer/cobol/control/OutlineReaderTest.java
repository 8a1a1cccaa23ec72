package dev.banyan.analyzer.cobol.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.ProgramOutline;
import dev.banyan.analyzer.facts.ProgramOutline.Size;
import dev.banyan.grammars.cobol.CobolParser;
import dev.banyan.grammars.cobol.Program;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class OutlineReaderTest {

    @Nested
    final class Measures {

        @Test
        void theWorkedExampleOfComplexity() {
            Size size = OneProgram.running("""
                    MAIN.
                        IF X = '1' AND X = '2'
                           PERFORM B UNTIL X = '3'
                        ELSE
                           IF X = '4'
                              GO TO B
                           END-IF
                        END-IF.
                    B.
                        EXIT.
                    """).paragraph("MAIN").size();
            assertThat(size).isEqualTo(new Size(8, 4, 5, 6, 1, 1));
        }

        @Test
        void whensLoopsPhrasesAndTargetsAreDecisions() {
            Size size = OneProgram.running("""
                    MAIN.
                        EVALUATE X WHEN '1' WHEN '2' CONTINUE
                           WHEN OTHER CONTINUE END-EVALUATE
                        PERFORM VARYING X FROM 1 BY 1 UNTIL X > 3
                              AFTER X FROM 1 BY 1 UNTIL X > 4
                           READ F AT END CONTINUE
                              NOT AT END CONTINUE END-READ
                        END-PERFORM
                        PERFORM B 3 TIMES
                        GO TO B C DEPENDING ON X.
                    B.
                    C.
                        EXIT.
                    """).paragraph("MAIN").size();
            assertThat(size.cyclomatic()).isEqualTo(1 + 2 + 2 + 1 + 1 + 2);
            assertThat(size.cognitive()).isEqualTo(1 + 1 + 2 + 1 + 1);
            assertThat(size.nesting()).isEqualTo(2);
            assertThat(size.goTos()).isEqualTo(1);
        }

        @Test
        void aProgramIsTheSumOfItsParagraphs() {
            ProgramOutline outline = OneProgram.running("""
                    MAIN.
                        IF X = '1' GOBACK.
                        PERFORM B.
                    B.
                        IF X = '2' OR X = '3' GOBACK.
                    """).outline();
            assertThat(outline.size()).isEqualTo(new Size(10, 5, 4, 3, 1, 0));
        }

        @Test
        void linesEndWithTheLastCodeBeforeTheNextHeader() {
            OneProgram program = OneProgram.running("""
                    MAIN.
                        DISPLAY 'A'
                                'B'.

                    B.
                        GOBACK
                        .
                    END PROGRAM PGMA.
                    """);
            assertThat(program.paragraph("MAIN").endLine()).isEqualTo(9);
            assertThat(program.paragraph("B").endLine()).isEqualTo(13);
        }

        @Test
        void aParagraphOfACopybookIsMeasuredInItsOwnFile() {
            OneProgram program = OneProgram.running("""
                    MAIN.
                        PERFORM B.
                        GOBACK.
                    COPY COPIED.
                    """).withCopied("""

                    B.
                        DISPLAY 'B'.
                        DISPLAY 'C'.
                    """);
            assertThat(program.paragraph("B").at()).hasToString("COPIED.cpy:2");
            assertThat(program.paragraph("B").size().lines()).isEqualTo(3);
            assertThat(program.outline().size().lines()).isEqualTo(8);
        }

        @Test
        void fansCountParagraphsOnceAndNotThemselves() {
            OneProgram program = OneProgram.running("""
                    MAIN.
                        PERFORM A THRU B. PERFORM A. GO TO MAIN.
                    A.
                        GO TO B.
                    B.
                        EXIT.
                    """);
            assertThat(program.paragraph("MAIN").performs()).containsExactly("A", "A THRU B");
            assertThat(program.paragraph("MAIN").goTos()).containsExactly("MAIN");
            assertThat(program.paragraph("MAIN").fanOut()).isEqualTo(1);
            assertThat(program.paragraph("A").fanIn()).isEqualTo(1);
            assertThat(program.paragraph("B").fanIn()).isEqualTo(1);
        }

        @Test
        void statementsBeforeTheFirstParagraphHaveTheNameOfTheirSectionOrProgram() {
            assertThat(OneProgram.running("    PERFORM S1.\n    GOBACK.\nS1 SECTION.\n    DISPLAY 'X'.\n")
                            .outline()
                            .paragraphs())
                    .extracting(ProgramOutline.Paragraph::name)
                    .containsExactly("PGMA", "S1");
        }
    }

    @Test
    void literalsThatCouldNameAProgramAreKept() {
        assertThat(OneProgram.of("""
                WORKING-STORAGE SECTION.
                01 T PIC X(24) VALUE 'PGM1    PGM2    PGM3'.
                01 U PIC X(16) VALUE 'COMEN01CCOADM01C'.
                01 V PIC X(9) VALUE 'A, (B) C-D'.
                """, "MAIN.\n    MOVE 'PGM4' TO T.").outline().named())
                .containsExactly("COADM01C", "COMEN01C", "PGM1", "PGM2", "PGM3", "PGM4");
    }

    @Test
    void whatWasNotReadIsPartOfTheAssumption() {
        OneProgram program = OneProgram.of("""
                WORKING-STORAGE SECTION.
                COPY MISSING.
                """, """
                MAIN.
                    FROBNICATE X.
                    GOBACK.
                DEAD.
                    DISPLAY 'X'.
                """);
        assertThat(program.outline().unreachable().get(0).assumption())
                .isEqualTo("1 missing copybook holds no statement that leads here; "
                        + "1 place that was not read, see coverage.json, does not lead here");
    }

    @Test
    void everyBeginningOfAProgramIsRead() {
        String text = OneProgram.of("""
                WORKING-STORAGE SECTION.
                01 A.
                   05 B PIC X OCCURS 3 INDEXED BY I.
                   05 C REDEFINES B PIC X.
                """, """
                MAIN SECTION.
                    EXEC CICS HANDLE CONDITION ERROR(P1) END-EXEC.
                    EXEC SQL WHENEVER SQLERROR GO TO P1 END-EXEC.
                    SEARCH B AT END GO TO P1
                       WHEN B (I) = '1' PERFORM P1 THRU P2 UNTIL A = 'X'.
                    ALTER P1 TO PROCEED TO P2.
                P1.
                    GO TO.
                P2.
                    EVALUATE TRUE WHEN A = 'X' EXIT PARAGRAPH
                       WHEN OTHER NEXT SENTENCE.
                    XML PARSE A PROCESSING PROCEDURE P1.
                """).text();
        int read = 0;
        for (int end = 0; end <= text.length(); end++) {
            String cut = text.substring(0, end);
            for (Program program : CobolParser.parse("A.cbl", cut, (a, b, c) -> Optional.empty())
                    .programs()) {
                if (!program.name().isEmpty()) {
                    OutlineReader.read(
                            program,
                            ControlFlow.of(program),
                            new CicsCommands(),
                            SourceLines.of("A.cbl", cut),
                            new ArrayList<>());
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(text.length() / 2);
    }
}

package dev.banyan.grammars.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.source.Position;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LineReaderTest {

    @Nested
    final class InFixedFormat {

        @Test
        void dropsTheNumbersOnBothSides() {
            assertThat(read("000100     MOVE A TO B." + " ".repeat(49) + "PAYROLL1\n"))
                    .isEqualTo("    MOVE A TO B.\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"000100* A COMMENT", "      / NEXT PAGE", "      D    DISPLAY A.", "      $SET ANS85"})
        void leavesAnEmptyLineForWhatIsNoText(String line) {
            assertThat(read("           DISPLAY 'A'\n" + line + "\n           .\n"))
                    .isEqualTo("    DISPLAY 'A'\n\n    .\n");
        }

        @Test
        void readsDirectivesInTheColumnsForNumbers() {
            assertThat(read("  >>IF NOTHING IS DEFINED\n           DISPLAY A.\n>>END-IF\n           DISPLAY B.\n"))
                    .isEqualTo("\n\n\n    DISPLAY B.\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"       ++INCLUDE MEMBER", "++INCLUDE  MEMBER.", "-INC MEMBER", "-INC MEMBER,LIST"})
        void takesTheLinesOfSourceLibrariesForCopy(String line) {
            assertThat(read("           DISPLAY A.\n" + line + "\n")).isEqualTo("    DISPLAY A.\nCOPY MEMBER.\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"       ++INCLUDEMEMBER", "-INC", "-INCLUDE MEMBER"})
        void takesNoOtherLineForCopy(String line) {
            assertThat(read(line + "\n")).doesNotContain("COPY");
        }

        @Test
        void readsDebuggingLinesInDebuggingMode() {
            String text = "       SOURCE-COMPUTER. IBM WITH DEBUGGING MODE.\n      D    DISPLAY A.\n";

            assertThat(read(text)).endsWith("    DISPLAY A.\n");
        }

        @Test
        void takesACommentedDebuggingModeForAComment() {
            String text = "      * SOURCE-COMPUTER. IBM WITH DEBUGGING MODE.\n      D    DISPLAY A.\n";

            assertThat(read(text)).isEqualTo("\n\n");
        }

        @Test
        void joinsAContinuedLiteralWithTheBlanksUpToColumn72() {
            String first = "           DISPLAY 'ABC";
            String text = first + "\n      -    'DEF'.\n";

            assertThat(read(text)).isEqualTo("    DISPLAY 'ABC" + " ".repeat(72 - first.length()) + "DEF'.\n\n");
        }

        @Test
        void joinsALiteralOverManyLines() {
            String text = "           DISPLAY 'A" + " ".repeat(52) + "\n      -    'B" + " ".repeat(59)
                    + "\n      -    'C' 'D'.\n";

            assertThat(read(text))
                    .isEqualTo("    DISPLAY 'A" + " ".repeat(51) + "B" + " ".repeat(59) + "C' 'D'.\n\n\n");
        }

        @Test
        void joinsAContinuedWord() {
            assertThat(read("           MOVE LONG-NA\n      * COMMENT\n      -    ME TO B.\n"))
                    .isEqualTo("    MOVE LONG-NAME TO B.\n\n\n");
        }

        @Test
        void keepsADoubledQuoteThatTheLineEndSplits() {
            String text = "           DISPLAY " + "'" + "A".repeat(51) + "'\n      -    ''B'.\n";

            assertThat(read(text)).isEqualTo("    DISPLAY '" + "A".repeat(51) + "''B'.\n\n");
        }

        @Test
        void cutsAnInlineCommentButNotInALiteral() {
            assertThat(read("           DISPLAY '*> A' *> B\n")).isEqualTo("    DISPLAY '*> A'\n");
        }

        @Test
        void mapsEveryCharacterToItsColumn() {
            MappedText text = LineReader.read("F", "\n000100     MOVE A TO B.\n", ReferenceFormat.FIXED, false)
                    .result();

            assertThat(text.position(text.toString().indexOf("TO"))).isEqualTo(new Position("F", 2, 19));
        }

        @Test
        void mapsTabsToTheirOneCharacter() {
            MappedText text = LineReader.read("F", "\t MOVE\tA TO B.\n", ReferenceFormat.FIXED, false)
                    .result();

            assertThat(text.toString())
                    .isEqualTo("  MOVE A TO B.\n".replace("MOVE A", "MOVE  A").replace("MOVE  A", "MOVE   A"));
            assertThat(text.position(text.toString().indexOf("TO"))).isEqualTo(new Position("F", 1, 10));
        }
    }

    @Test
    void readsFreeFormatBehindADirective() {
        String text = "       >>SOURCE FORMAT IS FREE\nMOVE A TO B. *> HERE\n  * no comment\n*> a comment\n";

        assertThat(read(text)).isEqualTo("\nMOVE A TO B.\n  * no comment\n\n");
    }

    @Test
    void followsConditionalDirectives() {
        String text = """
                       >>DEFINE A AS 1
                       >>IF A DEFINED
                       DISPLAY 'A'
                       >>ELSE
                       DISPLAY 'B'
                       >>END-IF
                       >>IF B IS DEFINED
                       DISPLAY 'C'
                       >>END-IF
                """;

        assertThat(read(text).strip()).isEqualTo("DISPLAY 'A'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >>DEFINE B AS A * (2 + 1) - 4 | B = 5
            >>DEFINE B AS (A + 1) * 2     | B = 8
            >>DEFINE B AS A + 2 * A       | B = 9
            >>DEFINE B AS 7 / 2           | B = 3
            >>DEFINE B AS A               | B = 3
            >>DEFINE B AS 'X'             | B = 'X'
            >>DEFINE B AS A               | A + 1 > B
            >>DEFINE B AS A / 0           | NOT B DEFINED
            >>DEFINE B AS A + 'X'         | NOT B DEFINED
            """)
    void calculatesInDirectives(String define, String condition) {
        String text = """
                       >>DEFINE A AS 3
                       %s
                       >>IF %s
                       DISPLAY 'A'
                       >>END-IF
                """.formatted(define, condition);

        assertThat(read(text).strip()).isEqualTo("DISPLAY 'A'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"       EJECT", "       SKIP2.", "       TITLE 'PAYROLL'"})
    void passesOverListingControl(String line) {
        assertThat(read(line + "\n")).isEqualTo("\n");
    }

    @Test
    void passesOverControlCardsAndCommentEntries() {
        String text = """
                CBL APOST,CICS
                       PROCESS LIB
                       ID DIVISION.
                       PROGRAM-ID. A.
                       AUTHOR. O'BRIEN.
                           IDENTIFICATION DIVISION. ISN'T HERE
                       DATE-WRITTEN. TODAY
                       ENVIRONMENT DIVISION.
                """;

        assertThat(read(text).replaceAll("\n+", "\n").strip())
                .isEqualTo("ID DIVISION.\nPROGRAM-ID. A.\nENVIRONMENT DIVISION.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IDENTIFICATION DIVISION.\nPROGRAM-ID. A.\n",
                "*> free\nprogram-id. a.\n",
                "01 WS-REC.\n  05 A PIC X.\n"
            })
    void detectsFreeFormat(String text) {
        assertThat(ReferenceFormat.detect(text, ReferenceFormat.FIXED)).isEqualTo(ReferenceFormat.FREE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "       IDENTIFICATION DIVISION.\n",
                "000100 IDENTIFICATION DIVISION.\n",
                "      * COMMENT\n       01 A PIC X.\n",
                "ABC001 01 A PIC X.\n"
            })
    void detectsFixedFormat(String text) {
        assertThat(ReferenceFormat.detect(text, ReferenceFormat.FIXED)).isEqualTo(ReferenceFormat.FIXED);
    }

    private static String read(String text) {
        return LineReader.read("F", text, ReferenceFormat.FIXED, true).result().toString();
    }
}

package dev.banyan.grammars.bms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BmsParserTest {

    private static final String SOURCE =
            """
            * A COMMENT
                     TITLE 'A SCREEN'
            SIGNS    DFHMSD TYPE=&SYSPARM,MODE=INOUT,                              X
                           LANG=COBOL
            SIGNA    DFHMDI SIZE=(24,80),LINE=1
                     DFHMDF POS=(1,2),LENGTH=7,ATTRB=ASKIP,INITIAL='IT''S &&'
            USER     DFHMDF POS=(3,10),                  THE NAME             X
                           LENGTH=8,ATTRB=(UNPROT,IC)
            AMOUNT   DFHMDF POS=(4,10),LENGTH=9,ATTRB=NUM,PICIN='9(7)V99',         X
                           PICOUT='Z(6)9.99'
            ERRMSG   DFHMDF POS=(24,1),LENGTH=78,ATTRB=(ASKIP,BRT)
            PLAIN    DFHMDF POS=(5,1),LENGTH=1
            SIGNB    DFHMDI SIZE=(12,40)
                     DFHMSD TYPE=FINAL
                     END
            """.replace("                  THE NAME             X", " THE NAME" + " ".repeat(35) + "X");

    @Test
    void readsMapsetsMapsAndFields() {
        BmsFile file = BmsParser.parse("bms/SIGNS.bms", SOURCE);

        assertThat(file.problems()).isEmpty();
        assertThat(file.mapsets()).hasSize(1);
        BmsMapset mapset = file.mapsets().get(0);
        assertThat(mapset.name()).isEqualTo("SIGNS");
        assertThat(mapset.maps())
                .extracting(BmsMap::name, BmsMap::rows, BmsMap::columns, map -> map.position()
                        .line())
                .containsExactly(Tuple.tuple("SIGNA", 24, 80, 5), Tuple.tuple("SIGNB", 12, 40, 13));
        assertThat(mapset.maps().get(0).fields())
                .extracting(BmsField::name, BmsField::row, BmsField::column, BmsField::length)
                .containsExactly(
                        Tuple.tuple("", 1, 2, 7),
                        Tuple.tuple("USER", 3, 10, 8),
                        Tuple.tuple("AMOUNT", 4, 10, 9),
                        Tuple.tuple("ERRMSG", 24, 1, 78),
                        Tuple.tuple("PLAIN", 5, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {66, 70, 71, 73})
    void aMarkBesideItsColumnIsOneProblemAndLosesNothing(int column) {
        String moved = SOURCE.lines()
                .map(line -> line.length() == 72 && line.endsWith("X")
                        ? moved(line.substring(0, 71).stripTrailing(), column)
                        : line)
                .collect(Collectors.joining("\n"));

        BmsFile file = BmsParser.parse("bms/SIGNS.bms", moved);

        assertThat(file.mapsets())
                .isEqualTo(BmsParser.parse("bms/SIGNS.bms", SOURCE).mapsets());
        assertThat(file.problems())
                .extracting(Problem::code, Problem::position)
                .containsExactly(Tuple.tuple("continuation", new Position("bms/SIGNS.bms", 3, 72)));
        assertThat(file.problems().get(0).what()).endsWith("as in 2 more lines of the source.");
    }

    private static String moved(String statement, int column) {
        return statement + " ".repeat(column - 1 - statement.length()) + "X";
    }

    @Test
    void aLineThatMayBeAStatementIsNoContinuation() {
        BmsFile file = BmsParser.parse("M.bms", "M DFHMSD TYPE=MAP,\nN DFHMDI SIZE=(1,1),\n   DFHMDF POS=(1,1)\n");

        assertThat(file.mapsets().get(0).maps().get(0).fields()).hasSize(1);
        assertThat(file.problems()).extracting(Problem::code).doesNotContain("continuation");
    }

    @Test
    void readsLiteralsAndPictures() {
        List<BmsField> fields = fields();

        assertThat(fields.get(0).initial()).isEqualTo("IT'S &");
        assertThat(fields.get(2).pictureIn()).isEqualTo("9(7)V99");
        assertThat(fields.get(2).pictureOut()).isEqualTo("Z(6)9.99");
    }

    @Test
    void knowsWhereTheOperatorCanType() {
        assertThat(fields())
                .filteredOn(BmsField::isInput)
                .extracting(BmsField::name)
                .containsExactly("USER", "AMOUNT");
    }

    @Test
    void continuesALiteralAtColumn16() {
        String first = "F        DFHMDF POS=(1,1),INITIAL='" + "A".repeat(36);
        assertThat(first).hasSize(71);

        BmsFile file = BmsParser.parse(
                "X.bms", "S DFHMSD TYPE=MAP\nM DFHMDI SIZE=(1,1)\n" + first + "-\n" + " ".repeat(15) + "  B'\n");

        assertThat(file.mapsets().get(0).maps().get(0).fields().get(0).initial())
                .isEqualTo("A".repeat(36) + "  B");
    }

    @Test
    void reportsAFieldOutsideAMap() {
        assertThat(BmsParser.parse("X.bms", "F DFHMDF POS=(1,1)\n").problems())
                .extracting(Problem::what, Problem::position)
                .containsExactly(Tuple.tuple("DFHMDF stands before any DFHMDI.", new Position("X.bms", 1, 1)));
    }

    @Test
    void reportsOperandsThatDoNotFit() {
        assertThat(BmsParser.parse("X.bms", "S DFHMSD TYPE=(MAP\n").problems())
                .extracting(Problem::what)
                .containsExactly("DFHMSD macro: The text ends too early; expected `)`.");
    }

    @Nested
    final class HostileInput {

        @Test
        void saysThatAFileIsEmpty() {
            assertThat(BmsParser.parse("X.bms", "\n").problems())
                    .extracting(Problem::code)
                    .containsExactly("empty");
        }

        @ParameterizedTest
        @ValueSource(strings = {"QWERTY", "A % B", "(=)\n)\n", "9 9\n", "* A COMMENT\n"})
        void saysThatTextIsNoBms(String text) {
            assertThat(BmsParser.parse("X.bms", text).problems())
                    .extracting(Problem::code, Problem::what)
                    .contains(Tuple.tuple("syntax", "The source holds no DFHMSD macro."));
        }

        @Test
        void saysWhereNoiseBegins() {
            String text = SOURCE.replace("ERRMSG ", "\u0001?? x\n### (\nERRMSG ");

            assertThat(BmsParser.parse("X.bms", text).problems())
                    .extracting(Problem::what, problem -> problem.position().line())
                    .containsExactly(Tuple.tuple("The line that starts here is no statement of the assembler.", 11));
        }

        @Test
        void boundsTheOperandsOfAMacro() {
            String text = "S DFHMSD A,".concat(" ".repeat(60)) + "X\n"
                    + (" ".repeat(15) + "A,".repeat(28) + "X\n").repeat(5_000);

            assertThat(BmsParser.parse("X.bms", text).problems())
                    .extracting(Problem::what)
                    .containsExactly("The operands of this statement are longer than 100000 characters.");
        }

        @Test
        void boundsTheProblems() {
            assertThat(BmsParser.parse("X.bms", " DFHMDF\n".repeat(5_000)).problems())
                    .hasSize(501);
        }

        @Test
        void refusesAMillionLines() {
            assertThat(BmsParser.parse("X.bms", "A\n".repeat(1_000_000)).problems())
                    .extracting(Problem::code)
                    .containsExactly("too-large");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "\n",
                    "DFHMSD",
                    " DFHMSD",
                    " DFHMSD (",
                    " DFHMSD '",
                    "A DFHMDI SIZE=(999999999999,X)",
                    "\u0000",
                    "                                                                       X",
                    " DFHMSD                                                                X\n"
                })
        void neverThrows(String text) {
            assertThat(BmsParser.parse("X.bms", text)).isNotNull();
        }
    }

    private static List<BmsField> fields() {
        return BmsParser.parse("X.bms", SOURCE).mapsets().get(0).maps().get(0).fields();
    }
}

package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.Sources.parse;
import static dev.banyan.grammars.cobol.Sources.program;
import static dev.banyan.grammars.cobol.Sources.shown;
import static dev.banyan.grammars.cobol.Sources.storage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SyntaxErrorTest {

    @Test
    void hidesWhatALiteralHolds() {
        CobolFile file = parse("ID DIVISION.\nPROGRAM-ID. TEST.\nPROCEDURE DIVISION.\nMOVE A TO 'PASSW0RD'.\n");

        assertThat(file.problems())
                .extracting(Problem::what)
                .containsExactly("In the MOVE statement: found '…', expected a name.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            MOVE A FROM B.            | 4:19 syntax: In the MOVE statement: found FROM, expected TO.
            MOVE A TO.                | 4:21 syntax: In the MOVE statement: found the period, expected a name.
            MOVE A TO 5.              | 4:22 syntax: In the MOVE statement: found 5, expected a name.
            ADD 1 TO .                | 4:21 syntax: In the ADD statement: found the period, expected a name, a literal or a parenthesis.
            COMPUTE A 1 + 2.          | 4:22 syntax: In the COMPUTE statement: found 1, expected =.
            DISPLAY A )               | 4:22 syntax: Found ), expected a verb or a period.
            GO TO A B DEPENDING ON 7. | 4:35 syntax: In the GO statement: found 7, expected a name.
            IF A = 1 DISPLAY B        | 4:30 syntax: Found its end without a period, expected a period.
            IF A = DISPLAY B.         | 4:19 syntax: In the IF statement: found DISPLAY, expected a name, a literal or a parenthesis.
            END-IF.                   | 4:12 syntax: Found END-IF, expected a verb or a period.
            READ F INTO.              | 4:23 syntax: In the READ statement: found the period, expected a name.
            FROBNICATE A.             | 4:12 syntax: Found FROBNICATE, expected a verb or a period.
            """)
    void saysWhatWasFoundAndWhatWasExpected(String sentence, String message) {
        assertThat(shown(parse(program(sentence)).problems())).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            01 A PIC.                 | 5:16 syntax: In the data description entry: found the period, expected a picture.
            01 A PIC X OCCURS.        | 5:25 syntax: In the data description entry: found the period, expected a name or a number.
            01 A PIC X VALUE.         | 5:24 syntax: In the data description entry: found the period, expected a name, a literal or a parenthesis.
            01 A REDEFINES.           | 5:22 syntax: In the data description entry: found the period, expected a name.
            01 A PIC X FOO.           | 5:19 syntax: In the data description entry: found FOO, expected a period.
            """)
    void saysItForDataEntries(String entry, String message) {
        assertThat(shown(parse(storage(entry)).problems())).containsExactly(message);
    }

    @Test
    void goesOnBehindAStatementThatIsNotUnderstood() {
        CobolFile file = parse(program("""
                IF A = 1
                    MOVE B C
                    DISPLAY D
                ELSE
                    DISPLAY E
                END-IF
                DISPLAY F.
                DISPLAY G.
                """));

        assertThat(shown(file.problems())).containsExactly("5:23 syntax: In the MOVE statement: found C, expected TO.");
        List<Statement> read = file.programs().get(0).procedure().orElseThrow().sections().get(0).paragraphs().stream()
                .flatMap(paragraph -> paragraph.statements().stream())
                .toList();
        assertThat(read).hasSize(3);
        FlowStatement.If branch = (FlowStatement.If) read.get(0);
        assertThat(branch.then()).hasSize(1);
        assertThat(branch.otherwise()).hasSize(1);
    }

    @Test
    void keepsWhatIsInsideAStatementThatIsNotUnderstood() {
        CobolFile file = parse(program("""
                IF A = = 1
                    CALL 'B'
                ELSE
                    CALL 'C'
                END-IF.
                CALL 'D'.
                """));

        assertThat(file.problems()).hasSize(1);
        assertThat(file.statistics().statements()).isEqualTo(3);
    }

    @Test
    void noticesAMissingPeriodBeforeAParagraph() {
        CobolFile file = parse(program("DISPLAY A") + "       NEXT-ONE.\n           DISPLAY B.\n");

        assertThat(shown(file.problems()))
                .containsExactly("4:21 syntax: Found its end without a period, expected a period.");
        assertThat(file.statistics().statements()).isEqualTo(2);
    }

    @Test
    void noticesAMissingPeriodBeforeALevelNumber() {
        CobolFile file = parse(storage("""
                01  A PIC X
                01  B PIC X.
                """));

        assertThat(shown(file.problems()))
                .containsExactly(
                        "5:19 syntax: In the data description entry: found its end without a period, expected a period.");
    }

    @Test
    void asksForANameWhereTheFileHasNone() {
        assertThat(shown(parse("hello, world\n").problems()))
                .contains("TEST.cbl syntax: The file holds no PROGRAM-ID with a name.");
    }

    @Test
    void aProgramWithoutANameHasThatOfItsFile() {
        CobolFile file = parse("       ID DIVISION.\n       PROCEDURE DIVISION.\n           STOP RUN.\n");

        assertThat(file.programs()).extracting(Program::name).containsExactly("TEST");
        assertThat(shown(file.problems()))
                .containsExactly(
                        "TEST.cbl syntax: The file holds no PROGRAM-ID with a name; the program was named TEST.");
        assertThat(parse("       PROCEDURE DIVISION.\n           STOP RUN.\n").programs())
                .extracting(Program::name)
                .containsExactly("");
    }

    @Test
    void noticesALiteralAndAnExecBlockWithoutEnd() {
        assertThat(shown(parse(program("DISPLAY 'A.\nDISPLAY B.")).problems()))
                .contains("4:20 syntax: The literal that starts here is not closed on its line.");
        assertThat(shown(parse(program("EXEC CICS RETURN\n.")).problems()))
                .contains("4:12 syntax: The EXEC that starts here has no END-EXEC.");
    }
}

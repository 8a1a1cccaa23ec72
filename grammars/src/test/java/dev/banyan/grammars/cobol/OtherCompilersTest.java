package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.Sources.ANY;
import static dev.banyan.grammars.cobol.Sources.assertSame;
import static dev.banyan.grammars.cobol.Sources.name;
import static dev.banyan.grammars.cobol.Sources.statement;
import static dev.banyan.grammars.cobol.Sources.statements;
import static dev.banyan.grammars.cobol.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.cobol.DataStatement.Move;
import dev.banyan.grammars.cobol.Operand.FunctionCall;
import dev.banyan.grammars.cobol.Operand.Reference;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of GnuCOBOL and Micro Focus. */
final class OtherCompilersTest {

    @Test
    void performsForever() {
        FlowStatement.PerformInline loop =
                (FlowStatement.PerformInline) statement("PERFORM FOREVER ADD 1 TO A END-PERFORM");

        assertThat(loop.loop()).isInstanceOf(FlowStatement.Loop.Forever.class);
        assertThat(statement("MOVE 1 TO FOREVER")).isInstanceOf(Move.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RECORD KEY IS K SOURCE IS A B ALTERNATE RECORD KEY IS L = A WITH DUPLICATES FILE STATUS IS S",
                "RECORD K SOURCE A, B ALTERNATE KEY L SOURCE C DUPLICATES SORT STATUS IS S",
                "RECORD KEY IS K ALTERNATE KEY IS L DUPLICATES STATUS S"
            })
    void readsKeysOfSeveralItems(String clauses) {
        CobolFile file = Sources.parse("program-id. n.\nenvironment division.\ninput-output section.\nfile-control.\n"
                + "select f assign to 'x' organization indexed " + clauses
                + ".\nprocedure division.\n move source to a.\n goback.\n");

        assertThat(file.problems()).isEmpty();
        Environment.FileControl control =
                file.programs().get(0).environment().files().get(0);
        assertThat(control.keys()).extracting(key -> key.item().name()).containsExactly("K", "L");
        assertThat(control.keys()).extracting(Environment.Key::duplicates).containsExactly(false, true);
        assertThat(control.status()).extracting(Reference::name).containsExactly("S");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALL STATIC 'X' USING A",
                "CALL DYNAMIC 'X' USING A END-CALL",
                "CALL WINAPI 'X' USING BY VALUE SIZE 8 A RETURNING OMITTED",
                "CALL 'X' USING BY VALUE SIZE IS 4 A RETURNING OMITTED END-CALL"
            })
    void callsByAConvention(String source) {
        CallStatement.Call call = (CallStatement.Call) statement(source);

        assertSame(call.program(), text("X"));
        assertSame(call.using().get(0).operand(), Optional.of(name("A")));
        assertThat(call.returning()).isEmpty();
    }

    @Test
    void callsWhatATableHolds() {
        CallStatement.Call call = (CallStatement.Call) statement("CALL TAB (I) USING A");

        assertSame(call.program(), new Reference("TAB", List.of(), List.of(name("I")), Optional.empty(), ANY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACCEPT A FROM LINES END-ACCEPT",
                "ACCEPT A FROM COLUMNS",
                "ACCEPT A AT 0117",
                "ACCEPT A SECURE AT LINE 5 COL 7 SIZE 3",
                "ACCEPT OMITTED",
                "DISPLAY 'X' AT 0101 WITH BLANK SCREEN",
                "DISPLAY SPACE BLANK SCREEN",
                "INSPECT A TALLYING B FOR ALL CHARACTERS",
                "ENTRY 'A' & 'B' USING C"
            })
    void readsScreensAndCounts(String source) {
        assertThat(statements(source)).hasSize(1);
    }

    @Test
    void joinsWhatAmpersandsStandBetween() {
        Move move = (Move) statement("MOVE SPACE & X'00' & A TO B");

        assertThat(((FunctionCall) move.from()).name()).isEqualTo("CONCATENATE");
        assertThat(((FunctionCall) move.from()).arguments()).hasSize(3);
        assertSame(((Move) statement("MOVE 'A' & 'B' TO C")).from(), text("AB"));
    }

    @Test
    void namesEntriesByConstants() {
        CobolFile file = Sources.parse(Sources.storage("78 PREFIX VALUE 'MFUT_'.\n78 WHAT VALUE 'Write'.")
                + "       PROCEDURE DIVISION.\n           ENTRY PREFIX & WHAT.\n           ENTRY WHAT USING A.\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.programs()
                        .get(0)
                        .procedure()
                        .orElseThrow()
                        .sections()
                        .get(0)
                        .paragraphs()
                        .get(0)
                        .statements())
                .extracting(statement -> ((CallStatement.Entry) statement).name())
                .containsExactly("MFUT_WRITE", "WRITE");
    }

    @Test
    void readsMembersOfObjects() {
        Move move = (Move) statement("MOVE A::B(1) TO C::D");

        assertThat(((Reference) move.from()).name()).isEqualTo("A::B");
        assertThat(move.to()).extracting(Reference::name).containsExactly("C::D");
    }

    @Nested
    final class FunctionsWithoutTheWord {

        @ParameterizedTest
        @CsvSource({
            "'FUNCTION ALL INTRINSIC', 'trim(A)', TRIM",
            "'FUNCTION ALL INTRINSIC', 'SIGN (A)', SIGN",
            "'FUNCTION ALL INTRINSIC', CURRENT-DATE, CURRENT-DATE",
            "'FUNCTION TRIM INTRINSIC', 'TRIM(A)', TRIM",
            "'FUNCTION MY-OWN', 'MY-OWN(A)', MY-OWN",
            "'', 'LENGTH(A)', LENGTH"
        })
        void areFunctions(String repository, String source, String name) {
            assertThat(from(repository, source))
                    .isInstanceOfSatisfying(
                            FunctionCall.class, call -> assertThat(call.name()).isEqualTo(name));
        }

        @ParameterizedTest
        @CsvSource({
            "'', 'TRIM(A)'",
            "'FUNCTION TRIM INTRINSIC', 'SUM(A)'",
            "'FUNCTION ALL INTRINSIC', 'TAB(A)'",
            "'FUNCTION ALL INTRINSIC', TRIM"
        })
        void areItemsOtherwise(String repository, String source) {
            assertThat(from(repository, source)).isInstanceOf(Reference.class);
        }

        private Operand from(String repository, String source) {
            CobolFile file = Sources.parse("""
                    ID DIVISION.
                    PROGRAM-ID. TEST.
                    ENVIRONMENT DIVISION.
                    CONFIGURATION SECTION.
                    REPOSITORY. %s.
                    PROCEDURE DIVISION.
                        MOVE %s TO B.
                    """.formatted(repository, source).indent(7));
            assertThat(file.problems()).isEmpty();
            return ((Move) file.programs()
                            .get(0)
                            .procedure()
                            .orElseThrow()
                            .sections()
                            .get(0)
                            .paragraphs()
                            .get(0)
                            .statements()
                            .get(0))
                    .from();
        }
    }
}

package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.Sources.ANY;
import static dev.banyan.grammars.cobol.Sources.assertSame;
import static dev.banyan.grammars.cobol.Sources.name;
import static dev.banyan.grammars.cobol.Sources.number;
import static dev.banyan.grammars.cobol.Sources.parse;
import static dev.banyan.grammars.cobol.Sources.program;
import static dev.banyan.grammars.cobol.Sources.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.cobol.DataStatement.Move;
import dev.banyan.grammars.cobol.Operand.Calculation;
import dev.banyan.grammars.cobol.Operand.FunctionCall;
import dev.banyan.grammars.cobol.Operand.Reference;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeparatorTreeTest {

    private static final Calculation B_PLUS_1 = new Calculation(name("B"), Calculation.Operator.ADD, number("1"), ANY);

    @ParameterizedTest
    @ValueSource(strings = {"A, -1", "A,-1", "A ,\n    -1", "A; -1", "A, - 1"})
    void separatesASignedArgumentByAComma(String arguments) {
        assertSame(argumentsOf("FUNCTION F(" + arguments + ")"), List.of(name("A"), number("-1")));
    }

    @Test
    void separatesASignedSubscriptByAComma() {
        assertSame(
                moved("TAB(I, -1, + J)"),
                new Reference("TAB", List.of(), List.of(name("I"), number("-1"), name("J")), Optional.empty(), ANY));
    }

    @Test
    void separatesANegatedArgumentByAComma() {
        assertSame(argumentsOf("FUNCTION F(A, -B)"), List.of(name("A"), new Operand.Negation(name("B"), ANY)));
    }

    @Test
    void separatesAnArgumentInParenthesesByAComma() {
        assertSame(argumentsOf("FUNCTION F(A, (B + 1))"), List.of(name("A"), B_PLUS_1));
    }

    @Test
    void subtractsWhereNoCommaStands() {
        Calculation difference = new Calculation(name("A"), Calculation.Operator.SUBTRACT, number("1"), ANY);

        assertSame(argumentsOf("FUNCTION F(A - 1)"), List.of(difference));
        assertSame(argumentsOf("FUNCTION F(A -1, B)"), List.of(difference, name("B")));
    }

    @Test
    void needsNoComma() {
        assertSame(argumentsOf("FUNCTION F(A B, C)"), List.of(name("A"), name("B"), name("C")));
        assertSame(
                argumentsOf("FUNCTION F(1 -1)"),
                List.of(new Calculation(number("1"), Calculation.Operator.SUBTRACT, number("1"), ANY)));
    }

    @Test
    void takesACommaForABlankOutsideOfParentheses() {
        assertSame(
                statement("MOVE A TO B, C; D"),
                new Move(name("A"), false, List.of(name("B"), name("C"), name("D")), ANY));
        assertThat(((CallStatement.Call) statement("CALL X USING A, -1, B(I), -2")).using())
                .extracting(
                        argument -> argument.operand().orElseThrow().getClass().getSimpleName())
                .containsExactly("Reference", "Literal", "Reference", "Literal");
    }

    @Test
    void takesACommaForABlankBehindUnbalancedParentheses() {
        CobolFile file = parse(program("""
                MOVE F( TO A.
                ADD A, -1 TO B.
                """));

        assertThat(file.problems())
                .extracting(problem -> problem.position().line())
                .containsExactly(4);
    }

    @Test
    void tellsADecimalCommaFromASeparator() {
        CobolFile file = parse("""
                ID DIVISION.
                PROGRAM-ID. TEST.
                ENVIRONMENT DIVISION.
                CONFIGURATION SECTION.
                SPECIAL-NAMES.
                    DECIMAL-POINT IS COMMA.
                PROCEDURE DIVISION.
                    MOVE FUNCTION F(A, -1,5, 2,-,5, 3, 4) TO B.
                """);

        assertThat(file.problems()).isEmpty();
        Move move = (Move) file.programs()
                .get(0)
                .procedure()
                .orElseThrow()
                .sections()
                .get(0)
                .paragraphs()
                .get(0)
                .statements()
                .get(0);
        assertSame(
                ((FunctionCall) move.from()).arguments(),
                List.of(name("A"), number("-1,5"), number("2"), number("-,5"), number("3"), number("4")));
    }

    private static Operand moved(String operand) {
        return ((Move) statement("MOVE " + operand + " TO X")).from();
    }

    private static List<Operand> argumentsOf(String function) {
        return ((FunctionCall) moved(function)).arguments();
    }
}

package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.Sources.program;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionTreeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A = 1                              | A EQUAL 1
            A IS NOT EQUAL TO 1                | A NOT_EQUAL 1
            A GREATER THAN OR EQUAL TO 1       | A GREATER_OR_EQUAL 1
            A NOT < 1                          | A GREATER_OR_EQUAL 1
            A <> 1                             | A NOT_EQUAL 1
            NOT A = 1                          | A NOT_EQUAL 1
            A = 1 OR B = 2 AND C = 3           | any(A EQUAL 1, all(B EQUAL 2, C EQUAL 3))
            (A = 1 OR B = 2) AND C = 3         | all(any(A EQUAL 1, B EQUAL 2), C EQUAL 3)
            A = 1 OR 2                         | any(A EQUAL 1, A EQUAL 2)
            A = 1 OR 2 AND NOT > B             | any(A EQUAL 1, all(A EQUAL 2, A LESS_OR_EQUAL B))
            A NOT = 1 AND B                    | all(A NOT_EQUAL 1, A NOT_EQUAL B)
            A = 1 OR FLAG-ON                   | any(A EQUAL 1, named FLAG-ON)
            A > B AND IS NOT LESS THAN C OR D  | any(all(A GREATER B, A GREATER_OR_EQUAL C), A GREATER_OR_EQUAL D)
            A = (1 OR 2)                       | any(A EQUAL 1, A EQUAL 2)
            FLAG-ON                            | named FLAG-ON
            NOT FLAG-ON                        | not(named FLAG-ON)
            NOT (FLAG-ON AND A = 1)            | not(all(named FLAG-ON, A EQUAL 1))
            A IS NUMERIC                       | A is NUMERIC
            A NOT NUMERIC OR B ZERO            | any(A is not NUMERIC, B is ZERO)
            A IS MY-CLASS                      | A is MY-CLASS
            (A + 1) = 2                        | (A ADD 1) EQUAL 2
            """)
    void readsConditions(String written, String expected) {
        String text = """
                       ID DIVISION.
                       PROGRAM-ID. TEST.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01 F PIC X.
                          88 FLAG-ON VALUE 'Y'.
                       PROCEDURE DIVISION.
                           IF %s DISPLAY 'X'.
                """.formatted(written);
        CobolFile file = Sources.parse(text);

        assertThat(file.problems()).isEmpty();
        FlowStatement.If branch = (FlowStatement.If) firstStatement(file);
        assertThat(shown(branch.condition())).isEqualTo(expected);
    }

    @Test
    void takesANameBehindARelationForAnObjectWhereNothingDeclaresIt() {
        FlowStatement.If branch =
                (FlowStatement.If) firstStatement(Sources.parse(program("IF A = 1 OR FLAG-ON DISPLAY 'X'.")));

        assertThat(shown(branch.condition())).isEqualTo("any(A EQUAL 1, A EQUAL FLAG-ON)");
    }

    private static Statement firstStatement(CobolFile file) {
        return file.programs()
                .get(0)
                .procedure()
                .orElseThrow()
                .sections()
                .get(0)
                .paragraphs()
                .get(0)
                .statements()
                .get(0);
    }

    private static String shown(Condition condition) {
        if (condition instanceof Condition.Relation relation) {
            return shown(relation.left()) + " " + relation.operator() + " " + shown(relation.right());
        }
        if (condition instanceof Condition.Test test) {
            return shown(test.subject()) + (test.negated() ? " is not " : " is ") + test.property();
        }
        if (condition instanceof Condition.Named named) {
            return "named " + named.name().name();
        }
        if (condition instanceof Condition.Not not) {
            return "not(" + shown(not.condition()) + ")";
        }
        if (condition instanceof Condition.All all) {
            return all.conditions().stream()
                    .map(ConditionTreeTest::shown)
                    .collect(Collectors.joining(", ", "all(", ")"));
        }
        if (condition instanceof Condition.Any any) {
            return any.conditions().stream()
                    .map(ConditionTreeTest::shown)
                    .collect(Collectors.joining(", ", "any(", ")"));
        }
        return condition.toString();
    }

    private static String shown(Operand operand) {
        if (operand instanceof Operand.Reference reference) {
            return reference.name();
        }
        if (operand instanceof Operand.Literal literal) {
            return literal.value();
        }
        if (operand instanceof Operand.Calculation sum) {
            return "(" + shown(sum.left()) + " " + sum.operator() + " " + shown(sum.right()) + ")";
        }
        return operand.toString();
    }
}

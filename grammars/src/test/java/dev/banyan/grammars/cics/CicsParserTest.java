package dev.banyan.grammars.cics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.cics.CicsOperand.AddressOf;
import dev.banyan.grammars.cics.CicsOperand.Expression;
import dev.banyan.grammars.cics.CicsOperand.LengthOf;
import dev.banyan.grammars.cics.CicsOperand.Literal;
import dev.banyan.grammars.cics.CicsOperand.Numeral;
import dev.banyan.grammars.cics.CicsOperand.Reference;
import dev.banyan.grammars.cics.CicsOperand.SystemValue;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CicsParserTest {

    private static final Position START = new Position("app/cbl/MENU.cbl", 40, 22);

    @Nested
    final class TheName {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                LINK PROGRAM('A')                    | LINK
                SEND MAP('M') MAPSET('S') ERASE      | SEND MAP
                SEND FROM(AREA) TEXT ERASE           | SEND TEXT
                SEND FROM(AREA) LENGTH(10)           | SEND
                SEND CONTROL ERASE                   | SEND CONTROL
                RECEIVE MAPSET('S') MAP('M')         | RECEIVE MAP
                RECEIVE INTO(A)                      | RECEIVE
                WRITEQ TS QUEUE('Q') FROM(A)         | WRITEQ TS
                WRITEQ QUEUE('Q') FROM(A)            | WRITEQ TS
                READQ QUEUE('Q') TD INTO(A)          | READQ TD
                DELETE FILE('F')                     | DELETE
                Delete Counter(C) Pool(P)            | DELETE COUNTER
                HANDLE CONDITION NOTFND(P1) ERROR    | HANDLE CONDITION
                WEB READ HTTPHEADER(A)               | WEB READ HTTPHEADER
                DEFINE INPUT EVENT(E)                | DEFINE INPUT EVENT
                INQUIRE TERMINAL(T) NETNAME(N)       | INQUIRE TERMINAL
                SYNCPOINT                            | SYNCPOINT
                syncpoint rollback                   | SYNCPOINT ROLLBACK
                """)
        void isTheLongestKnownOne(String body, String name) {
            CicsParse parse = CicsParser.parse(body, START);

            assertThat(parse.problems()).isEmpty();
            assertThat(parse.command().orElseThrow().name()).isEqualTo(name);
        }

        @Test
        void keepsAWordWithAnArgumentAmongTheOptions() {
            CicsCommand command = command("SEND MAP('M1') MAPSET('S1') CURSOR");

            assertThat(command.options()).extracting(CicsOption::name).containsExactly("MAP", "MAPSET", "CURSOR");
        }

        @Test
        void takesWordsWithoutArgumentsAway() {
            assertThat(command("WRITEQ TS QUEUE(Q)").options())
                    .extracting(CicsOption::name)
                    .containsExactly("QUEUE");
        }
    }

    @Nested
    final class AnArgument {

        @Test
        void canBeALiteralWithDoubledQuotes() {
            assertThat(argument("LINK PROGRAM('IT''S')")).isEqualTo(new Literal("IT'S"));
            assertThat(argument("LINK PROGRAM(\"A\"\"B\")")).isEqualTo(new Literal("A\"B"));
        }

        @Test
        void canBeQualifiedSubscriptedAndModified() {
            assertThat(argument("XCTL PROGRAM(ws-pgm OF WS-ROW IN WS-TABLE (WS-I + 1) (1:8))"))
                    .isEqualTo(new Reference("WS-PGM", List.of("WS-ROW", "WS-TABLE"), "(WS-I + 1) (1:8)"));
        }

        @Test
        void canBeANumber() {
            assertThat(argument("DELAY PROGRAM(-12.5)")).isEqualTo(new Numeral("-12.5"));
        }

        @Test
        void canBeALengthOrAnAddress() {
            Reference item = new Reference("WS-AREA", List.of(), "");

            assertThat(argument("LINK PROGRAM(LENGTH OF WS-AREA)")).isEqualTo(new LengthOf(item));
            assertThat(argument("LINK PROGRAM(ADDRESS OF WS-AREA)")).isEqualTo(new AddressOf(item));
        }

        @Test
        void canBeAValueOfTheSystem() {
            assertThat(argument("SET PROGRAM(dfhvalue(enabled))")).isEqualTo(new SystemValue("DFHVALUE", "ENABLED"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"LENGTH OF A + 4", "FUNCTION LENGTH(A)", "(A)"})
        void isTheTextWhereItIsComputed(String text) {
            assertThat(argument("LINK PROGRAM(" + text + ")")).isEqualTo(new Expression(text));
        }

        @Test
        void keepsItsTextBehindCharactersOutsideTheBasicPlane() {
            assertThat(argument("LINK X('\uD83D\uDE00') PROGRAM(A + 4)")).isEqualTo(new Expression("A + 4"));
        }
    }

    @Test
    void findsAnOptionByItsSynonym() {
        CicsCommand command = command("READ DATASET('ACCTDAT') INTO(A)");

        assertThat(command.argument("FILE", "DATASET")).contains(new Literal("ACCTDAT"));
        assertThat(command.option("FILE")).isEmpty();
    }

    @Test
    void placesOptionsInTheFile() {
        CicsCommand command = command("""
                LINK PROGRAM(A)
                    COMMAREA(B)""");

        assertThat(command.position()).isEqualTo(new Position("app/cbl/MENU.cbl", 40, 22));
        assertThat(command.options())
                .extracting(CicsOption::position)
                .containsExactly(new Position("app/cbl/MENU.cbl", 40, 27), new Position("app/cbl/MENU.cbl", 41, 5));
    }

    @Test
    void passesOverInlineCommentsAndCommas() {
        assertThat(command("LINK PROGRAM(A), *> the menu\n COMMAREA(B)").options())
                .hasSize(2);
    }

    @Test
    void keepsTheShapeWhenAnArgumentIsNotUnderstood() {
        CicsParse parse = CicsParser.parse("LINK PROGRAM(A B) COMMAREA(C)", START);

        assertThat(parse.command().orElseThrow().argument("PROGRAM")).contains(new Expression("A B"));
        assertThat(parse.command().orElseThrow().option("COMMAREA")).isPresent();
        assertThat(parse.problems()).extracting(Problem::code).containsExactly("syntax");
    }

    @Test
    void keepsTheArgumentsBesideOneThatIsNotUnderstood() {
        CicsParse parse = CicsParser.parse("LINK PROGRAM('SENH1005') LENGTH(A B)", START);

        assertThat(parse.command().orElseThrow().argument("PROGRAM")).contains(new Literal("SENH1005"));
        assertThat(parse.problems()).extracting(Problem::code).containsExactly("syntax");
    }

    @Test
    void readsNumbersWithASign() {
        CicsParse parse = CicsParser.parse("LINK PROGRAM('A') LENGTH(+255) DATALENGTH(-1)", START);

        assertThat(parse.problems()).isEmpty();
        assertThat(parse.command().orElseThrow().argument("LENGTH")).contains(new Numeral("+255"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            LINK PROGRAM(A B)  | 37 | `B` does not fit here; expected `)`.
            LINK PROGRAM('A    | 35 | The literal that starts here is not closed.
            LINK PROGRAM(A     | 36 | The text ends too early; expected `)`.
            LINK PROGRAM)      | 34 | `)` does not fit here; expected the end.
            LYNK PROGRAM(A)    | 22 | `LYNK` is not a command of CICS.
            PUSH PROGRAM(A)    | 22 | `PUSH` needs one of these words after it: HANDLE.
            """)
    void saysWhatIsWrongAndWhere(String body, int column, String what) {
        assertThat(CicsParser.parse(body, START).problems())
                .extracting(Problem::what, problem -> problem.position().column())
                .containsExactly(Tuple.tuple(what, column));
    }

    @Test
    void stillGivesAnUnknownCommand() {
        CicsCommand command =
                CicsParser.parse("LYNK PROGRAM('A')", START).command().orElseThrow();

        assertThat(command.name()).isEqualTo("LYNK");
        assertThat(command.argument("PROGRAM")).contains(new Literal("A"));
    }

    @Nested
    final class HostileInput {

        @ParameterizedTest
        @ValueSource(
                strings = {"", "   ", "(", ")", "((((", "'", "\u0000\uFFFF", "123", "A(B(C(D", "LENGTH OF", ", , ,"})
        void givesAProblemAtWorst(String body) {
            CicsParse parse = CicsParser.parse(body, START);

            assertThat(parse.command().isPresent() || !parse.problems().isEmpty())
                    .isTrue();
        }

        @Test
        void refusesDeepNesting() {
            String body = "LINK PROGRAM(" + "(".repeat(100_000) + "A";

            assertThat(CicsParser.parse(body, START).problems())
                    .extracting(Problem::code)
                    .containsExactly("too-deep");
        }

        @Test
        void acceptsNestingUpToTheBound() {
            String body = "LINK PROGRAM(" + "(".repeat(199) + "A" + ")".repeat(199) + ")";

            assertThat(CicsParser.parse(body, START).problems()).isEmpty();
        }

        @Test
        void quotesALongWordInPart() {
            assertThat(CicsParser.parse("Z".repeat(5_000), START).problems())
                    .extracting(Problem::what)
                    .containsExactly("`" + "Z".repeat(80) + "...` is not a command of CICS.");
        }

        @Test
        void refusesMonsters() {
            assertThat(CicsParser.parse("A".repeat(200_001), START).problems())
                    .extracting(Problem::code)
                    .containsExactly("too-large");
        }
    }

    private static CicsCommand command(String body) {
        CicsParse parse = CicsParser.parse(body, START);
        assertThat(parse.problems()).isEmpty();
        return parse.command().orElseThrow();
    }

    private static CicsOperand argument(String body) {
        return command(body).argument("PROGRAM").orElseThrow();
    }
}

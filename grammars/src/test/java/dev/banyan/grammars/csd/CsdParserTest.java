package dev.banyan.grammars.csd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsdParserTest {

    private static final Position START = new Position("csd/BANK.csd", 1, 1);

    @Test
    void keepsTheAsteriskOfAGenericName() {
        CsdFile file = CsdParser.parse("DEFINE DB2ENTRY(E) TRANSID(SS*) PATH(/a/b*\n c)\n", new Position("A", 1, 1));

        assertThat(file.commands().get(0).attributes())
                .containsEntry("TRANSID", "SS*")
                .containsEntry("PATH", "/a/bc");
    }

    @Test
    void readsCommandsOverSeveralLines() {
        CsdFile file = CsdParser.parse("""
                * DEFINE FILE(NOT)
                 DELETE GROUP(BANK)
                 DEFINE FILE(ACCT) GROUP(BANK)
                        DSNAME(PROD.ACCT) ADD(YES)
                        DELETE(NO) DEFINETIME(22/05/13 12:56:44)
                 def trans(b001) group(BANK) Program(BANK01) DESCRIPTION(the (old) menu)
                """, START);

        assertThat(file.problems()).isEmpty();
        assertThat(file.commands())
                .extracting(CsdCommand::verb, CsdCommand::kind, CsdCommand::name, one -> one.position()
                        .line())
                .containsExactly(
                        Tuple.tuple("DELETE", "GROUP", "BANK", 2),
                        Tuple.tuple("DEFINE", "FILE", "ACCT", 3),
                        Tuple.tuple("DEFINE", "TRANS", "b001", 6));
        CsdCommand define = file.commands().get(1);
        assertThat(define.attribute("DSNAME")).contains("PROD.ACCT");
        assertThat(define.attribute("DELETE")).contains("NO");
        assertThat(define.attribute("DEFINETIME")).contains("22/05/13 12:56:44");
        assertThat(define.attribute("NOTHING")).isEmpty();
        assertThat(file.commands().get(2).attribute("DESCRIPTION")).contains("the (old) menu");
    }

    @Test
    void joinsAValueThatIsCutByAnAsterisk() {
        CsdFile file = CsdParser.parse("DEFINE PIPELINE(P) CONFIGFILE(/usr/lpp/basic*\n provider.xml)\n", START);

        assertThat(file.commands().get(0).attribute("CONFIGFILE")).contains("/usr/lpp/basicprovider.xml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            DEFINE FILE(A            | 12 | `(` does not fit here; expected the end.
            DEFINE (FILE)            | 8  | `(FILE)` does not fit here; expected the end.
            HELLO DEFINE FILE(A)     | 1  | `HELLO` is not a command of DFHCSDUP.
            """)
    void saysWhatIsWrongAndWhere(String text, int column, String what) {
        assertThat(CsdParser.parse(text, START).problems())
                .extracting(Problem::what, problem -> problem.position().column())
                .contains(Tuple.tuple(what, column));
    }

    @Test
    void goesOnAfterABrokenCommand() {
        CsdFile file = CsdParser.parse("DEFINE FILE(A\nDEFINE FILE(B)\n", START);

        assertThat(file.problems()).isNotEmpty();
        assertThat(file.commands()).extracting(CsdCommand::name).contains("B");
    }

    @Nested
    final class HostileInput {

        @Test
        void saysThatAFileIsEmpty() {
            assertThat(CsdParser.parse(" \n", START).problems())
                    .extracting(Problem::code)
                    .containsExactly("empty");
        }

        @ParameterizedTest
        @ValueSource(strings = {"QWERTY %", "(((", "\u0001\u0002", "A(B) C(D)"})
        void saysThatTextIsNoInputOfTheUtility(String text) {
            assertThat(CsdParser.parse(text, START).problems())
                    .extracting(Problem::code)
                    .containsExactly("syntax");
        }

        @Test
        void boundsTheWordsOfACommand() {
            CsdFile file = CsdParser.parse("DEFINE " + "A ".repeat(5_000) + " DEFINE FILE(B)", START);

            assertThat(file.problems())
                    .extracting(Problem::what)
                    .containsExactly("The command has more than 2000 words.");
            assertThat(file.commands()).extracting(CsdCommand::name).containsExactly("B");
        }

        @Test
        void boundsTheProblems() {
            assertThat(CsdParser.parse("DEFINE (\n".repeat(2_000), START).problems())
                    .hasSize(501);
        }

        @Test
        void quotesALongWordInPart() {
            assertThat(CsdParser.parse("Z".repeat(5_000), START).problems())
                    .extracting(Problem::what)
                    .containsExactly("`" + "Z".repeat(80) + "...` is not a command of DFHCSDUP.");
            assertThat(CsdParser.parse("DEFINE (" + "Z".repeat(5_000) + ")", START)
                            .problems())
                    .extracting(Problem::what)
                    .containsExactly("`(" + "Z".repeat(79) + "...` does not fit here; expected the end.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "*", "(", ")", "DEFINE", "DEFINE DEFINE", "()", "\u0000", "A(B(C(D))))"})
        void neverThrows(String text) {
            assertThat(CsdParser.parse(text, START)).isNotNull();
        }

        @Test
        void readsOpenBracketsInLinearTime() {
            assertThat(CsdParser.parse("(".repeat(100_000), START).problems()).isNotEmpty();
        }
    }
}

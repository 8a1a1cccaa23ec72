package dev.banyan.grammars.dli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DliParserTest {

    private static final Position START = new Position("A.cbl", 10, 20);

    @Test
    void readsSegmentsWithTheirAreasAndConditions() {
        DliCommand command = command("""
                ISRT USING PCB(WS-PCB)
                 SEGMENT (CUST) WHERE (CUSTNO = WS-NO AND KIND = 'A')
                 SEGMENT ((WS-SEG)) FROM (WS-ACCT OF WS-REC) SEGLENGTH (LENGTH OF WS-ACCT)
                """);

        assertThat(command)
                .isEqualTo(new DliCommand(
                        "ISRT",
                        Optional.empty(),
                        Optional.of("WS-PCB"),
                        List.of(
                                new DliCommand.Segment(
                                        new DliCommand.Name("CUST", false),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of("CUSTNO", "KIND"),
                                        new Position("A.cbl", 11, 2)),
                                new DliCommand.Segment(
                                        new DliCommand.Name("WS-SEG", true),
                                        Optional.empty(),
                                        Optional.of("WS-ACCT OF WS-REC"),
                                        List.of(),
                                        new Position("A.cbl", 12, 2))),
                        START));
        assertThat(command.segments()).extracting(DliCommand.Segment::moved).containsExactly(false, true);
    }

    @Test
    void readsWhereASegmentIsMovedTo() {
        assertThat(command("GNP SEGMENT(A) INTO(B)").segments().get(0).into()).contains("B");
    }

    @Test
    void readsTheNameOfAPsb() {
        assertThat(command("SCHD PSB((PSB-NAME)) NODHABEND").psb()).contains(new DliCommand.Name("PSB-NAME", true));
        assertThat(command("SCHD PSB(BANKPSB)").psb()).contains(new DliCommand.Name("BANKPSB", false));
        assertThat(command("TERM").psb()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET UNIQUE SEGMENT(A),GU",
        "get next segment(a),GN",
        "GET NEXT IN PARENT SEGMENT(A),GNP",
        "INSERT SEGMENT(A),ISRT",
        "REPLACE SEGMENT(A),REPL",
        "DELETE SEGMENT(A),DLET",
        "SCHEDULE PSB(A),SCHD",
        "TERMINATE,TERM",
        "CHECKPOINT ID(A),CHKP",
        "CHKP ID(A),CHKP"
    })
    void knowsLongNames(String text, String function) {
        assertThat(command(text).function()).isEqualTo(function);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            GX SEGMENT(A)   | `GX` is not a command of DL/I.
            GU SEGMENT(A    | The text ends too early; expected `)`.
            GET SEGMENT(A)  | `GET` is not a command of DL/I.
            """)
    void saysWhatIsWrong(String text, String what) {
        assertThat(DliParser.parse(text, START).problems())
                .extracting(Problem::what)
                .containsExactly(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(", ")", "GU (", "GU SEGMENT()", "GU WHERE(= =)", "\0", "GU INTO()", "SCHD PSB(('))"})
    void neverThrows(String text) {
        assertThat(DliParser.parse(text, START)).isNotNull();
    }

    @Test
    void refusesDeepNesting() {
        assertThat(DliParser.parse("GU SEGMENT" + "(".repeat(5_000), START).problems())
                .extracting(Problem::code)
                .containsExactly("too-deep");
    }

    private static DliCommand command(String text) {
        DliParse parse = DliParser.parse(text, START);
        assertThat(parse.problems()).isEmpty();
        return parse.command().orElseThrow();
    }
}

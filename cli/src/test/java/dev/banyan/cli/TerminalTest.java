package dev.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    @ParameterizedTest
    @CsvSource({
        "true, '', xterm, true, true",
        "false, '', xterm, false, false",
        "true, 1, xterm, true, false",
        "true, '', dumb, true, false",
    })
    void drawsOnATerminalAndColoursItUnlessAskedNotTo(
            String said, String noColor, String term, boolean interactive, boolean colours) {
        Terminal terminal = Terminal.of(said, Map.of("NO_COLOR", noColor, "TERM", term));

        assertThat(terminal.interactive()).isEqualTo(interactive);
        assertThat(terminal.colours()).isEqualTo(colours);
    }
}

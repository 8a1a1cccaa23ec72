package dev.banyan.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownPathTest {

    private static final Path START = Path.of(URI.create("file:///estate"));

    /** @param raw the path's bytes, percent encoded */
    private static String shown(String raw) {
        return ShownPath.of(START, Path.of(URI.create("file:///estate/" + raw)));
    }

    @Test
    void plainNamesStayAsTheyAre() {
        assertThat(shown("cbl/PAY%20ROLL$1.cbl")).isEqualTo("cbl/PAY ROLL$1.cbl");
    }

    @Test
    void namesBeyondAsciiAreReadAsUtf8() {
        assertThat(shown("Z%C3%BCrich/%E2%82%AC.cbl")).isEqualTo("Zürich/€.cbl");
    }

    @Test
    void charactersThatBreakOrTurnALineAreEscaped() {
        assertThat(List.of(shown("a%0Ab.cbl"), shown("a%7Fb"), shown("%C2%85"), shown("%E2%80%A8"), shown("%E2%80%AE")))
                .containsExactly("a%0Ab.cbl", "a%7Fb", "%C2%85", "%E2%80%A8", "%E2%80%AE");
    }

    @Test
    void bytesThatAreNoTextAreToldApart() {
        assertThat(List.of(shown("b%FF.cbl"), shown("b%FE.cbl"), shown("%C3%BC%C3/x"), shown("%EF%BF%BD")))
                .containsExactly("b%FF.cbl", "b%FE.cbl", "ü%C3/x", "\uFFFD");
    }

    @Test
    void aNameThatLooksEscapedIsNotTakenForOne() {
        assertThat(shown("a%250Ab.cbl")).isEqualTo("a%250Ab.cbl");
        assertThat(shown("C:%5Ca.cbl")).isEqualTo("C:%5Ca.cbl");
    }

    @Test
    void theNameOfAnEstateFollowsTheSameRule() {
        assertThat(ShownPath.nameOf(Path.of(URI.create("file:///x/bank%FF%0A"))))
                .isEqualTo("bank%FF%0A");
        assertThat(ShownPath.nameOf(Path.of("/"))).isEmpty();
    }
}

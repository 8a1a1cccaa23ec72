package dev.banyan.analyzer.rule.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilePatternTest {

    @Test
    void aNameIsTheWholeName() throws WrongPattern {
        FilePattern pom = FilePattern.of("pom.xml");
        assertThat(pom.matches("web/pom.xml")).isTrue();
        assertThat(pom.matches("web/other-pom.xml")).isFalse();
    }

    @Test
    void aRegularExpressionIsFoundInPathOrName() throws WrongPattern {
        assertThat(FilePattern.of(".*\\.(jsp|xhtml)").matches("web/a.jsp")).isTrue();
        assertThat(FilePattern.of("src/main/.*").matches("x/src/main/A.java")).isTrue();
        assertThat(FilePattern.of(".*\\.(jsp|xhtml)").matches("web/a.java")).isFalse();
    }

    @Test
    void whatIsNoRegularExpressionIsAGlob() throws WrongPattern {
        assertThat(FilePattern.of("*.xml").matches("web/a.xml")).isTrue();
        assertThat(FilePattern.of("*.xml").matches("web/a.xmi")).isFalse();
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        VersionRange range = new VersionRange(Optional.of("2.2"), Optional.of("2.4.99"));
        assertThat(range.holds(Optional.of("2.4.8.RELEASE"))).isTrue();
        assertThat(range.holds(Optional.of("2.10"))).isFalse();
        assertThat(range.holds(Optional.of("2.1.9"))).isFalse();
        assertThat(range.holds(Optional.empty())).isTrue();
    }
}

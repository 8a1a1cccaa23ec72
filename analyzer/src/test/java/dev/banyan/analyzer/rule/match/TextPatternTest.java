package dev.banyan.analyzer.rule.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.analyzer.rule.match.TextPattern.Match;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextPatternTest {

    @Test
    void findsEveryPlace() throws WrongPattern {
        assertThat(TextPattern.of("b+").all("abbab").matches()).containsExactly(new Match(1, "bb"), new Match(4, "b"));
    }

    @Test
    void lineEndsCountForEachLine() throws WrongPattern {
        assertThat(TextPattern.of("^b$").isIn("a\nb\nc")).isTrue();
    }

    @Test
    void takesTheSyntaxOfRe2() throws WrongPattern {
        assertThat(TextPattern.of("log4j\\.{suffix}").isIn("log4j.{suffix}")).isTrue();
        assertThat(TextPattern.of("[^[]+").isWhole("abc")).isTrue();
        assertThat(TextPattern.of("[[:alpha:]]+").isWhole("abc")).isTrue();
        assertThat(TextPattern.of("(?P<my_name>b+)").first("abb", "my_name")).contains("bb");
        assertThat(TextPattern.of("a{2}").isWhole("aa")).isTrue();
    }

    @Test
    void theOnlyGroupIsTheValue() throws WrongPattern {
        assertThat(TextPattern.of("key=(\\w+)").first("key=value;", "")).contains("value");
        assertThat(TextPattern.of("key").first("none", "")).isEqualTo(Optional.empty());
    }

    @Test
    void aPatternThatTriesEveryWayIsCutOff() throws WrongPattern {
        TextPattern hostile = TextPattern.of("(a+)+b");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(hostile.all("a".repeat(4_000)).exhausted()).isTrue();
            assertThat(hostile.isIn("a".repeat(4_000))).isFalse();
        });
    }

    @Test
    void aGroupRepeatedWithoutEndIsCutOff() throws WrongPattern {
        assertThat(TextPattern.of("(a|b)*c").isIn("ab".repeat(1_000_000))).isFalse();
    }

    @Test
    void whatIsNoPatternSaysWhy() {
        assertThatThrownBy(() -> TextPattern.of("(a"))
                .isInstanceOfSatisfying(
                        WrongPattern.class, wrong -> assertThat(wrong.what()).startsWith("is no regular expression"));
        assertThatThrownBy(() -> TextPattern.of("a".repeat(30_000))).isInstanceOf(WrongPattern.class);
    }
}

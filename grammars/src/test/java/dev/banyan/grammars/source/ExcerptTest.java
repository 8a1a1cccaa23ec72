package dev.banyan.grammars.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ExcerptTest {

    @Test
    void keepsAShortText() {
        assertThat(Excerpt.of("A".repeat(80))).isEqualTo("A".repeat(80));
    }

    @Test
    void cutsALongTextWithAnEllipsis() {
        assertThat(Excerpt.of("A".repeat(81))).isEqualTo("A".repeat(80) + "...");
    }

    @Test
    void takesTheFirstLineOnly() {
        assertThat(Excerpt.of("ONE\r\nTWO")).isEqualTo("ONE");
        assertThat(Excerpt.of("ONE\nTWO")).isEqualTo("ONE");
    }

    @Test
    void doesNotCutACharacterInTwo() {
        assertThat(Excerpt.of("A".repeat(79) + "\uD83C\uDF33\uD83C\uDF33"))
                .isEqualTo("A".repeat(79) + "\uD83C\uDF33...");
    }

    @Test
    void quotesNothingThatATerminalObeys() {
        assertThat(Excerpt.of("A\u001B[2JB")).isEqualTo("A\uFFFD[2JB");
    }

    @Test
    void hidesTheContentOfLiterals() {
        assertThat(Excerpt.of("'PASSW0RD'")).isEqualTo("'…'");
        assertThat(Excerpt.of("X'C1C2'")).isEqualTo("X'…'");
        assertThat(Excerpt.of("\"it's\" 'PASSW0RD")).isEqualTo("\"…");
        assertThat(Excerpt.of("'PASS\nW0RD'")).isEqualTo("'…'");
        assertThat(Excerpt.of("'")).isEqualTo("'…");
    }
}

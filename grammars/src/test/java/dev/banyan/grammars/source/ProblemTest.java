package dev.banyan.grammars.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void isCutAfterFiveHundredCharacters() {
        Problem problem = new Problem(Position.of("A"), "syntax", "x".repeat(501), "y".repeat(700));

        assertThat(problem.what()).isEqualTo("x".repeat(499) + "…");
        assertThat(problem.advice()).isEqualTo("y".repeat(499) + "…");
        assertThat(new Problem(Position.of("A"), "syntax", "x".repeat(500), "").what())
                .hasSize(500);
    }

    @Test
    void keepsCharactersOfTwoUnitsWhole() {
        String what = "a".repeat(498) + "😀😀";

        assertThat(new Problem(Position.of("A"), "syntax", what, "").what()).isEqualTo("a".repeat(498) + "…");
    }
}

package dev.banyan.grammars.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.SampleEstate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fast prediction (SLL) is allowed to be wrong; these tests show that it is not. */
final class PredictionTest {

    static Stream<String> programs() {
        return SampleEstate.texts("cobol").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void givesTheTreeOfFullPrediction(String program) {
        CobolFile fast = parse(program, Prediction.FAST);

        assertThat(fast).isEqualTo(parse(program, Prediction.FULL));
        assertThat(fast.statistics().statements()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void sufficesForEveryProgram(String program) {
        assertThat(parse(program, Prediction.FAST).statistics().fallbacks()).isZero();
    }

    @ParameterizedTest
    @MethodSource("dev.banyan.grammars.cobol.Traits#programs")
    void givesTheTreeOfFullPredictionForEveryTraitOfTheLanguage(String program) {
        CobolFile fast = CobolParser.parse(program, Traits.text(program), Traits.copybooks(), Prediction.FAST);

        assertThat(fast)
                .isEqualTo(CobolParser.parse(program, Traits.text(program), Traits.copybooks(), Prediction.FULL));
        assertThat(fast.statistics().fallbacks()).isZero();
    }

    private static CobolFile parse(String program, Prediction first) {
        String text = Objects.requireNonNull(SampleEstate.texts("cobol").get(program));
        return CobolParser.parse(program, text, SampleEstate.copybooks(), first);
    }
}

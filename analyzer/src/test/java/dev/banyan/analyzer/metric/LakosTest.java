package dev.banyan.analyzer.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class LakosTest {

    private static Lakos of(Map<String, Set<String>> needs) {
        return Lakos.of(new TreeMap<>(needs));
    }

    @Test
    void aChainDragsAlongWhatIsBelow() {
        Lakos chain = of(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of()));

        assertThat(chain.cumulative()).isEqualTo(6);
        assertThat(chain.average()).isEqualTo(2);
        assertThat(chain.relativeAverage()).isCloseTo(0.667, within(0.001));
        assertThat(chain.normalized()).isCloseTo(1.2, within(0.001));
    }

    @Test
    void inACircleEachReachesAll() {
        assertThat(of(Map.of("a", Set.of("b"), "b", Set.of("a"), "c", Set.of("a")))
                        .cumulative())
                .isEqualTo(2 + 2 + 3);
    }

    @Test
    void whatIsReachedTwiceCountsOnce() {
        assertThat(of(Map.of("a", Set.of("b", "c"), "b", Set.of("d"), "c", Set.of("d"), "d", Set.of()))
                        .cumulative())
                .isEqualTo(4 + 2 + 2 + 1);
    }

    @Test
    void aBalancedTreeIsOne() {
        assertThat(of(Map.of("a", Set.of("b", "c"), "b", Set.of(), "c", Set.of()))
                        .normalized())
                .isCloseTo(1, within(0.001));
    }

    @Test
    void nothingIsZero() {
        assertThat(of(Map.of()).average()).isZero();
        assertThat(of(Map.of()).relativeAverage()).isZero();
        assertThat(of(Map.of()).normalized()).isZero();
    }
}

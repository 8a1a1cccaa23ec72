package dev.banyan.analyzer.seam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.GeneratedEstate;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small changes of an estate change its seams little, by the adjusted Rand index (Hubert, Arabie 1985): 1 is the same, 0 is chance. */
final class SeamsStabilityTest {

    /** Areas of the generated estate are smaller than a seam may be, so which of them stand together is a close thing. */
    private static final double BOUND = 0.65;

    private static final Estate ESTATE = GeneratedEstate.of(2_000, 6, 1);

    private static SortedMap<String, String> members(Estate estate) {
        return Seams.of(EstateGraph.of(estate), List.of()).byMember();
    }

    @Test
    void sameInputGivesSameBytes() {
        assertThat(Seams.of(EstateGraph.of(ESTATE), List.of()).toJson())
                .isEqualTo(Seams.of(EstateGraph.of(GeneratedEstate.of(2_000, 6, 1)), List.of())
                        .toJson());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void twoOfAHundredEdgesLessChangeLittle(long seed) {
        Random random = new Random(seed);
        List<Edge> edges =
                ESTATE.edges().stream().filter(edge -> random.nextInt(100) >= 2).toList();

        assertThat(likeness(members(ESTATE), members(with(edges)))).isGreaterThan(BOUND);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void twoOfAHundredEdgesMoreChangeLittle(long seed) {
        Random random = new Random(seed);
        List<Edge> edges = new ArrayList<>(ESTATE.edges());
        for (int i = 0; i < ESTATE.edges().size() / 50; i++) {
            Edge one = ESTATE.edges().get(random.nextInt(ESTATE.edges().size()));
            Edge other = ESTATE.edges().get(random.nextInt(ESTATE.edges().size()));
            edges.add(Edge.of(
                    one.from(),
                    one.kind(),
                    other.to().orElseThrow(),
                    one.via(),
                    one.resolution(),
                    one.evidence().get(0)));
        }

        assertThat(likeness(members(ESTATE), members(with(edges)))).isGreaterThan(BOUND);
    }

    private static Estate with(List<Edge> edges) {
        return new Estate(ESTATE.name(), ESTATE.nodes(), edges, List.of(), List.of());
    }

    /** Adjusted Rand index over what both have placed. */
    static double likeness(Map<String, String> one, Map<String, String> other) {
        Map<String, Long> both = new HashMap<>();
        Map<String, Long> first = new HashMap<>();
        Map<String, Long> second = new HashMap<>();
        long count = 0;
        for (Map.Entry<String, String> member : one.entrySet()) {
            String there = other.get(member.getKey());
            if (there != null) {
                both.merge(member.getValue() + "|" + there, 1L, Long::sum);
                first.merge(member.getValue(), 1L, Long::sum);
                second.merge(there, 1L, Long::sum);
                count++;
            }
        }
        double index = pairs(both);
        double expected = pairs(first) * pairs(second) / (count * (count - 1) / 2.0);
        return (index - expected) / ((pairs(first) + pairs(second)) / 2 - expected);
    }

    private static double pairs(Map<String, Long> sizes) {
        return sizes.values().stream()
                .mapToDouble(size -> size * (size - 1) / 2.0)
                .sum();
    }
}

package dev.banyan.grammars.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ProblemListTest {

    @Test
    void saysOnceThatThereAreMore() {
        ProblemList list = new ProblemList(2);
        for (int line = 1; line <= 5; line++) {
            list.add(problem(line));
        }

        assertThat(List.copyOf(list)).startsWith(problem(1), problem(2)).hasSize(3);
        assertThat(list.get(2).position().line()).isEqualTo(3);
        assertThat(list.get(2).what()).startsWith("More than 2 places");
    }

    @Test
    void saysNothingMoreWhenAllFit() {
        ProblemList list = new ProblemList(2);

        assertThat(list.add(problem(1)) && list.add(problem(2))).isTrue();

        assertThat(list).containsExactly(problem(1), problem(2));
    }

    private static Problem problem(int line) {
        return new Problem(new Position("X.cbl", line, 1), "syntax", "wrong", "");
    }
}

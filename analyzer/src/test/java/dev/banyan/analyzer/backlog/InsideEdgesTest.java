package dev.banyan.analyzer.backlog;

import static dev.banyan.analyzer.EstateText.estate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.graph.Reach;
import org.junit.jupiter.api.Test;

class InsideEdgesTest {

    private static final String ESTATE = """
            type:a.Base interface
            type:a.One 500 lines
            endpoint:GET_/one executes type:a.One one
            endpoint:GET_/two executes type:a.Two two
            type:a.One inherits type:a.Base implements
            type:a.Other inherits type:a.Base implements
            type:a.One calls type:a.Two method partial
            type:a.One uses type:b.Three type
            type:b.Three uses type:a.One type
            type:a.One writes table:T INSERT
            """;

    private static final EstateGraph PLAIN = EstateGraph.of(estate(ESTATE));
    private static final EstateGraph WITH_CALLS_INSIDE = EstateGraph.of(estate(ESTATE + """
            type:a.Base calls type:a.Base method
            type:a.One calls type:a.One method
            type:a.Two calls type:a.Two constructor
            type:b.Three calls type:b.Three method
            """));

    @Test
    void changeNoItemOfTheBacklog() {
        assertThat(Backlog.of(WITH_CALLS_INSIDE).items())
                .isEqualTo(Backlog.of(PLAIN).items());
    }

    @Test
    void reachNothingMore() {
        for (var entry : PLAIN.entryPoints()) {
            assertThat(Reach.of(WITH_CALLS_INSIDE).of(entry))
                    .isEqualTo(Reach.of(PLAIN).of(entry));
        }
    }
}

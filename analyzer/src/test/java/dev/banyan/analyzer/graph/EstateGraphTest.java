package dev.banyan.analyzer.graph;

import static dev.banyan.analyzer.EstateText.estate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstateGraphTest {

    @Test
    void anEntryPointIsOneThatLeadsToCode() {
        EstateGraph graph = EstateGraph.of(estate("""
                transaction:T1 executes program:A
                transaction:T2
                endpoint:GET_/a executes type:a.A
                job:J executes program:B
                program:A calls program:B
                """));

        assertThat(graph.entryPoints())
                .map(NodeId::toString)
                .containsExactly("job:J", "transaction:T1", "endpoint:GET /a");
    }

    @Test
    void findsTheCirclesOfThePackages() {
        EstateGraph graph = EstateGraph.of(estate("""
                type:a.X uses type:b.Y
                type:b.Z inherits type:a.W
                type:a.X uses type:c.Q
                type:c.Q uses type:c.R
                """));

        List<List<String>> circles = graph.cycles(
                id -> Optional.of(id.name().substring(0, 1)), (from, edge) -> edge.kind() != EdgeKind.CONTAINS);

        assertThat(circles).containsExactly(List.of("a", "b"));
    }

    @Test
    void edgesThatDoNotCountMakeNoCircle() {
        EstateGraph graph = EstateGraph.of(estate("""
                program:A calls program:B CALL
                program:B calls program:A XCTL
                """));

        assertThat(graph.cycles(
                        id -> Optional.of(id.name()), (from, edge) -> edge.via().equals("CALL")))
                .isEmpty();
        assertThat(graph.cycles(id -> Optional.of(id.name()), (from, edge) -> true))
                .containsExactly(List.of("A", "B"));
    }
}

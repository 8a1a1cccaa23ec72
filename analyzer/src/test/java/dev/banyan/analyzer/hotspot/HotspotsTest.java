package dev.banyan.analyzer.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.history.FileHistory;
import dev.banyan.analyzer.history.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class HotspotsTest {

    private static final LocalDate DAY = LocalDate.parse("2020-01-01");

    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<FileHistory> files = new ArrayList<>();

    private Node node(String id, String language, String file) {
        return Node.defined(NodeId.parse(id), language, new Evidence(file, 1)).withLoc(10);
    }

    private void type(String name, String file, int cyclomatic) {
        nodes.add(node("type:" + name, "java", file).withMetric("cyclomatic", cyclomatic));
    }

    private void revisions(String file, int revisions) {
        files.add(new FileHistory(file, revisions, 0, 0, 0, DAY, DAY, 1, "ann", 1, false, new TreeMap<>()));
    }

    private void calls(String from, String to) {
        edges.add(Edge.of(
                NodeId.parse(from),
                EdgeKind.CALLS,
                NodeId.parse(to),
                "method",
                new Resolution.Exact(),
                new Evidence("x", 1)));
    }

    private Hotspots hotspots() {
        Estate estate = new Estate("e", nodes, edges, List.of(), List.of());
        return Hotspots.of(
                EstateGraph.of(estate),
                new History(1, Optional.of(DAY), Optional.of(DAY), true, files, List.of(), List.of()));
    }

    @Test
    void complexityTimesChangeAsRanks() {
        type("A", "A.java", 40);
        type("B", "B.java", 10);
        type("C", "C.java", 5);
        revisions("A.java", 2);
        revisions("B.java", 30);
        revisions("C.java", 2);

        List<Hotspot> hot = hotspots().files();

        assertThat(hot).extracting(Hotspot::file).containsExactly("B.java", "A.java", "C.java");
        assertThat(hot.get(0).complexityRank()).isCloseTo(0.667, within(0.001));
        assertThat(hot.get(0).changeRank()).isEqualTo(1);
        assertThat(hot.get(1).changeRank()).isEqualTo(0.5);
        assertThat(hot.get(1).score()).isEqualTo(0.5);
        assertThat(hot.get(2).score()).isCloseTo(0.167, within(0.001));
    }

    @Test
    void typesOfOneFileCountTogether() {
        type("A", "A.java", 40);
        type("A$B", "A.java", 2);
        revisions("A.java", 1);

        assertThat(hotspots().files().get(0).complexity()).isEqualTo(42);
        assertThat(hotspots().files().get(0).lines()).isEqualTo(20);
        assertThat(hotspots().files().get(0).nodes()).hasSize(2);
    }

    @Test
    void eachLanguageIsRankedByItself() {
        type("A", "A.java", 40);
        nodes.add(node("job:J", "jcl", "J.jcl"));
        revisions("A.java", 100);
        revisions("J.jcl", 1);

        List<Hotspot> hot = hotspots().files();

        assertThat(hot).allSatisfy(file -> assertThat(file.score()).isEqualTo(1));
        assertThat(hot).extracting(Hotspot::measure).containsExactly(Hotspot.Measure.CYCLOMATIC, Hotspot.Measure.LINES);
    }

    @Test
    void whatNeverChangedIsNoHotspot() {
        type("A", "A.java", 40);
        type("B", "B.java", 4);
        revisions("B.java", 1);

        assertThat(hotspots().files()).extracting(Hotspot::file).containsExactly("B.java", "A.java");
        assertThat(hotspots().files().get(1).score()).isZero();
    }

    @Test
    void withoutAHistoryTheFilesThatNeedAFileStandForItsChanges() {
        type("A", "A.java", 40);
        type("B", "B.java", 30);
        type("C", "C.java", 1);
        calls("type:A", "type:B");
        calls("type:C", "type:B");

        Hotspots hotspots = hotspots();

        assertThat(hotspots.byHistory()).isFalse();
        assertThat(hotspots.files().get(0).file()).isEqualTo("B.java");
        assertThat(hotspots.files().get(0).change()).isEqualTo(2);
    }

    @Test
    void testsAreNoHotspots() {
        nodes.add(node("type:T", "java", "T.java").withAttribute(Node.TEST, "true"));
        revisions("T.java", 10);

        assertThat(hotspots().files()).isEmpty();
    }
}

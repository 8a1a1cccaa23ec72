package dev.banyan.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OpenTransfersTest {

    private final List<Edge> edges = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    @Test
    void theRunningTransactionIsWhatStartsTheProgramOrItsCallers() {
        edge("transaction:TXA", EdgeKind.EXECUTES, "program:MENU", "CSD");
        edge("transaction:TXB", EdgeKind.EXECUTES, "program:SUB", "CSD");
        edge("transaction:TXC", EdgeKind.EXECUTES, "program:OTHER", "CSD");
        edge("program:MENU", EdgeKind.CALLS, "program:SUB", "XCTL");
        open("RETURN-TRANSID", "EIBTRNID");

        assertThat(found())
                .containsExactly(
                        "transaction:TXA derived EIBTRNID is the transaction that runs: TXA starts MENU, which leads to SUB"
                                + " (x:1)",
                        "transaction:TXB derived EIBTRNID is the transaction that runs: TXB starts SUB (x:1)");
    }

    @Test
    void whatNothingIsKnownToStartStaysOpen() {
        edge("transaction:TXA", EdgeKind.EXECUTES, "program:OTHER", "CSD");
        open("START-TRANSID", "EIBTRNID");

        assertThat(found()).containsExactly("? unresolved EIBTRNID");
    }

    @Test
    void aProgramOfThatNameIsNoTransaction() {
        edge("transaction:TXA", EdgeKind.EXECUTES, "program:SUB", "CSD");
        open("LINK", "EIBTRNID");

        assertThat(found()).containsExactly("? unresolved EIBTRNID");
    }

    @Test
    void aPatternIsTheProgramsThatFitIt() {
        for (String name : List.of("BCASH01P", "BCASH02P", "BCASH02", "BCASH02PX", "BCASH1XP")) {
            nodes.add(Node.defined(NodeId.parse("program:" + name), "cobol", new Evidence("x", 1)));
        }
        nodes.add(Node.mentioned(NodeId.parse("program:BCASH03P")));
        nodes.add(Node.defined(NodeId.parse("transaction:BCASH04P"), "csd", new Evidence("x", 1)));
        open("LINK", "WS-PGM", "BCASH0?P");

        assertThat(found())
                .containsExactly(
                        "program:BCASH01P partial WS-PGM holds BCASH0?P, and BCASH01P fits it; what is at ? is not known:"
                                + " ACCEPT",
                        "program:BCASH02P partial WS-PGM holds BCASH0?P, and BCASH02P fits it; what is at ? is not known:"
                                + " ACCEPT");
    }

    @Test
    void aPatternOfATransactionIsPaddedWithBlanks() {
        edge("transaction:ZX1", EdgeKind.EXECUTES, "program:OTHER", "CSD");
        open("START-TRANSID", "ZX-TRAN", "ZX??");

        assertThat(found()).singleElement().asString().startsWith("transaction:ZX1 partial");
    }

    @Test
    void aPatternThatFitsTheProgramItselfOnlyStaysOpen() {
        nodes.add(Node.defined(NodeId.parse("program:SUB"), "cobol", new Evidence("x", 1)));
        open("LINK", "WS-PGM", "SU?");

        assertThat(found()).containsExactly("? unresolved WS-PGM");
    }

    private void edge(String from, EdgeKind kind, String to, String via) {
        edges.add(
                Edge.of(NodeId.parse(from), kind, NodeId.parse(to), via, new Resolution.Exact(), new Evidence("x", 1)));
    }

    private void open(String via, String operand) {
        edges.add(Edge.unresolved(
                NodeId.parse("program:SUB"),
                EdgeKind.CALLS,
                via,
                new Resolution.Unresolved(operand, List.of()),
                new Evidence("x", 1)));
    }

    private void open(String via, String operand, String pattern) {
        open(via, operand);
        edges.add(edges.remove(edges.size() - 1)
                .withAttribute(Edge.PATTERN, pattern)
                .withAttribute(Edge.GAP, "ACCEPT"));
    }

    private List<String> found() {
        Stream<Edge> transfers = OpenTransfers.find(edges, nodes).stream()
                .filter(edge -> edge.from().name().equals("SUB") && edge.kind() == EdgeKind.CALLS);
        return transfers
                .map(edge -> edge.to().map(Object::toString).orElse("?") + " "
                        + edge.resolution().word() + " " + reason(edge.resolution()))
                .toList();
    }

    private static String reason(Resolution resolution) {
        if (resolution instanceof Resolution.Derived derived) {
            return derived.reason();
        }
        return resolution instanceof Resolution.Partial partial
                ? partial.reason()
                : ((Resolution.Unresolved) resolution).operand();
    }
}

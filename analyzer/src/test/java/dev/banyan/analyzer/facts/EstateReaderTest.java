package dev.banyan.analyzer.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EstateReaderTest {

    private static final Evidence PLACE = new Evidence("a/b.cbl", 12);

    private static NodeId id(String text) {
        return NodeId.parse(text);
    }

    private static Estate reread(Estate estate) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EstateJson.write(estate, out);
        return EstateJson.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Estate read(String text) throws IOException {
        return EstateJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        Estate estate = new Estate(
                "bank",
                List.of(
                        Node.mentioned(id("table:T")),
                        Node.defined(id("program:A"), "cobol", PLACE)
                                .withModule(id("module:m"))
                                .withLoc(7)
                                .withMetric("cyclomatic", 3)
                                .withAttribute("online", "true"),
                        Node.defined(id("program:B"), "cobol", new Evidence("B.cbl", 0))),
                List.of(
                        Edge.of(id("program:A"), EdgeKind.CALLS, id("program:B"), "CALL", new Resolution.Exact(), PLACE)
                                .withMembers(List.of(new Member("P1", "", 13))),
                        Edge.of(
                                        id("program:A"),
                                        EdgeKind.READS,
                                        id("table:T"),
                                        "SELECT",
                                        new Resolution.Derived("so"),
                                        PLACE)
                                .withLogical(new LogicalName(LogicalName.Namespace.DD, "ACCT"))
                                .withAttribute("path", "true"),
                        Edge.of(
                                id("program:B"),
                                EdgeKind.CALLS,
                                id("program:A"),
                                "CALL",
                                new Resolution.Partial("some"),
                                PLACE),
                        Edge.unresolved(
                                id("program:A"),
                                EdgeKind.CALLS,
                                "CALL",
                                new Resolution.Unresolved(
                                        "WS-X", List.of(new Evidence("x.cbl", 3), new Evidence("y.cbl", 0))),
                                PLACE)),
                List.of(),
                List.of());

        assertThat(reread(estate)).isEqualTo(estate);
    }

    @Test
    void fieldsOfALaterReleaseArePassedOver() throws IOException {
        Estate estate = read("""
                {"version":1,"later":{"a":[1]},"name":"n","nodes":[{"id":"table:T","new":[{}],"metrics":{},"attributes":{"list":[1]}}],
                "edges":[]}
                """);

        assertThat(estate.nodes()).containsExactly(Node.mentioned(id("table:T")));
    }

    @Test
    void anotherVersionIsRefused() {
        assertThatThrownBy(() -> read("{\"version\":2,\"name\":\"n\",\"nodes\":[],\"edges\":[]}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 2");
    }

    @Test
    void whatIsNoEstateIsRefused() {
        for (String text : List.of(
                "",
                "[]",
                "{\"version\":1,\"nodes\":[{\"id\":\"nothing\"}]}",
                "{\"version\":1,\"nodes\":[{}]}",
                "{\"version\":1,\"edges\":[{\"from\":\"table:T\",\"kind\":\"eats\"}]}",
                "{\"version\":1,\"edges\":[{\"from\":\"table:T\",\"kind\":\"calls\",\"resolution\":\"sure\"}]}",
                "{\"version\":1,\"edges\":[{\"from\":\"table:T\",\"kind\":\"calls\",\"resolution\":\"derived\",\"evidence\":[]}]}")) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(IOException.class);
        }
    }
}

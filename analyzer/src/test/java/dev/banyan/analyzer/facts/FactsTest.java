package dev.banyan.analyzer.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final NodeId A = NodeId.parse("program:A");
    private static final NodeId B = NodeId.parse("program:B");
    private static final Evidence HERE = new Evidence("a.cbl", 7);

    @Nested
    class AnId {

        @Test
        void isReadAndWrittenAlike() {
            assertThat(NodeId.parse("library:log4j:log4j:1.2.17").toString()).isEqualTo("library:log4j:log4j:1.2.17");
            assertThat(NodeId.parse("library:log4j:log4j:1.2.17").name()).isEqualTo("log4j:log4j:1.2.17");
        }

        @Test
        void holdsNoCredentialsNorDoAttributes() {
            NodeId queue = new NodeId(NodeKind.QUEUE, "tcp://user:pw@host/q");

            assertThat(queue.name()).isEqualTo("tcp://***@host/q");
            assertThat(Node.mentioned(queue)
                            .withAttribute("url", "http://u:pw@h/?token=pw")
                            .attributes())
                    .containsEntry("url", "http://***@h/?token=***");
            assertThat(Edge.of(A, EdgeKind.CALLS, B, "CALL", new Resolution.Exact(), HERE)
                            .withAttribute("url", "http://u:pw@h")
                            .attributes())
                    .containsEntry("url", "http://***@h");
        }

        @Test
        void staysOnOneLine() {
            assertThat(new NodeId(NodeKind.ENDPOINT, "GET /a\nb\u202E%20\uD800").name())
                    .isEqualTo("GET /a%0Ab%E2%80%AE%20%3F");
        }

        @Test
        void ofNoKnownKindIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NodeId.parse("gadget:A"))
                    .withMessage("not a node id (kind:name): gadget:A");
        }
    }

    @Nested
    class AnEdge {

        @Test
        void withoutATargetIsUnresolved() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Edge.of(
                            A, EdgeKind.CALLS, B, "CALL", new Resolution.Unresolved("WS-PGM", List.of()), HERE));
        }

        @Test
        void thatIsNotExactSaysWhy() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Resolution.Derived(" "));
        }
    }

    @Test
    void writesOneNodeAndOneEdgeALine() throws IOException {
        Estate estate = new Estate(
                "test",
                List.of(
                        Node.mentioned(B).withAttribute("missing", "true"),
                        Node.defined(A, "cobol", new Evidence("a.cbl", 2))
                                .withLoc(30)
                                .withMetric("statements", 4)),
                List.of(
                        Edge.unresolved(
                                A,
                                EdgeKind.CALLS,
                                "XCTL",
                                new Resolution.Unresolved("WS-NEXT", List.of(new Evidence("a.cbl", 5))),
                                HERE),
                        Edge.of(A, EdgeKind.CALLS, B, "CALL", new Resolution.Derived("VALUE 'B' (a.cbl:3)"), HERE)
                                .withMembers(List.of(new Member("MAIN-PARA", "", 7)))),
                List.of(),
                List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        EstateJson.write(estate, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"version":1,"name":"test","nodes":[
                {"id":"program:A","kind":"program","name":"A","language":"cobol","file":"a.cbl","line":2,"loc":30,"metrics":{"statements":4},"attributes":{}},
                {"id":"program:B","kind":"program","name":"B","metrics":{},"attributes":{"missing":"true"}}
                ],"edges":[
                {"from":"program:A","kind":"calls","via":"XCTL","resolution":"unresolved","evidence":[{"file":"a.cbl","line":7}],"attributes":{"operand":"WS-NEXT","writers":"a.cbl:5"}},
                {"from":"program:A","to":"program:B","kind":"calls","via":"CALL","resolution":"derived","evidence":[{"file":"a.cbl","line":7}],"attributes":{"reason":"VALUE 'B' (a.cbl:3)","members":[{"from":"MAIN-PARA","to":"","line":7}]}}
                ]}
                """);
    }
}

package dev.banyan.analyzer.java.endpoint;

import static dev.banyan.analyzer.Sources.names;
import static dev.banyan.analyzer.Sources.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {

    @TempDir
    Path folder;

    @Test
    void ofGrpcExtendWhatProtocMakes() {
        Facts facts = new Sources(folder).file("Rates.java", """
                        import com.acme.RatesGrpc;
                        import io.grpc.stub.StreamObserver;
                        class Rates extends RatesGrpc.RatesImplBase {
                          public void find(String ask, StreamObserver<String> answer) {}
                          public void warm() {}
                        }
                        """).facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("GRPC Rates");
        assertThat(node(facts, "endpoint:GRPC Rates").attributes()).containsEntry("handler", "Rates#find");
    }

    @Test
    void ofWebSocketAreSetOnPathsBySpring() {
        Facts facts = new Sources(folder).file("Config.java", """
                        import org.springframework.web.socket.config.annotation.*;
                        class Config implements WebSocketConfigurer {
                          private final Prices prices = new Prices();
                          public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
                            registry.addHandler(prices, "/prices").addHandler(new Prices(), "quotes");
                          }
                        }
                        class Prices extends org.springframework.web.socket.handler.TextWebSocketHandler {
                          protected void handleTextMessage(Object session, Object message) {}
                        }
                        """).facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("WEBSOCKET /prices", "WEBSOCKET /quotes");
        assertThat(node(facts, "endpoint:WEBSOCKET /prices").attributes())
                .containsEntry("handler", "Prices#handleTextMessage");
    }

    @Test
    void ofBatchAreKnownByTheFileThatCodeStartsThemBy() {
        Facts facts = new Sources(folder)
                .file("src/main/resources/META-INF/batch-jobs/night.xml", """
                        <job id="other"><step id="s"><chunk><reader ref="lines"/><writer ref="b.Out"/></chunk></step>
                          <step id="t"><batchlet ref="gone"/></step></job>
                        """)
                .file("src/main/resources/other/day.xml", "<job id='day'/>")
                .file("src/main/java/b/Lines.java", """
                        package b;
                        @javax.inject.Named class Lines { public Object readItem() { return null; } void inner() {} }
                        class Out { public void writeItems(java.util.List<Object> items) {} }
                        """)
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("BATCH night");
        assertThat(node(facts, "endpoint:BATCH night").attributes())
                .containsEntry("handler", "b.Lines#readItem,b.Out#writeItems,gone");
    }

    @Test
    void ofCamelAnswerBelowThePathOfTheirRest() {
        Facts facts = new Sources(folder).file("Routes.java", """
                        class Routes extends org.apache.camel.builder.RouteBuilder {
                          public void configure() {
                            rest("/orders").get("/{id}").to("direct:one").post().to("direct:new");
                            cache().get("/none");
                          }
                        }
                        """).facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).containsExactly("GET /orders/{id}", "POST /orders");
    }
}

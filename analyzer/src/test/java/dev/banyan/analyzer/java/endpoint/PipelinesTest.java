package dev.banyan.analyzer.java.endpoint;

import static dev.banyan.analyzer.Sources.edges;
import static dev.banyan.analyzer.Sources.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelinesTest {

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void emptyEstate() {
        sources = new Sources(folder);
    }

    private Facts facts() {
        return sources.facts(new JavaLanguage());
    }

    @Test
    void routesOfCamelBeginWhereTheOutsideSpeaks() {
        sources.file("A.java", """
                import org.apache.camel.builder.RouteBuilder;
                class Intake extends RouteBuilder {
                  public void configure() {
                    from("jms:queue:orders?password=x").to("direct:check");
                    from("direct:check").to("log:done");
                  }
                }
                """)
                .file("camel.xml", """
                <beans><bean id="desk" class="Desk"/>
                <camelContext><route><from uri="file:/in"/><bean ref="desk" method="take"/></route></camelContext></beans>
                """)
                .file("Desk.java", "public class Desk { public void take() {} public void other() {} }");

        assertThat(edges(facts(), EdgeKind.EXECUTES))
                .containsExactly("CAMEL file:/in take Desk exact", "CAMEL jms:queue:orders configure Intake exact");
    }

    @Test
    void jobsOfSpringBatchRunWhatTheirStepsName() {
        sources.file("A.java", """
                import org.springframework.batch.core.Job;
                import org.springframework.batch.core.configuration.annotation.JobBuilderFactory;
                import org.springframework.batch.core.job.builder.JobBuilder;
                class Jobs {
                  Job close(JobBuilderFactory jobs) { return jobs.get("close").start(null).build(); }
                  Job open(Object store) { return new JobBuilder("open", store).start(null).build(); }
                }
                """)
                .file("batch.xml", """
                <beans><bean id="in" class="Reader"/>
                <job id="load"><step id="s"><tasklet><chunk reader="in" writer="gone"/></tasklet></step></job></beans>
                """)
                .file("Reader.java", "public class Reader { public Object read() { return null; } }");

        assertThat(edges(facts(), EdgeKind.EXECUTES))
                .containsExactly(
                        "BATCH close close Jobs exact", "BATCH load read Reader exact", "BATCH open open Jobs exact");
    }

    @Test
    void gatewaysOfSpringIntegrationLeadToTheActivatorOfTheirChannel() {
        sources.file("flow.xml", """
                <beans><bean id="desk" class="Desk"/>
                <inbound-gateway path="/orders" supported-methods="POST,PUT" request-channel="orders"/>
                <bean id="hot" class="org.apache.activemq.command.ActiveMQQueue"><constructor-arg value="warm"/></bean>
                <inbound-gateway request-destination="hot" request-channel="orders"/>
                <message-driven-channel-adapter destination-name="late" channel="orders"/>
                <service-activator input-channel="orders" ref="desk" method="take"/></beans>
                """)
                .file("Desk.java", "public class Desk { public String take(String s) { return s; } }");

        assertThat(edges(facts(), EdgeKind.EXECUTES))
                .containsExactly(
                        "JMS late take Desk exact",
                        "JMS warm take Desk exact",
                        "POST /orders take Desk exact",
                        "PUT /orders take Desk exact");
    }

    @Test
    void annotationsMakeMethodsHearMessages() {
        sources.file("A.java", """
                import org.springframework.amqp.rabbit.annotation.RabbitListener;
                import org.springframework.kafka.annotation.KafkaListener;
                import org.springframework.messaging.handler.annotation.MessageMapping;
                import org.springframework.graphql.data.method.annotation.*;
                import org.springframework.ws.server.endpoint.annotation.PayloadRoot;
                class Ears {
                  static final String NS = "urn:shop";
                  @PayloadRoot(localPart = "OrderRequest", namespace = NS) Object soap(Object o) { return o; }
                  @RabbitListener(queues = "q") void rabbit(String s) {}
                  @KafkaListener(topics = {"a", "b"}) void kafka(String s) {}
                }
                @MessageMapping("/chat") class Chat { @MessageMapping("say") void say(String s) {} }
                class Graph { @QueryMapping Object books() { return 1; } @MutationMapping("add") Object put() { return 1; } }
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.EXECUTES))
                .containsExactly(
                        "AMQP q rabbit Ears exact",
                        "GRAPHQL Mutation.add put Graph exact",
                        "GRAPHQL Query.books books Graph exact",
                        "KAFKA a kafka Ears exact",
                        "KAFKA b kafka Ears exact",
                        "SOAP OrderRequest soap Ears exact",
                        "STOMP /chat/say say Chat exact");
        assertThat(names(facts, NodeKind.QUEUE)).containsExactly("a", "b", "q");
    }

    @Test
    void routesPutTogetherByFunctionsStandBelowTheirNests() {
        sources.file("A.java", """
                import org.springframework.web.reactive.function.server.*;
                class Routes {
                  RouterFunction<ServerResponse> build(Desk desk) {
                    return RouterFunctions.route().GET("/a", desk::all)
                        .nest(RequestPredicates.path("/n"), b -> b.POST("/b", desk::add))
                        .path("/p", b -> b.PUT("/c", q -> desk.add(q))).build();
                  }
                  RouterFunction<ServerResponse> old(Desk desk) {
                    return RouterFunctions.route(RequestPredicates.GET("/o"), desk::all)
                        .andRoute(RequestPredicates.POST("/o").and(null), desk::add);
                  }
                }
                class Desk {
                  ServerResponse all(ServerRequest q) { return null; }
                  ServerResponse add(ServerRequest q) { return null; }
                }
                """);

        assertThat(edges(facts(), EdgeKind.EXECUTES))
                .containsExactly(
                        "GET /a all Desk exact",
                        "GET /o all Desk exact",
                        "POST /n/b add Desk exact",
                        "POST /o add Desk exact",
                        "PUT /p/c add Desk exact");
    }
}

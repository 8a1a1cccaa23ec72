package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Methods that an annotation makes the handler of messages: RabbitMQ, Kafka, Amazon SQS, STOMP, queries and mutations of
 * GraphQL, requests of portlets, payloads of Spring Web Services.
 */
final class AnnotatedMessages {

    private static final String GRAPH = "org.springframework.graphql.data.method.annotation.";
    private static final String PORTLET = "org.springframework.web.portlet.bind.annotation.";
    private static final String STOMP = "org.springframework.messaging.";
    private static final Set<String> PREFIX = Set.of(STOMP + "handler.annotation.MessageMapping");

    /**
     * What one annotation means.
     *
     * @param elements those that name what is listened to, in this order
     * @param before stands before the method's name where none is given; empty where then nothing can be said
     */
    private record Kind(String framework, String protocol, List<String> elements, String before) {}

    private static final Map<String, Kind> KINDS = kinds();

    private final Gathering gathering;
    private final EndpointSheet sheet;

    AnnotatedMessages(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.sheet = sheet;
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new TreeMap<>();
        kinds.put(
                "org.springframework.amqp.rabbit.annotation.RabbitListener",
                new Kind("amqp", "AMQP", List.of("queues"), ""));
        kinds.put(
                "org.springframework.kafka.annotation.KafkaListener",
                new Kind("kafka", "KAFKA", List.of("topics", "topicPattern"), ""));
        kinds.put(
                "io.awspring.cloud.sqs.annotation.SqsListener",
                new Kind("sqs", "SQS", List.of("value", "queueNames"), ""));
        kinds.put(
                "org.eclipse.microprofile.reactive.messaging.Incoming",
                new Kind("messaging", "CHANNEL", List.of("value"), ""));
        String ws = "org.springframework.ws.";
        kinds.put(
                ws + "server.endpoint.annotation.PayloadRoot", new Kind("spring-ws", "SOAP", List.of("localPart"), ""));
        kinds.put(
                ws + "soap.server.endpoint.annotation.SoapAction", new Kind("spring-ws", "SOAP", List.of("value"), ""));
        kinds.put(STOMP + "handler.annotation.MessageMapping", new Kind("websocket", "STOMP", List.of("value"), ""));
        kinds.put(STOMP + "simp.annotation.SubscribeMapping", new Kind("websocket", "STOMP", List.of("value"), ""));
        List<String> name = List.of("name", "value");
        kinds.put(GRAPH + "QueryMapping", new Kind("graphql", "GRAPHQL", name, "Query."));
        kinds.put(GRAPH + "MutationMapping", new Kind("graphql", "GRAPHQL", name, "Mutation."));
        kinds.put(GRAPH + "SubscriptionMapping", new Kind("graphql", "GRAPHQL", name, "Subscription."));
        for (String phase : List.of("RenderMapping", "ActionMapping", "ResourceMapping", "EventMapping")) {
            kinds.put(PORTLET + phase, new Kind("portlet", "PORTLET", List.of("value", "name", "params"), "#"));
        }
        return kinds;
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            for (Method method : declared.type().members().methods()) {
                for (AnnotationUse use : method.annotations()) {
                    KINDS.forEach((annotation, kind) -> {
                        Scope scope = declared.scope().in(method);
                        if (gathering.annotations().has(List.of(use), scope, Set.of(annotation))) {
                            handler(declared, method, use, kind);
                        }
                    });
                }
            }
        }
    }

    private void handler(Declared declared, Method method, AnnotationUse use, Kind kind) {
        List<String> targets = new ArrayList<>();
        for (String element : kind.elements()) {
            if (targets.isEmpty()) {
                targets.addAll(gathering
                        .constants()
                        .texts(use.each(element), declared.scope().in(method)));
            }
        }
        if (kind.protocol().equals("PORTLET")) {
            // The portlet is known by the controller; what its request carries chooses the method.
            targets.replaceAll(target -> declared.type().simpleName() + "#" + target);
        } else if (!kind.before().isEmpty()) {
            targets.replaceAll(target -> kind.before() + target);
        } else if (kind.protocol().equals("STOMP")) {
            String above = prefix(declared);
            targets.replaceAll(target -> UrlPath.join(above, target));
        }
        if (targets.isEmpty()) {
            String owner = kind.before().equals("#") ? declared.type().simpleName() : "";
            targets.add(
                    kind.before().isEmpty()
                            ? declared.type().simpleName() + "#" + method.name()
                            : owner + kind.before() + method.name());
        }
        Evidence evidence = new Evidence(declared.source().file(), use.line());
        String type = declared.type().name();
        for (String target : targets) {
            EndpointSheet.Line line = sheet.other(kind.framework(), kind.protocol(), target, evidence);
            Annotated.roles(gathering, method.annotations(), declared.scope().in(method))
                    .or(() -> Annotated.roles(gathering, declared.type().annotations(), declared.scope()))
                    .ifPresent(rule -> line.attribute("security", rule));
            sheet.handledBy(line, type, method.name(), method.label(), evidence);
            if (Set.of("AMQP", "KAFKA", "SQS", "CHANNEL").contains(kind.protocol())) {
                MessageBeans.reads(gathering, type, target, method.label(), evidence);
            }
        }
    }

    private String prefix(Declared declared) {
        return gathering
                .annotations()
                .find(declared.type().annotations(), declared.scope(), PREFIX)
                .flatMap(use -> gathering.constants().texts(use.each("value"), declared.scope()).stream()
                        .findFirst())
                .orElse("");
    }
}

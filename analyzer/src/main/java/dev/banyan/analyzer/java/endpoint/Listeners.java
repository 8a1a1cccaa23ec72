package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.data.Destinations;
import dev.banyan.analyzer.java.edge.EdgeSheet;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Message listeners: message-driven beans, {@code @JmsListener}, and types that are set on a receiver by code. */
final class Listeners {

    private static final Set<String> DRIVEN = Annotations.enterprise("ejb.MessageDriven");
    private static final Set<String> SPRING = Set.of("org.springframework.jms.annotation.JmsListener");
    private static final Set<String> LISTENER = Annotations.enterprise("jms.MessageListener");
    private static final Set<String> DESTINATION_KEYS =
            Set.of("destination", "destinationLookup", "destinationJndiName");

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;
    private final Set<String> placed;

    /**
     * @param placed types that a descriptor sets on a destination: those need no name of their own
     */
    Listeners(Gathering gathering, EndpointSheet sheet, Set<String> placed) {
        this.placed = Set.copyOf(placed);
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
    }

    void find() {
        for (XmlDocument descriptor : gathering.rooted("ejb-jar")) {
            descriptor.root().orElseThrow().all("message-driven").forEach(bean -> described(descriptor, bean));
        }
        for (Declared declared : gathering.productive()) {
            Optional<AnnotationUse> driven =
                    gathering.annotations().find(declared.type().annotations(), declared.scope(), DRIVEN);
            if (driven.isPresent()) {
                annotated(declared, driven.get());
            } else if (!declared.type().isInterface()
                    && !placed.contains(declared.type().name())
                    && names.isA(declared.type().name(), LISTENER)) {
                plain(declared);
            }
            declared.type().members().methods().forEach(method -> gathering
                    .annotations()
                    .find(method.annotations(), declared.scope().in(method), SPRING)
                    .ifPresent(use -> spring(declared, method, use)));
        }
    }

    private void described(XmlDocument descriptor, XmlElement bean) {
        String type = bean.childText("ejb-class").orElse("");
        Optional<String> configured = bean.all("activation-config-property").stream()
                .filter(property -> property.childText("activation-config-property-name")
                        .filter(DESTINATION_KEYS::contains)
                        .isPresent())
                .flatMap(property -> property.childText("activation-config-property-value").stream())
                .findFirst();
        String name = configured
                .or(() -> bean.childText("message-destination-link"))
                .or(() -> bean.childText("mapped-name"))
                .or(() -> bean.childText("ejb-name"))
                .orElse(type);
        int line = bean.child("ejb-name").map(XmlElement::line).orElse(bean.line());
        listener(Destinations.plain(name), type, new Evidence(descriptor.file(), line), configured.isPresent());
    }

    private void annotated(Declared declared, AnnotationUse use) {
        Optional<String> destination = Optional.empty();
        for (Expr property : use.each("activationConfig")) {
            if (property instanceof Expr.Annotation config) {
                boolean names = text(config.use(), "propertyName", declared.scope())
                        .filter(DESTINATION_KEYS::contains)
                        .isPresent();
                if (names && destination.isEmpty()) {
                    destination = text(config.use(), "propertyValue", declared.scope());
                }
            }
        }
        Optional<String> known = destination.or(() -> text(use, "mappedName", declared.scope()));
        String name = known.or(() -> text(use, "name", declared.scope()))
                .orElse(declared.type().simpleName());
        Evidence evidence =
                new Evidence(declared.source().file(), declared.type().extent().line());
        listener(Destinations.plain(name), declared.type().name(), evidence, known.isPresent());
    }

    private Optional<String> text(AnnotationUse use, String element, Scope scope) {
        return use.value(element)
                .flatMap(value -> gathering.constants().text(value, scope))
                .filter(text -> !text.isBlank());
    }

    /** A type that code sets on a receiver: its queue is the one that the type itself looks up. */
    private void plain(Declared declared) {
        String type = declared.type().name();
        Evidence evidence =
                new Evidence(declared.source().file(), declared.type().extent().line());
        List<NodeId> queues =
                gathering.edges().targets(new NodeId(NodeKind.TYPE, type), EdgeKind.READS, NodeKind.QUEUE);
        if (queues.isEmpty()) {
            listener(declared.type().simpleName(), type, evidence, false);
        }
        for (NodeId queue : queues) {
            // Whatever opens the queue, the message arrives in the handler.
            listener(queue.name(), type, evidence, false)
                    .ifPresent(handler -> reads(type, queue.name(), place(handler, type, evidence), handler.label()));
        }
    }

    private Optional<FoundMethod> listener(String destination, String type, Evidence evidence, boolean reads) {
        EndpointSheet.Line line = sheet.other("jms", "JMS", destination, evidence);
        Optional<FoundMethod> handler = Handlers.named(names, type, "onMessage", arity -> arity == 1).stream()
                .findFirst();
        handler.ifPresentOrElse(
                method -> sheet.handledBy(line, type, "onMessage", method.label(), evidence),
                () -> sheet.handledOutside(line, type));
        if (reads && names.type(type).isPresent()) {
            Evidence place =
                    handler.map(method -> place(method, type, evidence)).orElse(evidence);
            String label = handler.map(FoundMethod::label).orElse("onMessage(Message)");
            reads(type, destination, place, label).evidence(evidence);
        }
        return handler;
    }

    /** Where the handler stands; one from above has no line in the type that is set. */
    private Evidence place(FoundMethod handler, String type, Evidence evidence) {
        return handler.owner().isNamed(type) ? Handlers.evidence(names, handler) : evidence;
    }

    private void spring(Declared declared, Method method, AnnotationUse use) {
        text(use, "destination", declared.scope()).ifPresent(destination -> {
            Evidence evidence = new Evidence(declared.source().file(), use.line());
            EndpointSheet.Line line = sheet.other("jms", "JMS", destination, evidence);
            String type = declared.type().name();
            sheet.handledBy(line, type, method.name(), method.label(), evidence);
            reads(type, destination, evidence, method.label());
        });
    }

    private EdgeSheet.Added reads(String type, String destination, Evidence evidence, String member) {
        NodeId queue = new NodeId(NodeKind.QUEUE, destination);
        gathering.facts().node(Node.mentioned(queue));
        NodeId reader = new NodeId(NodeKind.TYPE, type);
        return gathering
                .edges()
                .add(reader, EdgeKind.READS, queue, "receive", new Resolution.Exact(), evidence)
                .member(member, "", evidence.line());
    }
}

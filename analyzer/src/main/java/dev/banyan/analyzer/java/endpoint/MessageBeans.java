package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.endpoint.SpringBeans.Placed;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Listeners that Spring's XML sets on destinations: {@code <jms:listener>}, {@code <rabbit:listener>} and beans of
 * {@code DefaultMessageListenerContainer} and its like, straight or through a {@code MessageListenerAdapter}.
 */
final class MessageBeans {

    private static final List<String> NAMES = List.of("destinationName", "queueNames", "destination", "queues");
    private static final List<String> HANDLES = List.of("onMessage", "handleMessage");

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;
    private final SpringBeans beans;
    private final Set<String> listening = new TreeSet<>();

    MessageBeans(Gathering gathering, EndpointSheet sheet, SpringBeans beans) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
        this.beans = beans;
    }

    /** Returns the types that listen by what is said here: they need no name of their own. */
    Set<String> find() {
        beans.all("listener").forEach(this::element);
        for (Placed bean : beans.all("bean")) {
            if (bean.type().endsWith("MessageListenerContainer")) {
                container(bean);
            }
        }
        return listening;
    }

    private void element(Placed listener) {
        XmlElement element = listener.element();
        boolean rabbit = element.attribute("destination").isEmpty();
        Optional<String> type = element.attribute("ref").flatMap(beans::type);
        if (type.isPresent()) {
            String written = element.attribute("destination")
                    .or(() -> element.attribute("queue-names"))
                    .or(() -> element.attribute("queues"))
                    .orElse("");
            for (String one : written.split(",", -1)) {
                if (!one.isBlank()) {
                    listener(listener, rabbit, beans.destination(one.strip()), type.get(), element.attribute("method"));
                }
            }
        }
    }

    private void container(Placed container) {
        Optional<String> destination = NAMES.stream()
                .flatMap(name -> SpringBeans.value(container.element(), name).stream())
                .findFirst()
                .map(beans::destination)
                .or(() -> inner(container.element()));
        Optional<Placed> listener = beans.target(container.element(), "messageListener");
        Optional<Placed> behind = listener.filter(one -> one.type().endsWith("MessageListenerAdapter"))
                .flatMap(one -> beans.target(one.element(), "delegate")
                        .or(() -> one.element().children("constructor-arg").stream()
                                .flatMap(argument -> argument.attribute("ref").stream())
                                .flatMap(ref -> beans.named(ref).stream())
                                .findFirst()));
        Optional<String> method = listener.flatMap(one -> SpringBeans.value(one.element(), "defaultListenerMethod"));
        boolean rabbit = container.type().contains(".amqp.");
        Optional<String> type = behind.or(() -> listener).map(Placed::type).filter(one -> !one.isEmpty());
        if (destination.isPresent() && type.isPresent()) {
            listener(container, rabbit, destination.get(), type.get(), method);
        }
    }

    private Optional<String> inner(XmlElement container) {
        return SpringBeans.property(container, "destination")
                .flatMap(property -> property.child("bean"))
                .map(bean -> SpringBeans.physical(bean, ""));
    }

    private void listener(Placed place, boolean rabbit, String queue, String type, Optional<String> method) {
        EndpointSheet.Line line =
                sheet.other(rabbit ? "amqp" : "jms", rabbit ? "AMQP" : "JMS", queue, place.evidence());
        listening.add(type);
        List<String> wanted = method.map(List::of).orElse(HANDLES);
        wanted.stream()
                .flatMap(name -> Handlers.named(names, type, name, arity -> arity <= 2).stream())
                .findFirst()
                .ifPresentOrElse(
                        found -> {
                            String name =
                                    found.label().substring(0, found.label().indexOf('('));
                            sheet.handledBy(line, type, name, found.label(), place.evidence());
                            reads(gathering, type, queue, found.label(), place.evidence());
                        },
                        () -> sheet.handledOutside(line, type));
    }

    /** What a message listener reads, its handler reads. */
    static void reads(Gathering gathering, String type, String destination, String member, Evidence evidence) {
        NodeId queue = new NodeId(NodeKind.QUEUE, destination);
        gathering.facts().node(Node.mentioned(queue));
        gathering
                .edges()
                .add(
                        new NodeId(NodeKind.TYPE, type),
                        EdgeKind.READS,
                        queue,
                        "receive",
                        new Resolution.Exact(),
                        evidence)
                .member(member, "", evidence.line());
    }
}

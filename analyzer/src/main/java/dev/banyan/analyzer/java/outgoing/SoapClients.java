package dev.banyan.analyzer.java.outgoing;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Field;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Services that declarations name: generated clients of JAX-WS, locators of Axis, proxies in Spring's XML. Where a WSDL of the
 * estate gives the address of a service, that is it; else the place of the WSDL.
 */
final class SoapClients {

    private static final Set<String> CLIENT = Annotations.enterprise("xml.ws.WebServiceClient");
    private static final Set<String> REFERENCE = Annotations.enterprise("xml.ws.WebServiceRef");
    private static final Set<String> LOCATORS = Set.of("org.apache.axis.client.Service", "org.apache.axis.client.Stub");
    private static final List<String> ADDRESSES =
            List.of("serviceUrl", "endpointAddress", "wsdlDocumentUrl", "address", "defaultUri");

    private final Gathering gathering;
    private final ConstantText constants;
    private final Annotations annotations;
    private final Configured configured;
    private final RemoteEdges edges;

    SoapClients(Gathering gathering, Configured configured, RemoteEdges edges) {
        this.gathering = gathering;
        this.constants = gathering.constants();
        this.annotations = gathering.annotations();
        this.configured = configured;
        this.edges = edges;
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            annotations
                    .find(declared.type().annotations(), declared.scope(), CLIENT)
                    .ifPresent(use -> client(declared, "", use));
            declared.type().members().fields().forEach(field -> field(declared, field));
        }
        for (XmlDocument context : gathering.rooted("beans")) {
            if (!Gathering.isTest(context.file())) {
                context.root().orElseThrow().all("bean").forEach(bean -> bean(context.file(), bean));
                context.root().orElseThrow().all("client").forEach(bean -> proxy(context.file(), bean));
            }
        }
    }

    private void field(Declared declared, Field field) {
        annotations
                .find(field.annotations(), declared.scope(), REFERENCE)
                .filter(use -> use.value("wsdlLocation").isPresent())
                .ifPresent(use -> client(declared, field.name(), use));
        boolean address = field.name().endsWith("_address") || field.name().endsWith("Address");
        if (address && field.type().shortName().equals("String") && isLocator(declared)) {
            field.value()
                    .flatMap(value -> constants.text(value, declared.scope()))
                    .filter(text -> text.contains("://"))
                    .ifPresent(text -> calls(declared, field.name(), field.line(), Spelled.of(text)));
        }
    }

    private boolean isLocator(Declared declared) {
        return gathering.names().lineage(declared.javaType()).stream()
                .map(JavaType::name)
                .anyMatch(LOCATORS::contains);
    }

    private void client(Declared declared, String member, AnnotationUse use) {
        String file = declared.source().file();
        Optional<String> name = text(declared, use, "name");
        Optional<Spelled> address = name.flatMap(this::published);
        text(declared, use, "wsdlLocation")
                .map(text -> configured.filled(text, file))
                .map(place -> address.orElse(place))
                .or(() -> address)
                .ifPresent(text -> calls(declared, member, use.line(), text));
    }

    private Optional<String> text(Declared declared, AnnotationUse use, String element) {
        return use.value(element)
                .flatMap(value -> constants.text(value, declared.scope()))
                .filter(text -> !text.isBlank());
    }

    private void calls(Declared declared, String member, int line, Spelled address) {
        Evidence evidence = new Evidence(declared.source().file(), line);
        edges.calls(
                new RemoteEdges.From(RemoteEdges.node(declared.type().name()), member, evidence),
                "SOAP",
                List.of(address),
                "");
    }

    /** The address of a service in a WSDL. */
    private Optional<Spelled> published(String service) {
        for (XmlDocument wsdl : gathering.rooted("definitions")) {
            for (XmlElement one : wsdl.root().orElseThrow().children("service")) {
                Optional<String> location = one.all("address").stream()
                        .flatMap(address -> address.attribute("location").stream())
                        .filter(text -> text.contains("://"))
                        .findFirst();
                if (one.attribute("name").filter(service::equals).isPresent() && location.isPresent()) {
                    return Optional.of(Spelled.of(location.get())
                            .because("service " + service + " (" + new Evidence(wsdl.file(), one.line()) + ")"));
                }
            }
        }
        return Optional.empty();
    }

    /** Spring's factories of proxies; what calls is the interface that the proxy has. */
    private void bean(String file, XmlElement bean) {
        String type = bean.attribute("class").orElse("");
        String via = type.endsWith("RmiProxyFactoryBean")
                ? "RMI"
                : type.endsWith("JaxWsPortProxyFactoryBean") || type.endsWith("JaxRpcPortProxyFactoryBean")
                        ? "SOAP"
                        : type.endsWith("HttpInvokerProxyFactoryBean")
                                        || type.endsWith("HessianProxyFactoryBean")
                                        || type.endsWith("BurlapProxyFactoryBean")
                                ? "POST"
                                : "";
        if (!via.isEmpty()) {
            drawn(file, bean, via, property(bean, "serviceInterface"));
        }
    }

    /** {@code <jaxws:client serviceClass="..." address="...">} of CXF. */
    private void proxy(String file, XmlElement client) {
        if (client.attribute("serviceClass").isPresent()) {
            drawn(file, client, "SOAP", client.attribute("serviceClass"));
        }
    }

    private void drawn(String file, XmlElement bean, String via, Optional<String> type) {
        Optional<String> address = ADDRESSES.stream()
                .flatMap(name -> property(bean, name).stream())
                .findFirst();
        type.flatMap(gathering.names()::type)
                .ifPresent(declared -> address.ifPresent(text -> edges.calls(
                        new RemoteEdges.From(
                                RemoteEdges.node(declared.type().name()), "", new Evidence(file, bean.line())),
                        via,
                        List.of(configured.filled(text, file)),
                        "")));
    }

    private static Optional<String> property(XmlElement bean, String name) {
        return bean.attribute(name).or(() -> bean.children("property").stream()
                .filter(one -> one.attribute("name").filter(name::equals).isPresent())
                .flatMap(one -> one.attribute("value").or(() -> one.childText("value")).stream())
                .findFirst());
    }
}

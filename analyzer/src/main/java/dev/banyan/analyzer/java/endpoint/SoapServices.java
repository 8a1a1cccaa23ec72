package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Services of JAX-WS. Their path is that of web.xml, of sun-jaxws.xml or of CXF's beans; where none names them, each container
 * makes one of its own, so that the endpoint is known by the service's name.
 */
final class SoapServices {

    private static final Set<String> SERVICE = Annotations.enterprise("jws.WebService", "xml.ws.WebServiceProvider");
    private static final Set<String> OPERATION = Annotations.enterprise("jws.WebMethod");
    private static final Set<String> CXF = Set.of("org.apache.cxf.transport.servlet.CXFServlet");

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;

    SoapServices(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
    }

    /** Whether a servlet of web.xml is such a service, which the container wraps. */
    static boolean isService(Gathering gathering, String type) {
        return gathering
                .names()
                .type(type)
                .filter(declared ->
                        gathering.annotations().has(declared.type().annotations(), declared.scope(), SERVICE))
                .isPresent();
    }

    void find(List<WebApp> apps) {
        Map<String, List<WebApp.At>> places = places(apps);
        for (Declared declared : gathering.productive()) {
            if (!declared.type().isInterface()) {
                gathering
                        .annotations()
                        .find(declared.type().annotations(), declared.scope(), SERVICE)
                        .ifPresent(use -> service(declared, use, places, apps));
            }
        }
    }

    /** Where the estate publishes its services, by class. */
    private Map<String, List<WebApp.At>> places(List<WebApp> apps) {
        Map<String, List<WebApp.At>> places = new TreeMap<>();
        for (WebApp app : apps) {
            for (WebApp.Servlet servlet : app.servlets()) {
                servlet.type().ifPresent(type -> servlet.at().forEach(at -> add(places, type, at)));
            }
        }
        for (XmlDocument document : gathering.rooted("endpoints")) {
            for (XmlElement endpoint : document.root().orElseThrow().children("endpoint")) {
                endpoint.attribute("implementation").ifPresent(type -> endpoint.attribute("url-pattern")
                        .ifPresent(path -> add(
                                places, type, new WebApp.At(path, new Evidence(document.file(), endpoint.line())))));
            }
        }
        for (XmlDocument document : gathering.rooted("beans")) {
            String servlet = WebApp.near(document.file(), apps)
                    .map(app -> WebApp.prefix(app.patterns(CXF)))
                    .orElse("");
            for (XmlElement endpoint : document.root().orElseThrow().all("endpoint")) {
                endpoint.attribute("address")
                        .filter(address -> address.startsWith("/"))
                        .ifPresent(address -> implementor(endpoint)
                                .ifPresent(type -> add(
                                        places,
                                        type,
                                        new WebApp.At(
                                                UrlPath.join(servlet, address),
                                                new Evidence(document.file(), endpoint.line())))));
            }
        }
        return places;
    }

    private static Optional<String> implementor(XmlElement endpoint) {
        return endpoint.attribute("implementor").or(() -> endpoint.attribute("implementorClass"));
    }

    private static void add(Map<String, List<WebApp.At>> places, String type, WebApp.At at) {
        places.computeIfAbsent(type, unused -> new ArrayList<>()).add(at);
    }

    private void service(Declared declared, AnnotationUse use, Map<String, List<WebApp.At>> places, List<WebApp> apps) {
        String type = declared.type().name();
        Evidence evidence = new Evidence(declared.source().file(), use.line());
        String name = text(declared, use, "serviceName")
                .or(() -> text(declared, use, "name"))
                .orElse(declared.type().simpleName());
        List<EndpointSheet.Line> lines = new ArrayList<>();
        for (WebApp.At at : Optional.ofNullable(places.get(type)).orElse(List.of())) {
            lines.add(sheet.http(
                            "jax-ws",
                            "ANY",
                            UrlPath.join(at.pattern()),
                            at.evidence(),
                            WebApp.near(at.evidence().file(), apps))
                    .attribute("service", name));
        }
        if (lines.isEmpty()) {
            lines.add(sheet.other("jax-ws", "SOAP", name, evidence));
        }
        List<Method> operations = operations(declared);
        List<Declared> own = List.of(declared);
        for (EndpointSheet.Line line : lines) {
            Annotated.everywhere(gathering, declared, own).ifPresent(rule -> line.attribute("security", rule));
            operations.forEach(method -> sheet.handledBy(line, type, method.name(), method.label(), evidence));
            if (operations.isEmpty()) {
                sheet.handledOutside(line, type);
            }
        }
    }

    private Optional<String> text(Declared declared, AnnotationUse use, String element) {
        return use.value(element)
                .flatMap(value -> gathering.constants().text(value, declared.scope()))
                .filter(text -> !text.isBlank());
    }

    /** The methods that the interface of the service names; without one all public methods that are not taken out. */
    private List<Method> operations(Declared service) {
        List<Declared> lineage = names.lineage(service.javaType()).stream()
                .map(JavaType::name)
                .flatMap(name -> names.type(name).stream())
                .toList();
        Set<String> named = new TreeSet<>();
        for (Declared above : lineage) {
            boolean contract = above.type().isInterface()
                    && gathering.annotations().has(above.type().annotations(), above.scope(), SERVICE);
            if (contract) {
                above.type().members().methods().forEach(method -> named.add(method.name()));
            }
        }
        return lineage.stream()
                .filter(above -> !above.type().isInterface())
                .flatMap(above -> above.type().members().methods().stream()
                        .filter(method -> named.isEmpty() ? isOpen(method, above) : named.contains(method.name())))
                .toList();
    }

    private boolean isOpen(Method method, Declared owner) {
        boolean excluded = gathering
                .annotations()
                .find(method.annotations(), owner.scope().in(method), OPERATION)
                .flatMap(use -> use.value("exclude"))
                .filter(value -> value.equals(new Expr.Truth(true)))
                .isPresent();
        return Modifier.isPublic(method.modifiers())
                && !Modifier.isStatic(method.modifiers())
                && !method.name().startsWith("<")
                && !excluded;
    }
}

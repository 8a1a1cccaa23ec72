package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
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

/** Controllers that Spring's XML maps: beans named like a path, and the maps of SimpleUrlHandlerMapping. */
final class SpringXml {

    private static final String SIMPLE = "org.springframework.web.servlet.handler.SimpleUrlHandlerMapping";

    private static final Set<String> MULTI =
            Set.of("org.springframework.web.servlet.mvc.multiaction.MultiActionController");

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;

    SpringXml(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
    }

    void find(List<WebApp> apps) {
        List<XmlDocument> contexts = gathering.rooted("beans").stream()
                .filter(document -> !Gathering.isTest(document.file()))
                .toList();
        Map<String, String> classes = new TreeMap<>();
        contexts.forEach(document -> beans(document)
                .forEach(bean -> bean.attribute("class").ifPresent(type -> bean.attribute("id")
                        .or(() -> bean.attribute("name"))
                        .ifPresent(name -> classes.putIfAbsent(name, type)))));
        for (XmlDocument context : contexts) {
            for (XmlElement bean : beans(context)) {
                mapped(bean)
                        .forEach((path, name) -> endpoint(
                                context,
                                bean,
                                path,
                                Optional.ofNullable(classes.get(name)).orElse(name),
                                apps));
            }
        }
    }

    private static List<XmlElement> beans(XmlDocument document) {
        return document.root().map(root -> root.all("bean")).orElse(List.of());
    }

    /** Paths that the bean answers or maps, with the name of the bean or type behind each. */
    private static Map<String, String> mapped(XmlElement bean) {
        Map<String, String> paths = new TreeMap<>();
        String type = bean.attribute("class").orElse("");
        for (String name : bean.attribute("name").orElse("").split("[,; ]", -1)) {
            if (name.startsWith("/")) {
                paths.put(name, type);
            }
        }
        if (type.equals(SIMPLE)) {
            for (XmlElement property : bean.children("property")) {
                property.all("prop").forEach(one -> one.attribute("key").ifPresent(key -> paths.put(key, one.text())));
                property.all("entry").forEach(one -> one.attribute("key")
                        .ifPresent(key -> target(one).ifPresent(target -> paths.put(key, target))));
                property.childText("value").ifPresent(lines -> paths.putAll(properties(lines)));
            }
        }
        return paths;
    }

    private static Optional<String> target(XmlElement entry) {
        return entry.attribute("value-ref").or(() -> entry.attribute("value")).or(() -> entry.child("ref")
                .flatMap(ref -> ref.attribute("bean")));
    }

    private static Map<String, String> properties(String lines) {
        Map<String, String> found = new TreeMap<>();
        lines.lines().map(String::strip).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                found.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        });
        return found;
    }

    private void endpoint(XmlDocument context, XmlElement bean, String path, String type, List<WebApp> apps) {
        Evidence evidence = new Evidence(context.file(), bean.line());
        Optional<WebApp> app = WebApp.near(context.file(), apps);
        String servlet = sheet.fronts()
                .spring(context.file(), WebApp.around(context.file(), apps))
                .prefix();
        EndpointSheet.Line line = sheet.http("spring-mvc", "ANY", UrlPath.join(servlet, path), evidence, app);
        if (names.isA(type, MULTI) && actions(line, type, evidence)) {
            return;
        }
        List<FoundMethod> methods = new ArrayList<>();
        for (String name : List.of("handleRequest", "handleRequestInternal", "handle")) {
            if (methods.isEmpty()) {
                methods.addAll(Handlers.named(names, type, name, arity -> arity >= 2));
            }
        }
        methods.stream()
                .findFirst()
                .ifPresentOrElse(
                        method -> sheet.handledBy(
                                line,
                                type,
                                method.label().substring(0, method.label().indexOf('(')),
                                method.label(),
                                evidence),
                        () -> sheet.handledOutside(line, type));
    }

    /** Each public method of a controller of several actions that takes a request answers; the path's end names it. */
    private boolean actions(EndpointSheet.Line line, String type, Evidence evidence) {
        List<Method> actions = names.type(type).stream()
                .flatMap(declared -> declared.type().members().methods().stream())
                .filter(method -> Modifier.isPublic(method.modifiers()) && method.arity() >= 2)
                .filter(method -> method.signature()
                        .parameters()
                        .get(0)
                        .type()
                        .shortName()
                        .equals("HttpServletRequest"))
                .toList();
        actions.forEach(method -> sheet.handledBy(line, type, method.name(), method.label(), evidence));
        return !actions.isEmpty();
    }
}

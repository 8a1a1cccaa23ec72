package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.edge.EdgeSheet;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The endpoints found so far. One path and method may have several handlers; they share a node. */
final class EndpointSheet {

    private static final Set<String> PREPARES = Annotations.enterprise("annotation.PostConstruct");

    /** One endpoint that is being described. */
    static final class Line {
        private final NodeId id;
        private final String method;
        private final Evidence evidence;
        private final Optional<WebApp> app;
        private final SortedMap<String, String> attributes = new TreeMap<>();
        private final SortedSet<String> handlers = new TreeSet<>();
        private final SortedSet<String> others = new TreeSet<>();

        private Line(NodeId id, String method, Evidence evidence, Optional<WebApp> app) {
            this.id = id;
            this.method = method;
            this.evidence = evidence;
            this.app = app;
        }

        Line attribute(String name, String value) {
            attributes.putIfAbsent(name, value);
            return this;
        }

        /** Another path at which the same answers. */
        Line alsoAt(String path) {
            others.add(UrlPath.withoutExpressions(path));
            return this;
        }
    }

    private final Gathering gathering;
    private final Contexts contexts;
    private final SortedMap<NodeId, String> claimed = new TreeMap<>();
    private final SortedMap<NodeId, Line> lines = new TreeMap<>();

    EndpointSheet(Gathering gathering, List<WebApp> apps) {
        this.gathering = gathering;
        this.contexts = new Contexts(gathering, apps);
    }

    /** An endpoint of HTTP. Where another application has taken the path, it stands below the context path of its own. */
    Line http(String framework, String method, String path, Evidence evidence, Optional<WebApp> app) {
        String plain = UrlPath.withoutExpressions(path);
        String application = contexts.application(evidence.file(), app);
        String owner = claimed.computeIfAbsent(id(method, plain), unused -> application);
        if (!owner.equals(application)) {
            String context = contexts.path(application);
            Line line = line(framework, method, UrlPath.join(context, plain), evidence, app);
            line.attribute("context", context);
            return plain.equals(path) ? line : line.attribute("pattern", UrlPath.join(context, path));
        }
        Line line = line(framework, method, plain, evidence, app);
        return plain.equals(path) ? line : line.attribute("pattern", path);
    }

    /** An endpoint of another protocol, which stands in the place of the method. */
    Line other(String framework, String protocol, String name, Evidence evidence) {
        return line(framework, protocol, name, evidence, Optional.empty());
    }

    private Line line(String framework, String method, String path, Evidence evidence, Optional<WebApp> app) {
        NodeId id = id(method, path);
        return lines.computeIfAbsent(id, unused -> new Line(id, method, evidence, app))
                .attribute("framework", framework)
                .attribute("method", method)
                .attribute("path", path);
    }

    private static NodeId id(String method, String path) {
        return new NodeId(NodeKind.ENDPOINT, method + " " + path);
    }

    /** The method of the estate that answers. */
    void handledBy(Line line, String type, String method, String label, Evidence evidence) {
        line.handlers.add(type + "#" + method);
        prepared(line, type, method, label, evidence);
    }

    /** A method that runs for the endpoint without being a handler, and before it what prepares the object. */
    void prepared(Line line, String type, String method, String label, Evidence evidence) {
        runs(line, type, method, label, evidence);
        prepares(type).forEach((before, at) -> runs(line, type, method, before, at));
    }

    /** What a container runs on an object before it hands it out, by label. */
    private SortedMap<String, Evidence> prepares(String type) {
        SortedMap<String, Evidence> found = new TreeMap<>();
        List<Declared> lineage = gathering.names().type(type).stream()
                .flatMap(declared -> gathering.names().lineage(declared.javaType()).stream())
                .flatMap(above -> gathering.names().type(above.name()).stream())
                .toList();
        for (Declared above : lineage) {
            for (Method method : above.type().members().methods()) {
                if (gathering
                        .annotations()
                        .has(method.annotations(), above.scope().in(method), PREPARES)) {
                    found.putIfAbsent(
                            method.label(), new Evidence(above.source().file(), method.line()));
                }
            }
        }
        return found;
    }

    /** A method that the framework runs on its way to the handler {@code method} of the same type. */
    void runs(Line line, String type, String method, String label, Evidence evidence) {
        NodeId handler = new NodeId(NodeKind.TYPE, type);
        EdgeSheet.Added edge =
                gathering.edges().add(line.id, EdgeKind.EXECUTES, handler, method, new Resolution.Exact(), evidence);
        edge.member("", label, evidence.line());
    }

    /** A handler in a library or a missing source. */
    void handledOutside(Line line, String handler) {
        line.handlers.add(handler);
    }

    /** A page that answers without code of the estate before it. */
    void shows(Line line, NodeId screen, Evidence evidence) {
        gathering.edges().add(line.id, EdgeKind.SHOWS, screen, "forward", new Resolution.Exact(), evidence);
    }

    void writeTo(FactsBuilder facts, List<WebApp> apps) {
        SpringSecurity spring = new SpringSecurity(gathering);
        for (Line line : lines.values()) {
            if (!line.handlers.isEmpty()) {
                line.attribute("handler", String.join(",", line.handlers));
            }
            if (!line.others.isEmpty()) {
                line.attribute("alsoAt", String.join(";", line.others));
            }
            guard(line, apps);
            String path = within(line);
            if (path.startsWith("/")) {
                spring.of(line.evidence.file(), line.method, path).ifPresent(rule -> line.attribute("security", rule));
            }
            Node node = Node.defined(line.id, language(line.evidence), line.evidence);
            for (var attribute : line.attributes.entrySet()) {
                node = node.withAttribute(attribute.getKey(), attribute.getValue());
            }
            facts.node(node);
        }
    }

    private static String language(Evidence evidence) {
        String file = evidence.file();
        return file.endsWith(".java") || file.endsWith(".class") ? "java" : file.endsWith(".xhtml") ? "xhtml" : "xml";
    }

    /** The path as the application itself knows it. */
    private static String within(Line line) {
        String path = line.attributes.getOrDefault("path", "");
        return path.substring(line.attributes.getOrDefault("context", "").length());
    }

    private static void guard(Line line, List<WebApp> apps) {
        String path = within(line);
        Optional<WebApp> app = line.app.or(() -> WebApp.near(line.evidence.file(), apps));
        if (!path.startsWith("/") || app.isEmpty()) {
            return;
        }
        String rules = app.get().constraints().stream()
                .filter(rule -> rule.methods().isEmpty()
                        || line.method.equals("ANY")
                        || rule.methods().contains(line.method))
                .filter(rule -> rule.patterns().stream().anyMatch(pattern -> UrlPath.matches(pattern, path)))
                .map(WebApp.Constraint::rule)
                .distinct()
                .collect(Collectors.joining(";"));
        if (!rules.isEmpty()) {
            line.attribute("security", rules);
        }
        String filters = app.get().filters().stream()
                .filter(filter -> filter.patterns().stream().anyMatch(pattern -> UrlPath.matches(pattern, path))
                        || filter.servlets().contains(line.attributes.getOrDefault("servlet", "")))
                .map(WebApp.Filter::name)
                .distinct()
                .collect(Collectors.joining(","));
        if (!filters.isEmpty()) {
            line.attribute("filters", filters);
        }
    }
}

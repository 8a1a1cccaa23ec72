package dev.banyan.analyzer.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.banyan.analyzer.backlog.RouteIds;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The routes of an estate as the proxy reads them.
 *
 * @param targets one new service for each module that has endpoints, as {@code accounts: http://new-accounts:8080}
 * @param routes ordered by id
 */
public record RouteFile(SortedMap<String, String> targets, List<Route> routes) {

    private static final String HEADER = """
            # One route is one item of backlog.json. Written by `banyan audit`, yours to edit, read by `banyan proxy`.
            # Set the uris first. Paths have no context path: if the application is deployed below one, put it in the uris.
            """;

    private static final String ALSO = "-also";
    private static final String OTHERS = """
            # What legacy answers at several paths has a route for each; the ids of the later ones end in -also.
            """;

    /**
     * One endpoint.
     *
     * @param method an HTTP method, or {@code ANY}
     * @param path in the words of the proxy
     * @param remarks what the route cannot say
     */
    public record Route(String id, String method, String path, String target, List<String> remarks) {
        public Route {
            remarks = List.copyOf(remarks);
        }
    }

    public RouteFile {
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
        routes = List.copyOf(routes);
    }

    /** A route for every endpoint that is reached by HTTP. */
    public static RouteFile of(EstateGraph graph) {
        SortedMap<String, String> targets = new TreeMap<>();
        List<Route> routes = new ArrayList<>();
        Map<NodeId, String> ids = RouteIds.of(graph).all();
        Set<String> taken = new HashSet<>();
        ids.forEach((endpoint, id) -> {
            String target = serviceOf(graph, endpoint);
            targets.put(target, "http://new-" + target + ":8080");
            Route route = route(graph, endpoint, id, target);
            routes.add(route);
            taken.add(request(route));
        });
        Set<String> names = new HashSet<>(ids.values());
        ids.keySet().forEach(endpoint -> others(graph, endpoint, ids).stream()
                .filter(other -> taken.add(request(other)) && names.add(other.id()))
                .forEach(routes::add));
        routes.sort(Comparator.comparing(Route::id));
        return new RouteFile(targets, routes);
    }

    private static Route route(EstateGraph graph, NodeId endpoint, String id, String target) {
        int blank = endpoint.name().indexOf(' ');
        String path = endpoint.name().substring(blank + 1);
        Optional<String> pattern = attribute(graph, endpoint, "pattern");
        List<String> remarks = pattern.map(narrow ->
                        List.of("legacy takes " + narrow + " only; this route takes every value of the variable"))
                .orElse(List.of());
        return new Route(
                id,
                endpoint.name().substring(0, blank),
                RoutePath.of(path, isServlet(graph, endpoint)),
                target,
                remarks);
    }

    /** The same endpoint at other paths: with a slash at its end, with another ending. */
    private static List<Route> others(EstateGraph graph, NodeId endpoint, Map<NodeId, String> ids) {
        String id = ids.getOrDefault(endpoint, "");
        Route first = route(graph, endpoint, id, serviceOf(graph, endpoint));
        List<Route> others = new ArrayList<>();
        for (String path : attribute(graph, endpoint, "alsoAt").map(all -> all.split(";", -1)).stream()
                .flatMap(Arrays::stream)
                .toList()) {
            String name = id + ALSO + (others.isEmpty() ? "" : "-" + (others.size() + 1));
            List<String> remarks = new ArrayList<>(first.remarks());
            remarks.add("the same as " + id + ", which legacy answers at both paths: move them together");
            others.add(new Route(name, first.method(), RoutePath.of(path, false), first.target(), remarks));
        }
        return others;
    }

    private static Optional<String> attribute(EstateGraph graph, NodeId endpoint, String name) {
        return graph.node(endpoint)
                .flatMap(node -> Optional.ofNullable(node.attributes().get(name)));
    }

    /** What a route takes, whatever its variables are called: the proxy refuses two routes that take the same. */
    private static String request(Route route) {
        StringBuilder plain = new StringBuilder(route.method()).append(' ');
        boolean inside = false;
        for (char c : route.path().toCharArray()) {
            inside = c == '{' || (inside && c != '}');
            if (!inside || c == '{') {
                plain.append(c == '{' ? '*' : c == '}' ? "" : String.valueOf(c));
            }
        }
        return plain.toString();
    }

    /** routes.yaml as text; the format is docs/formats/routes.md. */
    public String toYaml() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("version", 1);
        file.put("legacy", Map.of("uri", "http://legacy:8080"));
        SortedMap<String, Object> services = new TreeMap<>();
        targets.forEach((name, uri) -> services.put(name, Map.of("uri", uri)));
        file.put("targets", services);
        file.put("routes", routes.stream().map(RouteFile::fields).toList());
        try {
            return HEADER
                    + (routes.stream().anyMatch(route -> route.id().contains(ALSO)) ? OTHERS : "")
                    + remarked(YAMLMapper.builder(YAMLFactory.builder()
                                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                                    .build())
                            .build()
                            .writeValueAsString(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings and lists that YAML cannot hold", e);
        }
    }

    /** The text with the remarks of each route above it, as comments. */
    private String remarked(String yaml) {
        Map<String, List<String>> remarks = new LinkedHashMap<>();
        routes.forEach(route -> remarks.put("- id: " + route.id(), route.remarks()));
        StringBuilder text = new StringBuilder();
        for (String line : yaml.split("\n", -1)) {
            Optional.ofNullable(remarks.get(line)).stream()
                    .flatMap(List::stream)
                    .forEach(remark -> text.append("# ").append(remark).append('\n'));
            text.append(line).append('\n');
        }
        text.setLength(text.length() - 1);
        return text.toString();
    }

    private static Map<String, Object> fields(Route route) {
        Map<String, Object> match = new LinkedHashMap<>();
        if (!route.method().equals("ANY")) {
            match.put("methods", List.of(route.method()));
        }
        match.put("path", route.path());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", route.id());
        fields.put("match", match);
        fields.put("target", route.target());
        fields.put("stage", "legacy");
        return fields;
    }

    private static boolean isServlet(EstateGraph graph, NodeId endpoint) {
        return attribute(graph, endpoint, "framework").filter("servlet"::equals).isPresent();
    }

    private static String serviceOf(EstateGraph graph, NodeId endpoint) {
        return graph.out(endpoint).stream()
                .filter(edge -> edge.kind() == EdgeKind.EXECUTES)
                .map(Edge::to)
                .flatMap(Optional::stream)
                .flatMap(handler -> graph.node(handler).flatMap(Node::module).stream())
                .map(module -> word(module.name()))
                .findFirst()
                .orElse("service");
    }

    private static String word(String moduleName) {
        String word = moduleName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return word.isEmpty() ? "service" : word;
    }
}

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
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /**
     * One endpoint.
     *
     * @param method an HTTP method, or {@code ANY}
     * @param path in the words of the proxy
     */
    public record Route(String id, String method, String path, String target) {}

    public RouteFile {
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
        routes = List.copyOf(routes);
    }

    /** A route for every endpoint that is reached by HTTP. */
    public static RouteFile of(EstateGraph graph) {
        SortedMap<String, String> targets = new TreeMap<>();
        List<Route> routes = new ArrayList<>();
        RouteIds.of(graph).all().forEach((endpoint, id) -> {
            String target = serviceOf(graph, endpoint);
            targets.put(target, "http://new-" + target + ":8080");
            int blank = endpoint.name().indexOf(' ');
            routes.add(new Route(
                    id,
                    endpoint.name().substring(0, blank),
                    RoutePath.of(endpoint.name().substring(blank + 1), isServlet(graph, endpoint)),
                    target));
        });
        routes.sort(Comparator.comparing(Route::id));
        return new RouteFile(targets, routes);
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
                    + YAMLMapper.builder(YAMLFactory.builder()
                                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                                    .build())
                            .build()
                            .writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings and lists that YAML cannot hold", e);
        }
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
        return graph.node(endpoint)
                .map(node -> "servlet".equals(node.attributes().get("framework")))
                .orElse(false);
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

package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ids by which backlog and routes.yaml speak of the same HTTP endpoint: method and path as lower-case words.
 * {@code GET /accounts/{id}} is {@code get-accounts-id}. Where two endpoints would get the same id, the later one, in
 * the order of node ids, gets a number.
 */
public final class RouteIds {

    private static final Set<String> HTTP_METHODS =
            Set.of("ANY", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final Map<NodeId, String> ids = new LinkedHashMap<>();

    private RouteIds() {}

    public static RouteIds of(EstateGraph graph) {
        RouteIds routes = new RouteIds();
        Set<String> taken = new HashSet<>();
        for (NodeId endpoint : graph.entryPoints()) {
            if (isHttp(endpoint)) {
                String id = slug(endpoint.name());
                String unique = id;
                for (int i = 2; !taken.add(unique); i++) {
                    unique = id + "-" + i;
                }
                routes.ids.put(endpoint, unique);
            }
        }
        return routes;
    }

    /** The route of an endpoint; empty when it is not reached by HTTP. */
    public Optional<String> of(NodeId endpoint) {
        return Optional.ofNullable(ids.get(endpoint));
    }

    /** All HTTP endpoints with their routes, ordered by id of the node. */
    public Map<NodeId, String> all() {
        return Collections.unmodifiableMap(ids);
    }

    private static boolean isHttp(NodeId id) {
        int blank = id.name().indexOf(' ');
        return id.kind() == NodeKind.ENDPOINT
                && blank > 0
                && HTTP_METHODS.contains(id.name().substring(0, blank))
                && (id.name().startsWith("/", blank + 1) || id.name().startsWith("*.", blank + 1));
    }

    private static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        while (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.toString();
    }
}

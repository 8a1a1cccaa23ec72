package dev.banyan.proxy.match;

import dev.banyan.proxy.definition.PathShape;
import dev.banyan.proxy.definition.ProxyRoute;
import java.util.List;
import java.util.Optional;

/**
 * A trie over the segments of the routes' paths. A request walks it from the root; at each segment it tries the literal
 * edge, then variables with more text around them before variables with less, then the rest ({@code **}); the first
 * route whose conditions hold is the most specific one. The order of the routes in the file has no influence.
 *
 * <p>Example: with {@code /a/b}, {@code /a/{x}} and {@code /**}, the path {@code /a/b} tries them in this order, {@code
 * /a/c} starts at the second, {@code /z} has only the third. {@code GET /a/b} for a route that takes only POST falls
 * through to the next.
 *
 * <p>Cost: one hash lookup per segment where no step back is needed, whatever the number of routes; with steps back at
 * most one visit per node of the trie. Immutable, so a reload swaps the whole.
 */
public final class RouteIndex {

    private final Node root;

    private RouteIndex(Node root) {
        this.root = root;
    }

    public static RouteIndex of(List<ProxyRoute> routes) {
        Node.Growing root = new Node.Growing();
        for (ProxyRoute route : routes) {
            PathShape path = route.match().path();
            Node.Growing node = root;
            for (PathShape.Segment segment : path.segments()) {
                node = node.next(segment);
            }
            node.end(route, path.rest());
        }
        return new RouteIndex(root.grown());
    }

    /** The most specific route that takes the request. */
    public Optional<Matched> find(Requested request) {
        return RequestPath.segments(request.rawPath())
                .flatMap(segments -> root.find(segments, 0, request).map(route -> new Matched(route, segments)));
    }
}

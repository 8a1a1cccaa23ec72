package dev.banyan.proxy.match;

import dev.banyan.proxy.definition.PathShape.Segment;
import dev.banyan.proxy.definition.ProxyRoute;
import java.util.List;
import java.util.Optional;

/**
 * A route and the request's path it was found by.
 *
 * @param segments decoded
 */
public record Matched(ProxyRoute route, List<String> segments) {

    public Matched {
        segments = List.copyOf(segments);
    }

    /** What the variable of the route's path stands for in this request. */
    public Optional<String> variable(String name) {
        List<Segment> shape = route.match().path().segments();
        for (int i = 0; i < shape.size(); i++) {
            if (shape.get(i) instanceof Segment.Variable variable
                    && variable.name().filter(name::equals).isPresent()) {
                return variable.capture(segments.get(i));
            }
        }
        return Optional.empty();
    }
}

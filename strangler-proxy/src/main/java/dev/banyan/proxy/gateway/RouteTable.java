package dev.banyan.proxy.gateway;

import dev.banyan.proxy.definition.ProxyRoute;
import dev.banyan.proxy.definition.RouteFile;
import dev.banyan.proxy.definition.Target;
import dev.banyan.proxy.match.Matched;
import dev.banyan.proxy.match.Requested;
import dev.banyan.proxy.match.RouteIndex;
import dev.banyan.proxy.split.Arm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.cloud.gateway.route.Route;
import reactor.core.publisher.Mono;

/** A route file made ready for traffic: the index, the addresses, and a gateway route for each of ours. Immutable. */
final class RouteTable {

    /** The id of the gateway route for what no route takes. */
    static final String UNMATCHED = "legacy";

    private final RouteFile file;
    private final RouteIndex index;
    private final Map<String, Route> gatewayRoutes;
    private final Route unmatched;

    private RouteTable(RouteFile file, Map<String, Route> gatewayRoutes, Route unmatched) {
        this.file = file;
        this.index = RouteIndex.of(file.routes());
        this.gatewayRoutes = Map.copyOf(gatewayRoutes);
        this.unmatched = unmatched;
    }

    static RouteTable of(RouteFile file) {
        Map<String, Route> routes = new HashMap<>();
        for (ProxyRoute route : file.routes()) {
            routes.put(route.id(), gatewayRoute(route.id(), file.legacy()));
        }
        return new RouteTable(file, routes, gatewayRoute(UNMATCHED, file.legacy()));
    }

    /** The gateway wants an address and a predicate; both are decided by us, later and earlier. */
    private static Route gatewayRoute(String id, Target.Http legacy) {
        return Route.async()
                .id(id)
                .uri(legacy.uri())
                .asyncPredicate(exchange -> Mono.just(true))
                .build();
    }

    Optional<Matched> find(Requested request) {
        return index.find(request);
    }

    Route gatewayRoute(Optional<Matched> matched) {
        return matched.map(found -> gatewayRoutes.get(found.route().id())).orElse(unmatched);
    }

    Target.Http target(Optional<Matched> matched, Arm arm) {
        if (arm == Arm.LEGACY) {
            return file.legacy();
        }
        return matched.flatMap(found -> found.route().target())
                .map(name -> file.targets().get(name))
                .filter(Target.Http.class::isInstance)
                .map(Target.Http.class::cast)
                .orElseThrow(() -> new IllegalStateException("a route that this release cannot run was started"));
    }
}

package dev.banyan.proxy.gateway;

import dev.banyan.proxy.match.Matched;
import java.util.Optional;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.env.Environment;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the route by the index, where the gateway would ask the predicates of all routes one after the other. */
final class IndexedHandlerMapping extends RoutePredicateHandlerMapping {

    private static final String MATCHED = Matched.class.getName();

    private final RouteTable table;

    IndexedHandlerMapping(FilteringWebHandler handler, Environment environment, RouteTable table) {
        super(handler, Flux::empty, new GlobalCorsProperties(), environment);
        this.table = table;
    }

    /**
     * Leaves out Spring's CORS handling, which answers every preflight request by itself: the services behind own their
     * CORS rules.
     */
    @Override
    public Mono<Object> getHandler(ServerWebExchange exchange) {
        return getHandlerInternal(exchange).map(handler -> handler);
    }

    @Override
    protected Mono<Route> lookupRoute(ServerWebExchange exchange) {
        Optional<Matched> matched = table.find(new ExchangeRequest(exchange.getRequest()));
        matched.ifPresent(found -> exchange.getAttributes().put(MATCHED, found));
        return Mono.just(table.gatewayRoute(matched));
    }

    static Optional<Matched> matched(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(MATCHED));
    }
}

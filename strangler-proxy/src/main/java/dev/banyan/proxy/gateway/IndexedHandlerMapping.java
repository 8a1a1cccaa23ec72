package dev.banyan.proxy.gateway;

import dev.banyan.proxy.match.Matched;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the route by the index, where the gateway would ask the predicates of all routes one after the other. */
final class IndexedHandlerMapping extends RoutePredicateHandlerMapping
        implements ApplicationListener<WebServerInitializedEvent> {

    private static final String MATCHED = Matched.class.getName();

    private final RouteTable table;
    private volatile int adminPort = -1;

    IndexedHandlerMapping(FilteringWebHandler handler, Environment environment, RouteTable table) {
        super(handler, Flux::empty, new GlobalCorsProperties(), environment);
        this.table = table;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if ("management".equals(event.getApplicationContext().getServerNamespace())) {
            adminPort = event.getWebServer().getPort();
        }
    }

    /**
     * Without Spring's CORS handling, as {@link PreflightPassage} says, and not on the admin port: the admin server asks
     * the mappings of its parent too, and the gateway's own check knows only a port that was fixed beforehand.
     */
    @Override
    public Mono<Object> getHandler(ServerWebExchange exchange) {
        InetSocketAddress local = exchange.getRequest().getLocalAddress();
        return local != null && local.getPort() == adminPort
                ? Mono.empty()
                : getHandlerInternal(exchange).map(handler -> handler);
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

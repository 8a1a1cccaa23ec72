package dev.banyan.proxy.gateway;

import java.util.Optional;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * Sends preflight requests where other requests go. Spring's dispatcher answers them all by itself and never calls a
 * handler for them; here the services behind own their CORS rules.
 */
final class PreflightPassage implements WebFilter {

    private final IndexedHandlerMapping mapping;

    PreflightPassage(IndexedHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!CorsUtils.isPreFlightRequest(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return mapping.getHandler(exchange)
                .map(handler -> Optional.of((WebHandler) handler))
                .defaultIfEmpty(Optional.empty())
                .flatMap(handler ->
                        handler.map(found -> found.handle(exchange)).orElseGet(() -> chain.filter(exchange)));
    }
}

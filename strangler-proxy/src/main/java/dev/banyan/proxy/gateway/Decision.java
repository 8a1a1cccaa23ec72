package dev.banyan.proxy.gateway;

import dev.banyan.proxy.definition.Target;
import dev.banyan.proxy.match.Matched;
import dev.banyan.proxy.split.Arm;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** Who answers one request. */
record Decision(Optional<Matched> matched, Arm arm, Target.Http target) {

    private static final String ATTRIBUTE = Decision.class.getName();

    void keepIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    static Optional<Decision> in(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    String routeId() {
        return matched.map(found -> found.route().id()).orElse(RouteTable.UNMATCHED);
    }
}

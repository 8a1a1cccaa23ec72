package dev.banyan.proxy.gateway;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.PRESERVE_HOST_HEADER_ATTRIBUTE;

import dev.banyan.proxy.definition.StickyKey;
import dev.banyan.proxy.definition.Target;
import dev.banyan.proxy.match.Matched;
import dev.banyan.proxy.split.Arm;
import dev.banyan.proxy.split.Split;
import java.net.URI;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Chooses the side that answers and writes its address, in the place of the gateway's {@code RouteToRequestUrlFilter}.
 * The raw path and query go on as they came: decoding and coding again is not the identity for what legacy clients send.
 */
final class ArmFilter implements GlobalFilter, Ordered {

    /** Who answered: {@code legacy} or {@code new}. */
    static final String HEADER = "X-Banyan-Arm";

    private final RouteTable table;
    private final TrustedProxies proxies;
    private final boolean header;

    ArmFilter(RouteTable table, TrustedProxies proxies, boolean header) {
        this.table = table;
        this.proxies = proxies;
        this.header = header;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Optional<Matched> matched = IndexedHandlerMapping.matched(exchange);
        Arm arm = matched.map(found -> Split.choose(found.route(), key -> value(key, found, exchange.getRequest())))
                .orElse(Arm.LEGACY);
        Target.Http target = table.target(matched, arm);
        new Decision(matched, arm, target).keepIn(exchange);
        exchange.getAttributes().put(PRESERVE_HOST_HEADER_ATTRIBUTE, target.preserveHost());
        exchange.getAttributes().put(GATEWAY_REQUEST_URL_ATTR, address(target, exchange.getRequest()));
        if (header) {
            exchange.getResponse().beforeCommit(() -> {
                // set, not add: a service behind may be a proxy of this kind itself
                exchange.getResponse().getHeaders().set(HEADER, arm.word());
                return Mono.empty();
            });
        }
        return chain.filter(exchange);
    }

    private Optional<String> value(StickyKey key, Matched matched, ServerHttpRequest request) {
        Optional<String> value = Optional.empty();
        if (key instanceof StickyKey.PathVariable variable) {
            value = matched.variable(variable.name());
        } else if (key instanceof StickyKey.Header named) {
            value = Optional.ofNullable(request.getHeaders().getFirst(named.name()));
        } else if (key instanceof StickyKey.Cookie cookie) {
            value = Optional.ofNullable(request.getCookies().getFirst(cookie.name()))
                    .map(HttpCookie::getValue);
        } else if (key instanceof StickyKey.Ip) {
            value = proxies.client(request);
        }
        return value.filter(text -> !text.isEmpty());
    }

    private static URI address(Target.Http target, ServerHttpRequest request) {
        URI asked = request.getURI();
        String path = asked.getRawPath() == null ? "" : asked.getRawPath();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return URI.create(withTwoDigitPort(target.uri()) + (path.isEmpty() ? "/" : path) + query);
    }

    /** Reactor Netty takes a port of one digit for a part of the host's name; {@code :01} is port 1 to it. */
    private static String withTwoDigitPort(URI uri) {
        String text = uri.toString();
        String port = ":" + uri.getPort();
        int authority = text.indexOf("//") + 2;
        String host = uri.getRawAuthority();
        return uri.getPort() >= 0 && uri.getPort() < 10 && host.endsWith(port)
                ? text.substring(0, authority + host.length() - 1) + "0" + text.substring(authority + host.length() - 1)
                : text;
    }

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER;
    }

    @Override
    public String toString() {
        return "arm" + (header ? ", told in " + HEADER : "");
    }
}

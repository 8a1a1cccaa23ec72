package dev.banyan.proxy.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells the service behind who the client is and what it asked: X-Forwarded-For, -Proto, -Host and -Port. What the client
 * itself says there is believed only if it is a trusted proxy; otherwise anybody could claim any address.
 */
final class ForwardedHeaders implements HttpHeadersFilter {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final String PORT = "X-Forwarded-Port";
    private static final Set<String> CLAIMS = Set.of("forwarded", "x-real-ip");

    private final TrustedProxies proxies;

    ForwardedHeaders(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        boolean believed = proxies.trustsPeer(request);
        HttpHeaders output = new HttpHeaders();
        input.forEach((name, values) -> {
            if (believed || !isClaim(name)) {
                output.addAll(name, values);
            }
        });
        TrustedProxies.peer(request).ifPresent(peer -> {
            List<String> before = output.getOrEmpty(FOR);
            output.set(FOR, before.isEmpty() ? peer : String.join(", ", before) + ", " + peer);
        });
        String scheme = request.getURI().getScheme();
        setIfAbsent(output, PROTO, scheme == null ? "http" : scheme);
        String host = request.getHeaders().getFirst(HttpHeaders.HOST);
        if (host != null) {
            setIfAbsent(output, HOST, host);
        }
        setIfAbsent(output, PORT, Integer.toString(port(request)));
        return output;
    }

    private static boolean isClaim(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("x-forwarded-") || CLAIMS.contains(lower);
    }

    private static void setIfAbsent(HttpHeaders headers, String name, String value) {
        if (headers.getFirst(name) == null) {
            headers.set(name, value);
        }
    }

    private static int port(ServerHttpRequest request) {
        int port = request.getURI().getPort();
        return port > 0 ? port : "https".equals(request.getURI().getScheme()) ? 443 : 80;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    @Override
    public String toString() {
        return "forwarded headers, " + proxies;
    }
}

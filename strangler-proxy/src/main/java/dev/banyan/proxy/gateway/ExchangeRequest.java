package dev.banyan.proxy.gateway;

import dev.banyan.proxy.match.Requested;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The gateway's request as the index asks for it. */
record ExchangeRequest(ServerHttpRequest request) implements Requested {

    @Override
    public String method() {
        return request.getMethod().name();
    }

    @Override
    public String rawPath() {
        String path = request.getURI().getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    @Override
    public String host() {
        String host = request.getHeaders().getFirst(HttpHeaders.HOST);
        if (host == null) {
            return "";
        }
        int bracket = host.lastIndexOf(']');
        int colon = host.indexOf(':', Math.max(bracket, 0));
        return (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> header(String name) {
        return request.getHeaders().getOrEmpty(name);
    }

    @Override
    public List<String> query(String name) {
        List<String> values = request.getQueryParams().get(name);
        return values == null
                ? List.of()
                : values.stream()
                        .map(value -> Objects.requireNonNullElse(value, ""))
                        .toList();
    }
}

package dev.banyan.proxy.gateway;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes out the headers that {@code Connection} names as meant for one hop (RFC 9110, 7.6.1), in both directions. The
 * gateway's own filter compares these names in the machine's language: in Turkish it lets {@code X-Internal} pass.
 */
final class ConnectionHeaders implements HttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        Set<String> named = new HashSet<>();
        named.add("proxy-connection");
        for (String line : input.getOrEmpty(HttpHeaders.CONNECTION)) {
            for (String name : line.split(",", -1)) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        HttpHeaders output = new HttpHeaders();
        input.forEach((name, values) -> {
            if (!named.contains(name.toLowerCase(Locale.ROOT))) {
                output.addAll(name, values);
            }
        });
        return output;
    }

    @Override
    public boolean supports(Type type) {
        return true;
    }

    /** Before the filter that takes {@code Connection} itself away, and before we add headers of our own. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}

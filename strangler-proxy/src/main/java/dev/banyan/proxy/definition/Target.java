package dev.banyan.proxy.definition;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Where a route can lead to. */
public sealed interface Target {

    /**
     * An HTTP service.
     *
     * @param uri scheme http or https, a host, a port or none, and a base path or none that is put before the path of
     *     the request; never a query, a fragment or credentials
     * @param preserveHost the service sees the Host header of the client; otherwise its own
     */
    record Http(URI uri, boolean preserveHost) implements Target {}

    /**
     * A program behind a queue: the request body becomes a fixed-width record by one copybook, the reply by another.
     *
     * @param to a Camel endpoint
     * @param request file name of the copybook of the request record
     * @param reply file name of the copybook of the reply record
     */
    record Bridge(String to, String request, String reply, Charset charset) implements Target {}

    /**
     * A language model's service.
     *
     * @param tokensPerDay budget; empty is unlimited
     * @param redact kinds of values that are taken out of the request before it leaves, as {@code pii}
     * @param fallbackToLegacy legacy answers when the budget is spent or the service is down
     */
    record Ai(Http service, Optional<Long> tokensPerDay, List<String> redact, boolean fallbackToLegacy)
            implements Target {

        public Ai {
            redact = List.copyOf(redact);
        }
    }
}

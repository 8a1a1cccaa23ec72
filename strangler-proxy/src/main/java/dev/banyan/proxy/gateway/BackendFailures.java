package dev.banyan.proxy.gateway;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Answers for a side that does not: 502 if it is down, 504 if it is slow, 408 if the client is, as {@code application/problem+json} (RFC 9457).
 * The client learns which side, never its address; the log has that. An answer that has begun is broken off, as the
 * client must not take half of it for the whole.
 */
final class BackendFailures implements WebExceptionHandler, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(BackendFailures.class);

    private final boolean tellArm;

    BackendFailures(boolean tellArm) {
        this.tellArm = tellArm;
    }

    /** What to answer; the text follows "The client", "The legacy system" or "The new service". */
    private record Failure(HttpStatus status, String text) {

        boolean ofClient() {
            return status == HttpStatus.REQUEST_TIMEOUT;
        }
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        Optional<Decision> decision = Decision.in(exchange);
        Optional<Failure> failure = failure(error);
        if (decision.isEmpty() || failure.isEmpty() || exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        LOG.warn(
                "route {} ({} at {}): {}{}: {}",
                decision.get().routeId(),
                decision.get().arm().word(),
                decision.get().target().uri(),
                failure.get().ofClient() ? "the client " : "",
                failure.get().text(),
                error.toString());
        return answer(exchange.getResponse(), decision.get(), failure.get());
    }

    private Mono<Void> answer(ServerHttpResponse response, Decision decision, Failure failure) {
        String side =
                switch (decision.arm()) {
                    case LEGACY -> "The legacy system ";
                    case NEW -> "The new service ";
                };
        // both parts are ours: fixed texts, and an id without a character that JSON would escape
        String json =
                "{\"type\":\"about:blank\",\"title\":\"" + failure.status().getReasonPhrase() + "\",\"status\":"
                        + failure.status().value() + ",\"detail\":\""
                        + (failure.ofClient() ? "The client " : tellArm ? side : "The service ")
                        + failure.text() + ".\""
                        + (tellArm ? ",\"route\":\"" + decision.routeId() + "\"" : "") + "}";
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        response.setStatusCode(failure.status());
        response.getHeaders().clear();
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setContentLength(body.length);
        response.getHeaders().setCacheControl("no-store");
        if (failure.ofClient()) {
            // the rest of its request is not waited for
            response.getHeaders().setConnection("close");
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Optional<Failure> failure(Throwable error) {
        if (error instanceof ConnectTimeoutException) {
            return slow("did not accept a connection in time");
        }
        if (error instanceof ReadTimeoutException || hasStatus(error, HttpStatus.GATEWAY_TIMEOUT)) {
            return slow("did not answer in time");
        }
        if (hasStatus(error, HttpStatus.REQUEST_TIMEOUT)) {
            return Optional.of(new Failure(HttpStatus.REQUEST_TIMEOUT, "stopped sending its request"));
        }
        if (error instanceof ConnectException) {
            return down("refused the connection");
        }
        if (error instanceof UnknownHostException) {
            return down("has an address whose host name cannot be resolved");
        }
        if (error instanceof SSLException) {
            return down("offers no TLS connection that can be trusted");
        }
        return error instanceof IOException ? down("closed the connection before it answered") : Optional.empty();
    }

    private static boolean hasStatus(Throwable error, HttpStatus expected) {
        return error instanceof ResponseStatusException status
                && status.getStatusCode().value() == expected.value();
    }

    private static Optional<Failure> slow(String text) {
        return Optional.of(new Failure(HttpStatus.GATEWAY_TIMEOUT, text));
    }

    private static Optional<Failure> down(String text) {
        return Optional.of(new Failure(HttpStatus.BAD_GATEWAY, text));
    }

    /** Before the error page of Spring Boot, which is at -1. */
    @Override
    public int getOrder() {
        return -2;
    }
}

package dev.banyan.proxy.gateway;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/**
 * Ends an exchange in which nothing has moved for a while: 504 if the service owes the next step, 408 if the client does.
 * The gateway's own timeout starts with the request, so that it would break off every upload that takes longer than it,
 * however fast the bytes flow. This one starts anew with each piece of the request; when the answer has begun it is over.
 */
final class AnswerTimeout implements GlobalFilter, Ordered {

    private final Duration limit;

    AnswerTimeout(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        // a WebSocket's chain ends with its session, and a session may be silent
        if ("websocket".equalsIgnoreCase(exchange.getRequest().getHeaders().getUpgrade())) {
            return chain.filter(exchange);
        }
        Upload upload = new Upload();
        Flux<DataBuffer> body = upload.watch(exchange.getRequest().getBody());
        ServerWebExchange watched = exchange.mutate()
                .request(new ServerHttpRequestDecorator(exchange.getRequest()) {
                    @Override
                    public Flux<DataBuffer> getBody() {
                        return body;
                    }
                })
                .build();
        Mono<Void> silence = Mono.defer(() -> Mono.delay(limit.minus(upload.quiet())))
                .repeat(() -> upload.quiet().compareTo(limit) < 0)
                .then(Mono.error(() -> new ResponseStatusException(
                        upload.clientIsDue() ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.GATEWAY_TIMEOUT,
                        "nothing moved for " + limit)));
        return Mono.firstWithSignal(chain.filter(watched), silence);
    }

    /** The request's body on its way. The service's side asks for pieces, the client's side gives them. */
    private static final class Upload {

        private final AtomicLong asked = new AtomicLong();
        private volatile boolean ended;
        private volatile long moved = System.nanoTime();

        Flux<DataBuffer> watch(Flux<DataBuffer> body) {
            return body.doOnRequest(pieces -> {
                        asked.accumulateAndGet(pieces, Operators::addCap);
                        moved = System.nanoTime();
                    })
                    .doOnNext(piece -> {
                        asked.decrementAndGet();
                        moved = System.nanoTime();
                    })
                    .doOnTerminate(() -> {
                        ended = true;
                        moved = System.nanoTime();
                    });
        }

        Duration quiet() {
            return Duration.ofNanos(System.nanoTime() - moved);
        }

        boolean clientIsDue() {
            return !ended && asked.get() > 0;
        }
    }

    /** Before the filters that call the service: WebSocket's is one before the last. */
    @Override
    public int getOrder() {
        return NettyRoutingFilter.ORDER - 2;
    }

    @Override
    public String toString() {
        return "answer within " + limit;
    }
}

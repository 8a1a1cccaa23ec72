package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.List;
import java.util.Set;

/** Handlers of WebSocket that Spring's configuration sets on a path: {@code registry.addHandler(new Prices(), "/prices")}. */
final class SpringSockets {

    private static final Set<String> CONFIGURER =
            Set.of("org.springframework.web.socket.config.annotation.WebSocketConfigurer");
    private static final List<String> EVENTS = List.of(
            "afterConnectionEstablished",
            "handleMessage",
            "handleTextMessage",
            "handleBinaryMessage",
            "handleTransportError",
            "afterConnectionClosed");

    private final Gathering gathering;
    private final EndpointSheet sheet;

    SpringSockets(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.sheet = sheet;
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            if (gathering.names().isA(declared.type().name(), CONFIGURER)) {
                for (Method method : declared.type().members().methods()) {
                    for (Expr one : Expr.all(method.body().expressions())) {
                        if (one instanceof Expr.Call call
                                && call.name().equals("addHandler")
                                && call.arguments().size() > 1) {
                            handler(declared, method, call);
                        }
                    }
                }
            }
        }
    }

    private void handler(Declared declared, Method method, Expr.Call call) {
        Evidence evidence = new Evidence(declared.source().file(), call.line());
        String type = new MadeType(gathering, declared, method)
                .of(call.arguments().get(0))
                .orElse("?");
        List<Expr> paths = call.arguments().subList(1, call.arguments().size());
        for (String path : gathering.constants().texts(paths, declared.scope().in(method))) {
            EndpointSheet.Line line = sheet.other("websocket", "WEBSOCKET", UrlPath.join(path), evidence);
            boolean none = true;
            for (String event : EVENTS) {
                for (FoundMethod found : Handlers.named(gathering.names(), type, event, arity -> true)) {
                    none = false;
                    sheet.handledBy(line, type, event, found.label(), evidence);
                }
            }
            if (none) {
                sheet.handledOutside(line, type);
            }
        }
    }
}

package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Routes of Camel that are asked by HTTP: {@code rest("/orders").get("/{id}").to("direct:order")}. */
final class RestRoutes {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "head");

    private final Gathering gathering;
    private final EndpointSheet sheet;
    private final List<WebApp> apps;

    RestRoutes(Gathering gathering, EndpointSheet sheet, List<WebApp> apps) {
        this.gathering = gathering;
        this.sheet = sheet;
        this.apps = List.copyOf(apps);
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            if (gathering.names().isA(declared.type().name(), Pipelines.CAMEL)) {
                for (Method method : declared.type().members().methods()) {
                    for (Expr one : Expr.all(method.body().expressions())) {
                        if (one instanceof Expr.Call call && VERBS.contains(call.name())) {
                            start(call).ifPresent(rest -> route(declared, method, rest, call));
                        }
                    }
                }
            }
        }
    }

    /** The call of {@code rest} that the chain begins with. */
    private static Optional<Expr.Call> start(Expr.Call verb) {
        Optional<Expr> at = verb.receiver();
        while (at.isPresent() && at.get() instanceof Expr.Call call) {
            if (call.receiver().isEmpty()) {
                return call.name().equals("rest") ? Optional.of(call) : Optional.empty();
            }
            at = call.receiver();
        }
        return Optional.empty();
    }

    private void route(Declared declared, Method method, Expr.Call rest, Expr.Call verb) {
        Evidence evidence = new Evidence(declared.source().file(), verb.line());
        Optional<String> base = path(declared, method, rest);
        Optional<String> own = path(declared, method, verb);
        if (base.isPresent() && own.isPresent()) {
            EndpointSheet.Line line = sheet.http(
                    "camel",
                    verb.name().toUpperCase(Locale.ROOT),
                    UrlPath.join(base.get(), own.get()),
                    evidence,
                    WebApp.near(evidence.file(), apps));
            sheet.handledBy(line, declared.type().name(), method.name(), method.label(), evidence);
        }
    }

    /** Nothing where only a run knows it. */
    private Optional<String> path(Declared declared, Method method, Expr.Call call) {
        return call.arguments().isEmpty()
                ? Optional.of("")
                : gathering
                        .constants()
                        .text(call.arguments().get(0), declared.scope().in(method));
    }
}

package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Routes that code puts together for WebFlux and Spring MVC: {@code route().GET("/a", handler::all)},
 * {@code route(GET("/a"), handler::all).andRoute(...)}, below the paths of the {@code nest} and {@code path} around them.
 */
final class RouterFunctions {

    private static final List<String> PACKAGES =
            List.of("org.springframework.web.reactive.function.server", "org.springframework.web.servlet.function");
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final Set<String> ROUTES = Set.of("route", "andRoute");
    private static final Set<String> NESTS = Set.of("nest", "andNest", "path");

    /** Nests in nests in nests: nobody goes further. */
    private static final int DEEPEST = 50;

    /** A method that builds routes, seen by its texts and types. */
    private record Place(Declared declared, Method method, Scope scope) {

        Evidence at(int line) {
            return new Evidence(declared.source().file(), line);
        }
    }

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;

    RouterFunctions(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
    }

    void find(List<WebApp> apps) {
        for (Declared declared : gathering.productive()) {
            boolean routes = declared.source().imports().stream()
                    .anyMatch(one -> PACKAGES.stream().anyMatch(one.name()::startsWith));
            if (routes) {
                Optional<WebApp> app = WebApp.near(declared.source().file(), apps);
                for (Method method : declared.type().members().methods()) {
                    Place place = new Place(declared, method, declared.scope().in(method));
                    method.body().expressions().forEach(root -> walk(root, "", place, app, 0));
                }
            }
        }
    }

    private void walk(Expr expression, String prefix, Place place, Optional<WebApp> app, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (expression instanceof Expr.Call call) {
            Optional<String> nested = NESTS.contains(call.name()) ? nested(call, place) : Optional.empty();
            call.receiver().ifPresent(receiver -> walk(receiver, prefix, place, app, depth));
            route(call, prefix, place, app);
            String below = nested.map(path -> UrlPath.join(prefix, path)).orElse(prefix);
            call.arguments().forEach(argument -> walk(argument, below, place, app, depth + 1));
            return;
        }
        expression.parts().forEach(part -> walk(part, prefix, place, app, depth + 1));
    }

    /** The path that a nest gives to what stands in it. */
    private Optional<String> nested(Expr.Call nest, Place place) {
        if (nest.arguments().size() < 2) {
            return Optional.empty();
        }
        return text(nest.arguments().get(0), place)
                .or(() -> Expr.all(List.of(nest.arguments().get(0))).stream()
                        .filter(one ->
                                one instanceof Expr.Call call && call.name().equals("path"))
                        .flatMap(one -> ((Expr.Call) one).arguments().stream())
                        .flatMap(one -> text(one, place).stream())
                        .findFirst());
    }

    private void route(Expr.Call call, String prefix, Place place, Optional<WebApp> app) {
        List<Expr> arguments = call.arguments();
        if (VERBS.contains(call.name()) && call.receiver().isPresent() && arguments.size() > 1) {
            text(arguments.get(0), place)
                    .ifPresent(path ->
                            endpoint(call.name(), UrlPath.join(prefix, path), handler(arguments), call, place, app));
        } else if (ROUTES.contains(call.name()) && arguments.size() == 2) {
            List<Expr> predicate = Expr.all(List.of(arguments.get(0)));
            String verb = "ANY";
            Optional<String> path = Optional.empty();
            for (Expr one : predicate) {
                if (one instanceof Expr.Call asked && !asked.arguments().isEmpty()) {
                    boolean method = VERBS.contains(asked.name());
                    verb = method ? asked.name() : verb;
                    if (path.isEmpty() && (method || asked.name().equals("path"))) {
                        path = text(asked.arguments().get(0), place);
                    }
                }
            }
            String asked = verb;
            path.ifPresent(one -> endpoint(asked, UrlPath.join(prefix, one), handler(arguments), call, place, app));
        }
    }

    private Optional<String> text(Expr expression, Place place) {
        return gathering.constants().text(expression, place.scope());
    }

    private static Expr handler(List<Expr> arguments) {
        return arguments.get(arguments.size() - 1);
    }

    private void endpoint(String verb, String path, Expr handler, Expr.Call call, Place place, Optional<WebApp> app) {
        Evidence evidence = place.at(call.line());
        EndpointSheet.Line line = sheet.http("spring-functional", verb, path, evidence, app);
        List<String> target = new ArrayList<>();
        String name = "";
        if (handler instanceof Expr.MethodReference reference) {
            name = reference.name();
            type(reference.scope(), place).ifPresent(target::add);
        } else if (handler instanceof Expr.Lambda lambda) {
            for (Expr one : Expr.all(lambda.expressions())) {
                if (target.isEmpty()
                        && one instanceof Expr.Call inner
                        && inner.receiver().isPresent()) {
                    name = inner.name();
                    type(inner.receiver().get(), place).ifPresent(target::add);
                }
            }
        }
        String method = name;
        target.stream()
                .flatMap(type -> Handlers.named(names, type, method, arity -> true).stream())
                .findFirst()
                .ifPresentOrElse(
                        found -> sheet.handledBy(line, target.get(0), method, found.label(), evidence),
                        () -> sheet.handledBy(
                                line,
                                place.declared().type().name(),
                                place.method().name(),
                                place.method().label(),
                                evidence));
    }

    /** The type of the estate that a variable, a field or {@code this} has. */
    private Optional<String> type(Expr scope, Place place) {
        if (scope instanceof Expr.This) {
            return Optional.of(place.declared().type().name());
        }
        if (scope instanceof Expr.Local local
                && local.index() < place.method().body().locals().size()) {
            return place.method().body().locals().get(local.index()).type().map(use -> names.resolve(use, place.scope())
                    .name());
        }
        if (scope instanceof Expr.TypeName typed) {
            return Optional.of(names.resolve(typed.type(), place.scope()).name());
        }
        return gathering
                .constants()
                .field(scope, place.scope())
                .map(field -> field.type().name())
                .or(() -> scope instanceof Expr.Name name
                        ? names.resolveName(name.id(), place.scope()).map(type -> type.name())
                        : Optional.empty())
                .filter(type -> names.type(type).isPresent());
    }
}

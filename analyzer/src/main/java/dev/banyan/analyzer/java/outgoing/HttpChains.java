package dev.banyan.analyzer.java.outgoing;

import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Clients of HTTP whose calls make a chain: one names the address, one below it a path, a later one the verb.
 *
 * <pre>
 *   client.target(BASE).path("orders").request().post(body)     POST, BASE/orders
 *   URLConnection c = new URL(BASE).openConnection(); c.setRequestMethod("PUT")
 * </pre>
 */
final class HttpChains {

    private static final Set<String> JAX_RS = Annotations.enterprise("ws.rs.client.Client", "ws.rs.client.WebTarget");
    private static final Set<String> JERSEY = Set.of("com.sun.jersey.api.client.Client");
    private static final Set<String> CLIENTS = Set.of("ClientBuilder", "Client");
    private static final Set<String> SPRING = Set.of(
            "org.springframework.web.reactive.function.client.WebClient", "org.springframework.web.client.RestClient");
    private static final Set<String> BUILDERS = SPRING.stream()
            .flatMap(type -> Stream.of(type + ".Builder", type + "$Builder"))
            .collect(Collectors.toUnmodifiableSet());
    private static final String OK_HTTP = "okhttp3.Request$Builder";
    private static final Set<String> REQUESTS = Set.of(
            "java.net.http.HttpRequest", "java.net.http.HttpRequest$Builder", OK_HTTP, "okhttp3.Request.Builder");
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "head", "options");
    private static final Set<String> PATHS = Set.of("path", "resolve");
    private static final Set<String> ADDRESSES = Set.of("uri", "url");

    private final List<Outcall> found;
    private final Flow flow;
    private final Spelling spelling;
    private final IdentityHashMap<Expr, Outcall> open = new IdentityHashMap<>();
    private final Set<Expr> clients = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, Outcall> locals = new HashMap<>();

    HttpChains(List<Outcall> found, Flow flow, Spelling spelling) {
        this.found = found;
        this.flow = flow;
        this.spelling = spelling;
    }

    void call(Site site, Expr.Call call, String type) {
        Optional<Outcall> before = call.receiver().flatMap(this::chain);
        if (before.isPresent()) {
            follow(before.get(), call);
            open.put(call, before.get());
        } else if (isTarget(call, type) && !call.arguments().isEmpty()) {
            begin(
                    call,
                    new Outcall(site, call.line(), "HTTP", "")
                            .at(call.arguments().get(0)));
        } else if (isClient(call, type)
                && (VERBS.contains(call.name()) || call.name().equals("method"))) {
            Outcall out = new Outcall(site, call.line(), "HTTP", "");
            out.client = call.receiver();
            follow(out, call);
            begin(call, out);
        } else if (isClient(call, type) || BUILDERS.contains(type)) {
            clients.add(call);
        } else if (REQUESTS.contains(type) && call.name().equals("newBuilder")) {
            Outcall out = new Outcall(site, call.line(), "GET", "");
            call.arguments().stream().findFirst().ifPresent(out::at);
            begin(call, out);
        } else if (REQUESTS.contains(type) && ADDRESSES.contains(call.name())) {
            // A builder that a field keeps, or a copy of it.
            Outcall out = new Outcall(site, call.line(), "GET", "");
            follow(out, call);
            begin(call, out);
        } else if (type.equals("java.net.URL") && call.name().equals("openConnection")) {
            call.receiver().ifPresent(url -> begin(call, new Outcall(site, call.line(), "GET", "").at(url)));
        }
    }

    /** A client of Spring's, or what leads to one: {@code WebClient.builder().baseUrl(...).build()}. */
    private boolean isClient(Expr.Call call, String type) {
        return SPRING.contains(type)
                || call.receiver().filter(clients::contains).isPresent();
    }

    private static boolean isTarget(Expr.Call call, String type) {
        boolean made = call.receiver().filter(Expr.Call.class::isInstance).isPresent()
                && root(call) instanceof Expr.Name root
                && CLIENTS.contains(root.id());
        return (call.name().equals("target") && (made || JAX_RS.contains(type)))
                || (call.name().equals("resource") && (made || JERSEY.contains(type)));
    }

    private static Expr root(Expr chain) {
        Expr at = chain;
        while (at instanceof Expr.Call call && call.receiver().isPresent()) {
            at = call.receiver().get();
        }
        return at;
    }

    void made(Site site, Expr.New creation, String type) {
        if (REQUESTS.contains(type)) {
            begin(creation, new Outcall(site, creation.line(), "GET", ""));
        }
    }

    private void begin(Expr at, Outcall out) {
        found.add(out);
        open.put(at, out);
    }

    private Optional<Outcall> chain(Expr receiver) {
        Expr plain = receiver;
        while (plain instanceof Expr.Cast cast) {
            plain = cast.value();
        }
        if (plain instanceof Expr.Local local && locals.containsKey(local.index())) {
            return Optional.ofNullable(locals.get(local.index()));
        }
        return Optional.ofNullable(open.get(plain));
    }

    private static void follow(Outcall out, Expr.Call call) {
        String name = call.name();
        Optional<Expr> first = call.arguments().stream().findFirst();
        if (PATHS.contains(name) || ADDRESSES.contains(name)) {
            first.ifPresent(out::at);
        } else if (VERBS.contains(name) || VERBS.contains(name.toLowerCase(Locale.ROOT))) {
            out.verb(name.toUpperCase(Locale.ROOT));
        } else if (name.startsWith("build") && VERBS.contains(name.substring(5).toLowerCase(Locale.ROOT))) {
            out.verb(name.substring(5).toUpperCase(Locale.ROOT));
        } else if (name.equals("method") || name.equals("setRequestMethod")) {
            first.flatMap(HttpChains::word).ifPresent(out::verb);
        } else if (name.equals("setDoOutput") && first.equals(Optional.of(new Expr.Truth(true))) && !out.verbTold) {
            out.via = "POST";
        }
    }

    private static Optional<String> word(Expr verb) {
        return verb instanceof Expr.Text text
                ? Optional.of(text.value())
                : verb instanceof Expr.Select select ? Optional.of(select.name()) : Optional.empty();
    }

    /** A local that is given a chain goes on with it. */
    void kept(Expr expression) {
        if (!open.isEmpty()
                && expression instanceof Expr.Assign assign
                && assign.target() instanceof Expr.Local local) {
            chain(assign.value()).ifPresent(out -> locals.put(local.index(), out));
        }
    }

    void end() {
        if (!open.isEmpty() || !clients.isEmpty()) {
            open.clear();
            clients.clear();
            locals.clear();
        }
    }

    /** The addresses of a call. */
    List<Spelled> texts(Outcall call) {
        if (call.parts.isEmpty()) {
            return based(call, List.of(Spelled.EMPTY));
        }
        List<Spelled> all = spelling.texts(call.parts.get(0), call.site);
        for (Expr part : call.parts.subList(1, call.parts.size())) {
            List<Spelled> ends = spelling.texts(part, call.site);
            all = Spelling.several(all.stream()
                    .flatMap(begin -> ends.stream().map(end -> call.port ? port(begin, end) : begin.below(end)))
                    .toList());
        }
        return based(call, all);
    }

    /** Numbers are not kept by the reader of sources; a port that is one is left out. */
    private static Spelled port(Spelled host, Spelled port) {
        return port.isOpen() ? host : host.then(Spelled.of(":")).then(port);
    }

    private List<Spelled> based(Outcall call, List<Spelled> paths) {
        if (call.client.isEmpty() || paths.stream().allMatch(path -> path.text().contains("://"))) {
            return paths;
        }
        List<Spelled> bases = bases(call.client.get(), call.site, 0);
        return Spelling.several(
                bases.stream().flatMap(base -> paths.stream().map(base::below)).toList());
    }

    /** What {@code baseUrl} or {@code create} was given where the client was made. */
    private List<Spelled> bases(Expr client, Site site, int depth) {
        List<Spelled> found = new ArrayList<>();
        if (client instanceof Expr.Call call) {
            boolean names = call.name().equals("baseUrl") || call.name().equals("create");
            if (names && !call.arguments().isEmpty()) {
                return spelling.texts(call.arguments().get(0), site);
            }
            return call.receiver()
                    .map(inner -> bases(inner, site, depth))
                    .orElse(List.of(Spelled.hole("base address")));
        }
        if (depth < 4) {
            if (client instanceof Expr.Local local) {
                flow.local(site, local.index())
                        .values()
                        .forEach(one -> found.addAll(bases(one.value(), one.site(), depth + 1)));
            } else if (client instanceof Expr.Name name) {
                String type = site.scope().type().name();
                flow.field(type, name.id()).forEach(one -> found.addAll(bases(one.value(), one.site(), depth + 1)));
                spelling.initialOf(client, site)
                        .ifPresent(one -> found.addAll(bases(one.value(), one.site(), depth + 1)));
            } else if (client instanceof Expr.Select select && select.scope() instanceof Expr.This) {
                return bases(new Expr.Name(select.name(), select.line()), site, depth + 1);
            }
        }
        return found.isEmpty() ? List.of(Spelled.hole("base address")) : found;
    }
}

package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.endpoint.SpringBeans.Placed;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where pipelines take their input: routes of Camel ({@code from("jms:orders")}), jobs of Spring Batch, and the gateways and
 * adapters of Spring Integration that hear from outside.
 */
final class Pipelines {

    static final Set<String> CAMEL = Set.of("org.apache.camel.builder.RouteBuilder");
    private static final Set<String> BETWEEN_ROUTES = Set.of("direct", "seda", "vm", "disruptor", "mock", "stub");
    private static final Set<String> BUILDERS = Set.of(
            "org.springframework.batch.core.job.builder.JobBuilder",
            "org.springframework.batch.core.configuration.annotation.JobBuilderFactory");
    private static final List<String> HTTP_IN = List.of("inbound-gateway", "inbound-channel-adapter");

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;
    private final SpringBeans beans;

    Pipelines(Gathering gathering, EndpointSheet sheet, SpringBeans beans) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
        this.beans = beans;
    }

    void find(List<WebApp> apps) {
        for (Declared declared : gathering.productive()) {
            boolean camel = names.isA(declared.type().name(), CAMEL);
            boolean batch = declared.source().imports().stream()
                    .anyMatch(one -> one.name().startsWith("org.springframework.batch.core"));
            if (camel || batch) {
                for (Method method : declared.type().members().methods()) {
                    for (Expr one : Expr.all(method.body().expressions())) {
                        if (one instanceof Expr.Call call && camel) {
                            route(declared, method, call);
                        } else if (batch) {
                            job(declared, method, one);
                        }
                    }
                }
            }
        }
        for (Placed route : beans.all("route")) {
            route.element()
                    .child("from")
                    .flatMap(from -> from.attribute("uri"))
                    .filter(Pipelines::isOutside)
                    .ifPresent(uri -> {
                        EndpointSheet.Line line = sheet.other("camel", "CAMEL", plain(uri), route.evidence());
                        behind(line, route, "bean", "ref");
                    });
        }
        for (Placed job : beans.all("job")) {
            job.element().attribute("id").ifPresent(id -> {
                EndpointSheet.Line line = sheet.other("spring-batch", "BATCH", id, job.evidence());
                behind(line, job, "tasklet", "ref");
                for (String part : List.of("reader", "processor", "writer")) {
                    behind(line, job, "chunk", part);
                }
            });
        }
        HTTP_IN.forEach(name -> beans.all(name).forEach(gateway -> incoming(gateway, apps)));
        beans.all("message-driven-channel-adapter").forEach(this::adapter);
    }

    private void route(Declared declared, Method method, Expr.Call call) {
        boolean starts = call.name().equals("from") && call.receiver().isEmpty();
        if (starts && !call.arguments().isEmpty()) {
            gathering
                    .constants()
                    .text(call.arguments().get(0), declared.scope().in(method))
                    .filter(Pipelines::isOutside)
                    .ifPresent(uri -> code("camel", "CAMEL", plain(uri), declared, method, call.line()));
        }
    }

    private static boolean isOutside(String uri) {
        int colon = uri.indexOf(':');
        return colon > 0 && !BETWEEN_ROUTES.contains(uri.substring(0, colon));
    }

    /** Without options, which may hold passwords. */
    private static String plain(String uri) {
        int options = uri.indexOf('?');
        return options < 0 ? uri : uri.substring(0, options);
    }

    private void job(Declared declared, Method method, Expr expression) {
        Optional<Expr> name = Optional.empty();
        int line = 0;
        if (expression instanceof Expr.New made
                && !made.arguments().isEmpty()
                && BUILDERS.contains(
                        names.resolve(made.type(), declared.scope()).name())) {
            name = Optional.of(made.arguments().get(0));
            line = made.line();
        } else if (expression instanceof Expr.Call call
                && call.name().equals("get")
                && call.arguments().size() == 1
                && call.receiver()
                        .filter(one -> isFactory(one, declared, method))
                        .isPresent()) {
            name = Optional.of(call.arguments().get(0));
            line = call.line();
        }
        int at = line;
        name.flatMap(one -> gathering.constants().text(one, declared.scope().in(method)))
                .ifPresent(text -> code("spring-batch", "BATCH", text, declared, method, at));
    }

    private boolean isFactory(Expr receiver, Declared declared, Method method) {
        if (receiver instanceof Expr.Local local
                && local.index() < method.body().locals().size()) {
            return method.body().locals().get(local.index()).type().stream()
                    .anyMatch(use -> BUILDERS.contains(
                            names.resolve(use, declared.scope().in(method)).name()));
        }
        return gathering
                .constants()
                .field(receiver, declared.scope().in(method))
                .filter(field -> BUILDERS.contains(field.type().name()))
                .isPresent();
    }

    private void code(String framework, String protocol, String name, Declared declared, Method method, int line) {
        Evidence evidence = new Evidence(declared.source().file(), line);
        sheet.handledBy(
                sheet.other(framework, protocol, name, evidence),
                declared.type().name(),
                method.name(),
                method.label(),
                evidence);
    }

    /** The beans that parts of the pipeline name, with all that they declare in the open. */
    private void behind(EndpointSheet.Line line, Placed pipeline, String part, String attribute) {
        for (XmlElement element : pipeline.element().all(part)) {
            Evidence evidence = new Evidence(pipeline.document().file(), element.line());
            Optional<String> type = element.attribute(attribute).flatMap(beans::type);
            Optional<Declared> declared = type.flatMap(names::type);
            if (type.isPresent() && declared.isEmpty()) {
                sheet.handledOutside(line, type.get());
            }
            declared.ifPresent(one -> one.type().members().methods().stream()
                    .filter(method -> !method.name().startsWith("<"))
                    .filter(method -> element.attribute("method")
                            .map(method.name()::equals)
                            .orElse(java.lang.reflect.Modifier.isPublic(method.modifiers())))
                    .forEach(method ->
                            sheet.handledBy(line, one.type().name(), method.name(), method.label(), evidence)));
        }
    }

    private void incoming(Placed gateway, List<WebApp> apps) {
        Optional<String> path = gateway.element().attribute("path").filter(one -> one.startsWith("/"));
        Optional<String> queue = gateway.element()
                .attribute("request-destination-name")
                .or(() -> gateway.element().attribute("destination-name"))
                .or(() -> gateway.element().attribute("request-destination"))
                .map(beans::destination);
        Optional<String> rabbit = gateway.element().attribute("queue-names");
        if (path.isPresent()) {
            Optional<WebApp> app = WebApp.near(gateway.document().file(), apps);
            String servlet = sheet.fronts()
                    .spring(
                            gateway.document().file(),
                            WebApp.around(gateway.document().file(), apps))
                    .prefix();
            for (String verb : gateway.element()
                    .attribute("supported-methods")
                    .orElse("ANY")
                    .split(",", -1)) {
                EndpointSheet.Line line = sheet.http(
                        "spring-integration", verb.strip(), UrlPath.join(servlet, path.get()), gateway.evidence(), app);
                channel(line, gateway);
            }
        } else {
            rabbit.ifPresent(
                    name -> channel(sheet.other("spring-integration", "AMQP", name, gateway.evidence()), gateway));
            queue.ifPresent(
                    name -> channel(sheet.other("spring-integration", "JMS", name, gateway.evidence()), gateway));
        }
    }

    private void adapter(Placed adapter) {
        adapter.element()
                .attribute("destination-name")
                .or(() -> adapter.element().attribute("destination"))
                .map(beans::destination)
                .ifPresent(
                        name -> channel(sheet.other("spring-integration", "JMS", name, adapter.evidence()), adapter));
    }

    /** The activator that hears the channel of the same file, or of another. */
    private void channel(EndpointSheet.Line line, Placed source) {
        Optional<String> channel = source.element().attribute("request-channel").or(() -> source.element()
                .attribute("channel"));
        for (Placed activator : beans.all("service-activator")) {
            boolean hears = channel.isPresent()
                    && activator.element().attribute("input-channel").equals(channel);
            Optional<String> type =
                    hears ? activator.element().attribute("ref").flatMap(beans::type) : Optional.empty();
            type.ifPresent(one -> activator
                    .element()
                    .attribute("method")
                    .flatMap(method -> Handlers.named(names, one, method, arity -> true).stream()
                            .findFirst())
                    .ifPresentOrElse(
                            found -> sheet.handledBy(
                                    line,
                                    one,
                                    found.label().substring(0, found.label().indexOf('(')),
                                    found.label(),
                                    activator.evidence()),
                            () -> sheet.handledOutside(line, one)));
        }
    }
}

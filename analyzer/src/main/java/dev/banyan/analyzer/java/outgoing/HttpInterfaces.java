package dev.banyan.analyzer.java.outgoing;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Interfaces whose methods are requests: Feign, Spring's HTTP interfaces, Retrofit, MicroProfile's REST clients. The interface
 * is what calls; who calls it has an edge to it.
 */
final class HttpInterfaces {

    private static final Set<String> FEIGN = Set.of(
            "org.springframework.cloud.openfeign.FeignClient", "org.springframework.cloud.netflix.feign.FeignClient");
    private static final Set<String> MICROPROFILE =
            Set.of("org.eclipse.microprofile.rest.client.inject.RegisterRestClient");
    private static final Set<String> PATH = Annotations.enterprise("ws.rs.Path");
    private static final String WEB = "org.springframework.web.bind.annotation.";
    private static final Set<String> BASE =
            Set.of(WEB + "RequestMapping", "org.springframework.web.service.annotation.HttpExchange");
    private static final Map<String, String> VERBS = verbs();
    private static final Set<String> ALL = VERBS.keySet();

    private final Gathering gathering;
    private final Annotations annotations;
    private final ConstantText constants;
    private final Configured configured;
    private final RemoteEdges edges;

    HttpInterfaces(Gathering gathering, Configured configured, RemoteEdges edges) {
        this.gathering = gathering;
        this.annotations = gathering.annotations();
        this.constants = gathering.constants();
        this.configured = configured;
        this.edges = edges;
    }

    private static Map<String, String> verbs() {
        Map<String, String> all = new TreeMap<>();
        for (String verb : List.of("Get", "Post", "Put", "Delete", "Patch", "Head", "Options")) {
            String upper = verb.toUpperCase(Locale.ROOT);
            all.put(WEB + verb + "Mapping", upper);
            all.put("org.springframework.web.service.annotation." + verb + "Exchange", upper);
            all.put("retrofit2.http." + upper, upper);
            all.put("retrofit.http." + upper, upper);
            all.put("javax.ws.rs." + upper, upper);
            all.put("jakarta.ws.rs." + upper, upper);
        }
        all.put(WEB + "RequestMapping", "HTTP");
        all.put("org.springframework.web.service.annotation.HttpExchange", "HTTP");
        all.put("feign.RequestLine", "");
        return all;
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            if (declared.type().isInterface()) {
                base(declared)
                        .ifPresent(base ->
                                declared.type().members().methods().forEach(method -> request(declared, method, base)));
            }
        }
    }

    /** The address of the interface, when it is a client; a hole where only the code that makes it says so. */
    private Optional<Spelled> base(Declared declared) {
        List<AnnotationUse> uses = declared.type().annotations();
        String file = declared.source().file();
        Optional<AnnotationUse> feign = annotations.find(uses, declared.scope(), FEIGN);
        if (feign.isPresent()) {
            Spelled path = text(feign.get(), "path", declared.scope())
                    .map(one -> configured.filled(one, file))
                    .orElse(Spelled.EMPTY);
            return Optional.of(feign(declared, feign.get()).below(path));
        }
        Optional<AnnotationUse> profile = annotations.find(uses, declared.scope(), MICROPROFILE);
        if (profile.isPresent()) {
            return Optional.of(profile(declared, profile.get())
                    .below(annotations
                            .find(uses, declared.scope(), PATH)
                            .flatMap(use -> text(use, "value", declared.scope()))
                            .map(Spelled::of)
                            .orElse(Spelled.EMPTY)));
        }
        boolean client = declared.source().imports().stream()
                .anyMatch(one -> one.name().startsWith("retrofit")
                        || one.name().startsWith("feign.")
                        || one.name().startsWith("org.springframework.web.service.annotation"));
        return client
                ? Optional.of(annotations
                        .find(uses, declared.scope(), BASE)
                        .flatMap(use -> path(use, declared.scope()))
                        .map(path -> configured.filled(path, file))
                        .filter(path -> path.text().contains("://"))
                        .orElse(Spelled.hole(
                                "base address of " + declared.type().simpleName())))
                : Optional.empty();
    }

    /** The address, or the name that a registry of services knows. */
    private Spelled feign(Declared declared, AnnotationUse use) {
        String file = declared.source().file();
        Optional<Spelled> url = text(use, "url", declared.scope()).map(text -> configured.filled(text, file));
        if (url.isPresent()) {
            return url.get().text().contains("://") || url.get().isOpen()
                    ? url.get()
                    : Spelled.of("http://").then(url.get());
        }
        return text(use, "name", declared.scope())
                .or(() -> text(use, "value", declared.scope()))
                .map(name -> Spelled.of("http://")
                        .then(configured.filled(name, file))
                        .because("the name of the service in its registry"))
                .orElse(Spelled.hole("url of " + declared.type().simpleName()));
    }

    private Spelled profile(Declared declared, AnnotationUse use) {
        String key = text(use, "configKey", declared.scope())
                .orElse(declared.type().name().replace('$', '.'));
        String file = declared.source().file();
        for (String ending : List.of("/mp-rest/url", "/mp-rest/uri")) {
            if (configured.value(key + ending, file).isPresent()) {
                return configured.spelled(key + ending, file);
            }
        }
        String quarkus = "quarkus.rest-client." + key + ".url";
        return configured.value(quarkus, file).isPresent()
                ? configured.spelled(quarkus, file)
                : text(use, "baseUri", declared.scope())
                        .map(text -> configured.filled(text, file))
                        .orElse(Spelled.hole(key + "/mp-rest/url"));
    }

    private void request(Declared declared, Method method, Spelled base) {
        Scope scope = declared.scope().in(method);
        annotations.find(method.annotations(), scope, ALL).ifPresent(use -> {
            String file = declared.source().file();
            String verb = ALL.stream()
                    .filter(name -> name.endsWith("." + use.simpleName()))
                    .findFirst()
                    .map(VERBS::get)
                    .orElse("HTTP");
            Optional<String> path = path(use, scope)
                    .or(() ->
                            annotations.find(method.annotations(), scope, PATH).flatMap(one -> path(one, scope)));
            if (verb.isEmpty()) {
                // "GET /owners/{id}"
                String line = path.orElse("");
                int blank = line.indexOf(' ');
                verb = blank < 0 ? "HTTP" : line.substring(0, blank);
                path = Optional.of(line.substring(blank + 1));
            } else if (verb.equals("HTTP")) {
                verb = use.value("method").flatMap(ConstantText::enumName).orElse(verb);
            }
            Spelled whole = base.below(configured.filled(path.orElse(""), file));
            Evidence evidence = new Evidence(file, use.line());
            edges.calls(
                    new RemoteEdges.From(RemoteEdges.node(declared.type().name()), method.label(), evidence),
                    verb,
                    List.of(whole),
                    "");
        });
    }

    private Optional<String> path(AnnotationUse use, Scope scope) {
        return text(use, "value", scope).or(() -> text(use, "path", scope)).or(() -> text(use, "url", scope));
    }

    private Optional<String> text(AnnotationUse use, String element, Scope scope) {
        return use.each(element).stream()
                .flatMap(value -> constants.text(value, scope).stream())
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}

package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resources of JAX-RS below their application's path; sub-resource locators lead on to the type they return. */
final class JaxRs {

    private static final Set<String> PATH = Annotations.enterprise("ws.rs.Path");
    private static final Set<String> APPLICATION = Annotations.enterprise("ws.rs.ApplicationPath");
    private static final Set<String> VERBS = Annotations.enterprise(
            "ws.rs.GET", "ws.rs.POST", "ws.rs.PUT", "ws.rs.DELETE", "ws.rs.HEAD", "ws.rs.OPTIONS", "ws.rs.PATCH");

    /** Resources that lead to resources that lead to themselves end here. */
    private static final int DEEPEST = 4;

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;
    private final Annotations annotations;

    JaxRs(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
        this.annotations = gathering.annotations();
    }

    void find(List<WebApp> apps) {
        for (Declared declared : gathering.productive()) {
            if (!declared.type().isInterface()) {
                inherited(declared)
                        .ifPresent(path -> resource(
                                declared,
                                UrlPath.join(application(declared.source().file(), apps), path),
                                0));
            }
        }
    }

    /** The path on the class, or on an interface or superclass of the estate. */
    private Optional<String> inherited(Declared declared) {
        return lineage(declared).stream()
                .flatMap(above -> path(above.type().annotations(), above.scope()).stream())
                .findFirst();
    }

    private Optional<String> path(List<AnnotationUse> uses, Scope scope) {
        return annotations
                .find(uses, scope, PATH)
                .flatMap(use -> use.value("value"))
                .flatMap(value -> gathering.constants().text(value, scope));
    }

    /** The {@code @ApplicationPath} that shares most of the file's folders, else the mapping in web.xml. */
    private String application(String file, List<WebApp> apps) {
        String best = sheet.fronts().rest(file, WebApp.near(file, apps));
        int shared = -1;
        for (Declared declared : gathering.productive()) {
            Optional<String> path = annotations
                    .find(declared.type().annotations(), declared.scope(), APPLICATION)
                    .flatMap(use -> use.value("value"))
                    .flatMap(value -> gathering.constants().text(value, declared.scope()));
            int common = sharedLength(file, declared.source().file());
            if (path.isPresent() && common > shared) {
                best = path.get();
                shared = common;
            }
        }
        return best.endsWith("/*") ? best.substring(0, best.length() - 2) : best;
    }

    private static int sharedLength(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private List<Declared> lineage(Declared declared) {
        return names.lineage(declared.javaType()).stream()
                .map(JavaType::name)
                .flatMap(name -> names.type(name).stream())
                .toList();
    }

    private void resource(Declared resource, String base, int depth) {
        Set<String> seen = new HashSet<>();
        for (Declared above : lineage(resource)) {
            for (Method method : above.type().members().methods()) {
                Scope scope = above.scope().in(method);
                Optional<String> path = path(method.annotations(), scope);
                Optional<AnnotationUse> verb = annotations.find(method.annotations(), scope, VERBS);
                String full = UrlPath.join(base, path.orElse(""));
                if (verb.isPresent() && seen.add(method.label())) {
                    endpoint(resource, scope, method, verb.get(), full);
                } else if (verb.isEmpty() && path.isPresent() && depth < DEEPEST) {
                    method.signature()
                            .returns()
                            .flatMap(use -> names.type(names.resolve(use, scope).name()))
                            .ifPresent(next -> resource(next, full, depth + 1));
                }
            }
        }
    }

    private void endpoint(Declared resource, Scope scope, Method method, AnnotationUse verb, String path) {
        Evidence evidence = new Evidence(scope.source().file(), verb.line());
        // A slash at the end does not count: the specification takes paths with and without it.
        String plain = UrlPath.withoutSlash(path);
        EndpointSheet.Line line = sheet.http("jax-rs", verb.simpleName(), plain, evidence, Optional.empty());
        UrlPath.otherSlash(plain).ifPresent(line::alsoAt);
        Annotated.roles(gathering, resource, scope, method).ifPresent(rule -> line.attribute("security", rule));
        sheet.handledBy(line, resource.type().name(), method.name(), method.label(), evidence);
    }
}

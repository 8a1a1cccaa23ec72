package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Servlets and filters that code registers: {@code new ServletRegistrationBean(new Feed(), "/feed")} of Spring Boot,
 * {@code context.addServlet("feed", Feed.class).addMapping("/feed")}, Spring's initializers, and {@code @WebFilter}.
 */
final class Registrations {

    /**
     * One servlet or filter.
     *
     * @param patterns empty where none is named
     */
    record Registered(String name, String type, List<String> patterns, List<String> servlets, Evidence evidence) {
        Registered {
            patterns = List.copyOf(patterns);
            servlets = List.copyOf(servlets);
        }
    }

    private static final String BOOT = "org.springframework.boot.web.servlet.";
    private static final String OLD_BOOT = "org.springframework.boot.context.embedded.";
    private static final Set<String> SERVLET_BEANS = Set.of(
            BOOT + "ServletRegistrationBean",
            OLD_BOOT + "ServletRegistrationBean",
            "org.springframework.boot.autoconfigure.web.servlet.DispatcherServletRegistrationBean");
    private static final Set<String> FILTER_BEANS =
            Set.of(BOOT + "FilterRegistrationBean", OLD_BOOT + "FilterRegistrationBean");
    private static final Set<String> INITIALIZERS = Set.of(
            "org.springframework.web.servlet.support.AbstractDispatcherServletInitializer",
            "org.springframework.web.servlet.support.AbstractAnnotationConfigDispatcherServletInitializer");
    private static final Set<String> CONTEXT = Annotations.enterprise("servlet.ServletContext");
    private static final Set<String> WEB_FILTER = Annotations.enterprise("servlet.annotation.WebFilter");
    private static final Set<String> MAPS = Set.of(
            "addMapping",
            "addUrlMappings",
            "setUrlMappings",
            "addUrlPatterns",
            "setUrlPatterns",
            "addMappingForUrlPatterns");

    private final Gathering gathering;
    private final Names names;
    private final List<Registered> servlets = new ArrayList<>();
    private final List<Registered> filters = new ArrayList<>();

    Registrations(Gathering gathering) {
        this.gathering = gathering;
        this.names = gathering.names();
        for (Declared declared : gathering.productive()) {
            gathering
                    .annotations()
                    .find(declared.type().annotations(), declared.scope(), WEB_FILTER)
                    .ifPresent(use -> annotated(declared, use));
            if (names.isA(declared.type().name(), INITIALIZERS)) {
                initializer(declared);
            }
            for (Method method : declared.type().members().methods()) {
                code(declared, method);
            }
        }
    }

    List<Registered> servlets() {
        return List.copyOf(servlets);
    }

    List<Registered> filters() {
        return List.copyOf(filters);
    }

    /** A filter as web.xml would have it; one without a place stands before everything. */
    static WebApp.Filter filter(Registered filter) {
        boolean open = filter.patterns().isEmpty() && filter.servlets().isEmpty();
        return new WebApp.Filter(
                filter.name(), Optional.of(filter.type()), open ? List.of("/*") : filter.patterns(), filter.servlets());
    }

    private void annotated(Declared declared, AnnotationUse use) {
        Scope scope = declared.scope();
        List<Expr> patterns = new ArrayList<>(use.each("value"));
        patterns.addAll(use.each("urlPatterns"));
        filters.add(new Registered(
                use.value("filterName")
                        .flatMap(value -> gathering.constants().text(value, scope))
                        .orElse(declared.type().name()),
                declared.type().name(),
                gathering.constants().texts(patterns, scope),
                gathering.constants().texts(use.each("servletNames"), scope),
                new Evidence(declared.source().file(), use.line())));
    }

    private void initializer(Declared declared) {
        for (Method method : declared.type().members().methods()) {
            if (method.name().equals("getServletMappings")) {
                List<String> patterns = gathering
                        .constants()
                        .texts(method.body().expressions(), declared.scope().in(method));
                servlets.add(new Registered(
                        "dispatcher",
                        Servlets.DISPATCHER.iterator().next(),
                        patterns,
                        List.of(),
                        new Evidence(declared.source().file(), method.line())));
            }
        }
    }

    private void code(Declared declared, Method method) {
        Scope scope = declared.scope().in(method);
        List<Expr> all = Expr.all(method.body().expressions());
        for (Expr one : all) {
            if (one instanceof Expr.New made && !made.arguments().isEmpty()) {
                String type = names.resolve(made.type(), scope).name();
                if (SERVLET_BEANS.contains(type)) {
                    List<String> patterns = new ArrayList<>(gathering
                            .constants()
                            .texts(made.arguments().subList(1, made.arguments().size()), scope));
                    patterns.addAll(mapped(one, all, method, scope));
                    add(servlets, made.arguments().get(0), patterns, declared, method, made.line());
                } else if (FILTER_BEANS.contains(type)) {
                    add(
                            filters,
                            made.arguments().get(0),
                            mapped(one, all, method, scope),
                            declared,
                            method,
                            made.line());
                }
            } else if (one instanceof Expr.Call call
                    && call.arguments().size() == 2
                    && (call.name().equals("addServlet") || call.name().equals("addFilter"))
                    && call.receiver()
                            .filter(to -> isContext(to, method, scope))
                            .isPresent()) {
                add(
                        call.name().equals("addServlet") ? servlets : filters,
                        call.arguments().get(1),
                        mapped(one, all, method, scope),
                        declared,
                        method,
                        call.line());
            }
        }
    }

    private void add(
            List<Registered> to, Expr what, List<String> patterns, Declared declared, Method method, int line) {
        Evidence evidence = new Evidence(declared.source().file(), line);
        type(what, declared, method, 0)
                .ifPresent(type -> to.add(new Registered(type, type, patterns, List.of(), evidence)));
    }

    /** The patterns of calls on what was made, in a chain or behind the local variable that holds it. */
    private List<String> mapped(Expr made, List<Expr> all, Method method, Scope scope) {
        List<String> patterns = new ArrayList<>();
        for (Expr one : all) {
            if (one instanceof Expr.Call call
                    && MAPS.contains(call.name())
                    && call.receiver()
                            .filter(to -> value(to, method).equals(made))
                            .isPresent()) {
                patterns.addAll(gathering.constants().texts(Expr.all(call.arguments()), scope));
            }
        }
        return patterns.stream().distinct().toList();
    }

    private static Expr value(Expr expression, Method method) {
        return local(expression, method).flatMap(Method.Local::value).orElse(expression);
    }

    private static Optional<Method.Local> local(Expr expression, Method method) {
        List<Method.Local> locals = method.body().locals();
        return expression instanceof Expr.Local local && local.index() < locals.size()
                ? Optional.of(locals.get(local.index()))
                : Optional.empty();
    }

    private boolean isContext(Expr receiver, Method method, Scope scope) {
        return local(receiver, method)
                .flatMap(Method.Local::type)
                .map(use -> names.resolve(use, scope).name())
                .filter(CONTEXT::contains)
                .isPresent();
    }

    /** The class of a servlet or filter: what is made, named, held by a variable or given by a method beside. */
    private Optional<String> type(Expr what, Declared declared, Method method, int depth) {
        Scope scope = declared.scope().in(method);
        if (what instanceof Expr.New made) {
            return Optional.of(names.resolve(made.type(), scope).name());
        }
        if (what instanceof Expr.ClassOf of) {
            return Optional.of(names.resolve(of.type(), scope).name());
        }
        if (what instanceof Expr.Call call && call.receiver().isEmpty()) {
            return names.members().named(declared.javaType(), call.name()).stream()
                    .map(found -> found.returns())
                    .map(JavaType::name)
                    .findFirst();
        }
        Optional<Method.Local> local = local(what, method);
        if (local.isPresent() && depth == 0) {
            return local.flatMap(Method.Local::value)
                    .flatMap(value -> type(value, declared, method, 1))
                    .or(() -> local.flatMap(Method.Local::type)
                            .map(use -> names.resolve(use, scope).name()));
        }
        return gathering.constants().text(what, scope);
    }
}

package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
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

    /** A filter as web.xml would have it. */
    static WebApp.Filter filter(Registered filter) {
        return new WebApp.Filter(filter.name(), Optional.of(filter.type()), filter.patterns(), filter.servlets());
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
        MadeType types = new MadeType(gathering, declared, method);
        List<Expr> all = Expr.all(method.body().expressions());
        for (Expr one : all) {
            if (one instanceof Expr.New made) {
                String type = names.resolve(made.type(), scope).name();
                if (SERVLET_BEANS.contains(type)) {
                    bean(servlets, made, "setServlet", all, types, scope);
                } else if (FILTER_BEANS.contains(type)) {
                    bean(filters, made, "setFilter", all, types, scope);
                }
            } else if (one instanceof Expr.Call call
                    && call.arguments().size() == 2
                    && (call.name().equals("addServlet") || call.name().equals("addFilter"))
                    && call.receiver()
                            .flatMap(types::declared)
                            .filter(CONTEXT::contains)
                            .isPresent()) {
                List<String> patterns = mapped(call, all, types, scope);
                types.of(call.arguments().get(1))
                        .ifPresent(type -> (call.name().equals("addServlet") ? servlets : filters)
                                .add(new Registered(simple(type), type, patterns, List.of(), at(scope, call.line()))));
            }
        }
    }

    /** A bean of Boot: what it holds is its first argument, or is set; without a place it stands at every path. */
    private void bean(List<Registered> to, Expr.New made, String setter, List<Expr> all, MadeType types, Scope scope) {
        List<Expr> arguments = made.arguments();
        List<Expr> others = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        List<String> patterns = new ArrayList<>(gathering.constants().texts(others, scope));
        patterns.addAll(mapped(made, all, types, scope));
        Optional<Expr> held = arguments.isEmpty()
                ? called(made, all, types, Set.of(setter)).stream()
                        .flatMap(call -> call.arguments().stream())
                        .findFirst()
                : Optional.of(arguments.get(0));
        held.flatMap(types::of)
                .ifPresent(type -> to.add(new Registered(
                        simple(type),
                        type,
                        patterns.isEmpty() ? List.of("/*") : patterns,
                        List.of(),
                        at(scope, made.line()))));
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static Evidence at(Scope scope, int line) {
        return new Evidence(scope.source().file(), line);
    }

    private List<String> mapped(Expr made, List<Expr> all, MadeType types, Scope scope) {
        return called(made, all, types, MAPS).stream()
                .flatMap(call -> gathering.constants().texts(Expr.all(call.arguments()), scope).stream())
                .distinct()
                .toList();
    }

    /** The calls on what was made, in a chain or on the local variable that holds it. */
    private static List<Expr.Call> called(Expr made, List<Expr> all, MadeType types, Set<String> methods) {
        List<Expr.Call> found = new ArrayList<>();
        for (Expr one : all) {
            if (one instanceof Expr.Call call
                    && methods.contains(call.name())
                    && call.receiver()
                            .filter(to -> types.value(to).equals(made))
                            .isPresent()) {
                found.add(call);
            }
        }
        return found;
    }
}

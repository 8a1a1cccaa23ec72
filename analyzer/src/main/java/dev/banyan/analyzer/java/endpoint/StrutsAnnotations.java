package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Actions of Struts 2 by the annotations of its convention plugin. Where {@code @Namespace} says nothing, the package does:
 * what follows {@code struts}, {@code struts2}, {@code action} or {@code actions} in it.
 */
final class StrutsAnnotations {

    private static final String PACKAGE = "org.apache.struts2.convention.annotation.";
    private static final Set<String> ACTION = Set.of(PACKAGE + "Action");
    private static final Set<String> ACTIONS = Set.of(PACKAGE + "Actions");
    private static final Set<String> NAMESPACE = Set.of(PACKAGE + "Namespace");
    private static final Set<String> LOCATORS = Set.of("struts", "struts2", "action", "actions");
    private static final String SUFFIX = "Action";

    private final Gathering gathering;
    private final EndpointSheet sheet;

    StrutsAnnotations(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.sheet = sheet;
    }

    void find(List<WebApp> apps) {
        for (Declared declared : gathering.productive()) {
            Scope scope = declared.scope();
            for (AnnotationUse use : uses(declared.type().annotations(), scope)) {
                endpoint(declared, use, scope, "execute", apps);
            }
            for (Method method : declared.type().members().methods()) {
                Scope inside = scope.in(method);
                for (AnnotationUse use : uses(method.annotations(), inside)) {
                    endpoint(declared, use, inside, method.name(), apps);
                }
            }
        }
    }

    private List<AnnotationUse> uses(List<AnnotationUse> annotations, Scope scope) {
        List<AnnotationUse> found = new ArrayList<>();
        for (AnnotationUse one : annotations) {
            if (gathering.annotations().has(List.of(one), scope, ACTION)) {
                found.add(one);
            } else if (gathering.annotations().has(List.of(one), scope, ACTIONS)) {
                one.each("value").forEach(value -> {
                    if (value instanceof Expr.Annotation nested) {
                        found.add(nested.use());
                    }
                });
            }
        }
        return found;
    }

    private void endpoint(Declared declared, AnnotationUse use, Scope scope, String method, List<WebApp> apps) {
        String file = declared.source().file();
        String name = use.value("value")
                .flatMap(value -> gathering.constants().text(value, scope))
                .orElseGet(() -> name(declared.type().simpleName()));
        String path = name.startsWith("/") ? name : UrlPath.join(namespace(declared), name);
        Evidence evidence = new Evidence(file, use.line());
        StrutsSettings settings = StrutsSettings.near(file, gathering, apps);
        EndpointSheet.Line line =
                sheet.http("struts2", "ANY", path + settings.ending(), evidence, WebApp.near(file, apps));
        settings.others().forEach(ending -> line.alsoAt(path + ending));
        String type = declared.type().name();
        Handlers.named(gathering.names(), type, method, arity -> arity == 0).stream()
                .findFirst()
                .ifPresentOrElse(
                        found -> sheet.handledBy(line, type, method, found.label(), evidence),
                        () -> sheet.handledOutside(line, type + "#" + method));
    }

    private String namespace(Declared declared) {
        Optional<String> written = gathering
                .annotations()
                .find(declared.type().annotations(), declared.scope(), NAMESPACE)
                .flatMap(use -> use.value("value"))
                .flatMap(value -> gathering.constants().text(value, declared.scope()));
        if (written.isPresent()) {
            return written.get();
        }
        List<String> folders = List.of(declared.type().packageName().split("\\.", -1));
        for (int i = 0; i < folders.size(); i++) {
            if (LOCATORS.contains(folders.get(i))) {
                return String.join("/", folders.subList(i + 1, folders.size()));
            }
        }
        return "";
    }

    /** {@code HelloWorldAction} is {@code hello-world}. */
    private static String name(String type) {
        String plain = type.endsWith(SUFFIX) ? type.substring(0, type.length() - SUFFIX.length()) : type;
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(plain.charAt(i - 1))) {
                name.append('-');
            }
            name.append(c);
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }
}

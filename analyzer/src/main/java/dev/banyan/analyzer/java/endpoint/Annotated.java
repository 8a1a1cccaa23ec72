package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles that annotations ask for: {@code @RolesAllowed} and its like, those of Spring Security, {@code @ServletSecurity}. */
final class Annotated {

    private static final Set<String> ROLES = roles();
    private static final Set<String> SERVLET = Annotations.enterprise("servlet.annotation.ServletSecurity");

    private Annotated() {}

    private static Set<String> roles() {
        Set<String> names = new TreeSet<>(Annotations.enterprise(
                "annotation.security.RolesAllowed", "annotation.security.DenyAll", "annotation.security.PermitAll"));
        names.add("org.springframework.security.access.annotation.Secured");
        names.add("org.springframework.security.access.prepost.PreAuthorize");
        return names;
    }

    /** The rule of one place. */
    static Optional<String> roles(Gathering gathering, List<AnnotationUse> annotations, Scope scope) {
        return gathering.annotations().find(annotations, scope, ROLES).map(use -> {
            List<String> roles = gathering.constants().texts(use.each("value"), scope);
            return roles.isEmpty() ? use.simpleName() : String.join(",", roles);
        });
    }

    /** The rule of a method, else that of the type that answers with it. */
    static Optional<String> roles(Gathering gathering, Declared type, Scope scope, Method method) {
        return roles(gathering, method.annotations(), scope)
                .or(() -> roles(gathering, type.type().annotations(), type.scope()));
    }

    /**
     * The rule of a type and those of its methods, as of a descriptor: {@code clerk;close=boss}. A method has the rule of the type
     * that declares it where it has none.
     */
    static Optional<String> everywhere(Gathering gathering, Declared type, List<Declared> lineage) {
        Optional<String> common = roles(gathering, type.type().annotations(), type.scope());
        SortedSet<String> rules = new TreeSet<>();
        for (Declared above : lineage) {
            for (Method method : above.type().members().methods()) {
                Optional<String> rule = roles(gathering, above, above.scope().in(method), method);
                boolean open = Modifier.isPublic(method.modifiers())
                        && !method.name().startsWith("<")
                        && !above.type().isInterface();
                if (open && !rule.equals(common)) {
                    rule.ifPresent(one -> rules.add(method.name() + "=" + one));
                }
            }
        }
        String all = Stream.concat(common.stream(), rules.stream()).collect(Collectors.joining(";"));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /**
     * The roles of {@code @ServletSecurity} for a method of HTTP: those of its {@code @HttpMethodConstraint}, else of the
     * {@code @HttpConstraint}.
     */
    static Optional<String> servlet(Gathering gathering, Declared declared, String verb) {
        Optional<AnnotationUse> security =
                gathering.annotations().find(declared.type().annotations(), declared.scope(), SERVLET);
        Optional<AnnotationUse> own = security.stream()
                .flatMap(use -> use.each("httpMethodConstraints").stream())
                .flatMap(value -> nested(value).stream())
                .filter(use -> gathering
                        .constants()
                        .texts(use.each("value"), declared.scope())
                        .contains(verb))
                .findFirst();
        Optional<AnnotationUse> rule =
                own.or(() -> security.flatMap(use -> use.value("value")).flatMap(Annotated::nested));
        List<String> roles = rule.stream()
                .flatMap(use -> gathering.constants().texts(use.each("rolesAllowed"), declared.scope()).stream())
                .toList();
        return security.map(use -> roles.isEmpty() ? use.simpleName() : String.join(",", roles));
    }

    private static Optional<AnnotationUse> nested(Expr value) {
        return value instanceof Expr.Annotation annotation ? Optional.of(annotation.use()) : Optional.empty();
    }
}

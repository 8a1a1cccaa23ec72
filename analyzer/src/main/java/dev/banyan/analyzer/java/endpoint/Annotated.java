package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Roles that annotations ask for: {@code @RolesAllowed} and its like, {@code @ServletSecurity}. */
final class Annotated {

    private static final Set<String> ROLES = Annotations.enterprise(
            "annotation.security.RolesAllowed", "annotation.security.DenyAll", "annotation.security.PermitAll");
    private static final Set<String> SERVLET = Annotations.enterprise("servlet.annotation.ServletSecurity");

    private Annotated() {}

    /** The rule of the first place that has one: a method before its class. */
    static Optional<String> roles(Gathering gathering, List<AnnotationUse> annotations, Scope scope) {
        return gathering.annotations().find(annotations, scope, ROLES).map(use -> {
            List<String> roles = gathering.constants().texts(use.each("value"), scope);
            return roles.isEmpty() ? use.simpleName() : String.join(",", roles);
        });
    }

    /** The roles of {@code @ServletSecurity(@HttpConstraint(rolesAllowed = ...))}. */
    static Optional<String> servlet(Gathering gathering, Declared declared) {
        Optional<AnnotationUse> security =
                gathering.annotations().find(declared.type().annotations(), declared.scope(), SERVLET);
        List<String> roles = new ArrayList<>();
        security.flatMap(use -> use.value("value")).ifPresent(value -> {
            if (value instanceof Expr.Annotation constraint) {
                roles.addAll(gathering.constants().texts(constraint.use().each("rolesAllowed"), declared.scope()));
            }
        });
        return security.map(use -> roles.isEmpty() ? use.simpleName() : String.join(",", roles));
    }
}

package dev.banyan.analyzer.java.edge;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.CodeWalk;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.TypeDeclaration;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.TypeParameter;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.List;

/** What a type's declarations say: what it extends, and the types in its signatures and annotations. */
public final class TypeEdges {

    private final Names names;
    private final EdgeSheet edges;
    private final CodeWalk owners;

    /** @param calls hears of the constants in the values of annotations */
    public TypeEdges(Names names, EdgeSheet edges, CallEdges calls) {
        this.names = names;
        this.edges = edges;
        this.owners = new CodeWalk(names, List.of(calls));
    }

    public void draw(Declared declared) {
        Scope scope = declared.scope();
        TypeDeclaration type = declared.type();
        // An interface extends what a class implements.
        supertypes(scope, type.supertypes().extended(), "extends");
        supertypes(scope, type.supertypes().implemented(), "implements");
        bounds(scope, type.supertypes().parameters());
        annotations(scope, type.annotations());
        type.members().fields().forEach(field -> {
            uses(scope, field.type(), "signature");
            annotations(scope, field.annotations());
        });
        type.members().methods().forEach(method -> method(scope.in(method), method));
    }

    private void method(Scope scope, Method method) {
        bounds(scope, method.signature().typeParameters());
        method.signature().returns().ifPresent(use -> uses(scope, use, "signature"));
        method.thrown().forEach(use -> uses(scope, use, "signature"));
        annotations(scope, method.annotations());
        method.signature().parameters().forEach(parameter -> {
            uses(scope, parameter.type(), "signature");
            annotations(scope, parameter.annotations());
        });
        method.body().types().forEach(use -> uses(scope, use, "type"));
    }

    private void bounds(Scope scope, List<TypeParameter> parameters) {
        parameters.forEach(parameter -> parameter.bounds().forEach(use -> uses(scope, use, "signature")));
    }

    private void annotations(Scope scope, List<AnnotationUse> annotations) {
        for (AnnotationUse one : annotations) {
            uses(scope, TypeUse.of(one.name(), one.line()), "annotation");
            one.values().values().forEach(value -> value(scope, value));
        }
    }

    private void value(Scope scope, Expr value) {
        if (value instanceof Expr.ClassOf literal) {
            uses(scope, literal.type(), "annotation");
        } else if (value instanceof Expr.Annotation nested) {
            annotations(scope, List.of(nested.use()));
        } else if (value instanceof Expr.Name || value instanceof Expr.Select) {
            owners.constant(scope, value);
        } else {
            value.parts().forEach(part -> value(scope, part));
        }
    }

    private void supertypes(Scope scope, List<TypeUse> uses, String via) {
        for (TypeUse use : uses) {
            edge(scope, names.resolve(use, scope), EdgeKind.INHERITS, via, use.line());
            names.around(use, scope).forEach(outer -> edge(scope, outer, EdgeKind.USES, "signature", use.line()));
            use.arguments().forEach(argument -> uses(scope, argument, "signature"));
        }
    }

    private void uses(Scope scope, TypeUse use, String via) {
        edge(scope, names.resolve(use, scope), EdgeKind.USES, via, use.line());
        names.around(use, scope).forEach(outer -> edge(scope, outer, EdgeKind.USES, via, use.line()));
        use.arguments().forEach(argument -> uses(scope, argument, via));
    }

    private void edge(Scope scope, JavaType target, EdgeKind kind, String via, int line) {
        // Line 0 has what was put around the code of a page.
        if (!target.isEstate() || line == 0) {
            return;
        }
        NodeId from = names.node(owners.owner(scope.type()));
        String owner = names.type(target.name())
                .map(declared -> owners.owner(declared.type()))
                .orElse(target.name());
        NodeId to = names.node(owner);
        Resolution resolution = target.inferred() ? CallEdges.INFERRED : CallEdges.EXACT;
        if (!from.equals(to)) {
            edges.add(
                    from, kind, to, via, resolution, new Evidence(scope.source().file(), line));
        }
    }
}

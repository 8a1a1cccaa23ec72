package dev.banyan.analyzer.java.reference;

import dev.banyan.analyzer.facts.Reference;
import dev.banyan.analyzer.facts.Reference.Kind;
import dev.banyan.analyzer.facts.Reference.Mark;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.Method.Local;
import dev.banyan.analyzer.java.syntax.TypeDeclaration;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.TypeParameter;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.List;

/** What declarations of types and members name. */
final class DeclarationReferences {

    private final NamesOfTypes types;
    private final ReferenceSheet sheet;
    private final Marks marks;

    DeclarationReferences(NamesOfTypes types, ReferenceSheet sheet) {
        this.types = types;
        this.sheet = sheet;
        this.marks = new Marks(types);
    }

    void gather(Declared declared) {
        Scope scope = declared.scope();
        TypeDeclaration type = declared.type();
        List<Mark> own = marks.all(type.annotations(), scope);
        if (!type.isAnonymous()) {
            member(scope, Kind.CLASS, "", List.of(), own, type.extent().line());
        }
        type.supertypes().extended().forEach(use -> type(scope, use, Kind.EXTENDS, own));
        type.supertypes().implemented().forEach(use -> type(scope, use, Kind.IMPLEMENTS, own));
        bounds(scope, type.supertypes().parameters());
        annotations(scope, type.annotations());
        for (TypeDeclaration.Field field : type.members().fields()) {
            type(scope, field.type(), Kind.FIELD, marks.all(field.annotations(), scope));
            annotations(scope, field.annotations());
            variables(scope, field.initial());
        }
        type.members().methods().forEach(method -> method(scope.in(method), method));
    }

    private void method(Scope scope, Method method) {
        Method.Signature signature = method.signature();
        List<Mark> own = marks.all(method.annotations(), scope);
        List<String> parameters = signature.parameters().stream()
                .map(parameter -> NamesOfTypes.parameter(types.resolve(parameter.type(), scope)))
                .toList();
        if (signature.returns().isPresent()) {
            member(scope, Kind.METHOD, method.name(), parameters, own, method.line());
        }
        bounds(scope, signature.typeParameters());
        signature.returns().ifPresent(use -> type(scope, use, Kind.RETURN, own));
        method.thrown().forEach(use -> type(scope, use, Kind.TYPE, List.of()));
        annotations(scope, method.annotations());
        signature.parameters().forEach(parameter -> {
            type(scope, parameter.type(), Kind.PARAMETER, marks.all(parameter.annotations(), scope));
            annotations(scope, parameter.annotations());
        });
        variables(scope, method.body());
    }

    private void variables(Scope scope, Method.Body body) {
        for (Local local : body.locals()) {
            if (local.origin() != Local.Origin.PARAMETER) {
                local.type().ifPresent(use -> type(scope, use, Kind.VARIABLE, List.of()));
            }
        }
        body.types().forEach(use -> type(scope, use, Kind.TYPE, List.of()));
    }

    private void bounds(Scope scope, List<TypeParameter> parameters) {
        parameters.forEach(parameter -> parameter.bounds().forEach(use -> type(scope, use, Kind.TYPE, List.of())));
    }

    /** Each with the others of its element behind it. */
    private void annotations(Scope scope, List<AnnotationUse> uses) {
        List<Mark> all = marks.all(uses, scope);
        for (int i = 0; i < uses.size(); i++) {
            List<Mark> own = new ArrayList<>(all);
            own.add(0, own.remove(i));
            annotation(scope, uses.get(i), own);
        }
    }

    private void annotation(Scope scope, AnnotationUse use, List<Mark> own) {
        type(scope, TypeUse.of(use.name(), use.line()), Kind.ANNOTATION, own);
        for (Expr value : Expr.all(List.copyOf(use.values().values()))) {
            if (value instanceof Expr.Annotation inner) {
                annotation(scope, inner.use(), List.of(marks.one(inner.use(), scope)));
            } else if (value instanceof Expr.ClassOf named) {
                type(scope, named.type(), Kind.TYPE, List.of());
            } else if (value instanceof Expr.Select select) {
                constant(scope, select);
            }
        }
    }

    private void constant(Scope scope, Expr.Select select) {
        Marks.dotted(select.scope()).ifPresent(path -> {
            JavaType owner = types.resolve(TypeUse.of(path, select.line()), scope);
            add(scope, Kind.CONSTANT, owner, select.name(), List.of(), select.line());
            add(scope, Kind.TYPE, owner, "", List.of(), select.line());
        });
    }

    /** A variable of {@code Future<Process>} or {@code Process.Info} is one of Process too. */
    private void type(Scope scope, TypeUse use, Kind kind, List<Mark> own) {
        JavaType type = types.resolve(use, scope);
        add(scope, kind, type, "", own, use.line());
        int dot = use.name().lastIndexOf('.');
        if (dot > 0 && Character.isUpperCase(use.name().charAt(0))) {
            type(scope, TypeUse.of(use.name().substring(0, dot), use.line()), kind, own);
        }
        Kind inside = kind == Kind.VARIABLE ? kind : Kind.TYPE;
        use.arguments().forEach(argument -> type(scope, argument, inside, List.of()));
    }

    private void add(Scope scope, Kind kind, JavaType type, String member, List<Mark> own, int line) {
        List<String> names =
                kind == Kind.RETURN || kind == Kind.FIELD ? types.withPrimitives(type, scope) : types.of(type, scope);
        if (!names.isEmpty()) {
            sheet.add(
                    scope.source().file(),
                    new Reference(
                            kind, names, member, List.of(), ReferenceSheet.sure(type.inferred(), names), own, line));
        }
    }

    private void member(Scope scope, Kind kind, String name, List<String> parameters, List<Mark> own, int line) {
        List<String> owner = kind == Kind.METHOD ? types.lineage(scope) : types.own(scope);
        sheet.add(
                scope.source().file(),
                new Reference(kind, owner, name, parameters, ReferenceSheet.sure(false, List.of("")), own, line));
    }
}

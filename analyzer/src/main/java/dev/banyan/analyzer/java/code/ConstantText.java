package dev.banyan.analyzer.java.code;

import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundField;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.JavaSource.Import;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of constant expressions: literals, concatenations of them, and final fields that hold them. */
public final class ConstantText {

    /** A constant made of constants of constants; a cycle ends here. */
    private static final int DEEPEST = 20;

    /** Expressions that one text may be made of: constants of constants double with each. */
    private static final class Budget {
        private int left = 50_000;
    }

    private final Names names;

    public ConstantText(Names names) {
        this.names = names;
    }

    /** A field as it is named in code, with the place its own value is read at. */
    public record Constant(FoundField field, Scope scope) {}

    /** The text, when every part of the expression is constant. */
    public Optional<String> text(Expr expression, Scope scope) {
        return text(expression, scope, 0, new Budget());
    }

    private Optional<String> text(Expr expression, Scope scope, int depth, Budget budget) {
        if (--budget.left < 0) {
            return Optional.empty();
        }
        if (expression instanceof Expr.Text text) {
            return Optional.of(text.value());
        }
        if (expression instanceof Expr.Letter letter) {
            return Optional.of(letter.value());
        }
        if (expression instanceof Expr.Concat concat) {
            StringBuilder all = new StringBuilder();
            for (Expr part : concat.parts()) {
                Optional<String> one = text(part, scope, depth, budget);
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                all.append(one.get());
            }
            return Optional.of(all.toString());
        }
        if (depth == DEEPEST) {
            return Optional.empty();
        }
        return constant(expression, scope).flatMap(constant -> constant.field()
                .declaration()
                .flatMap(declaration -> declaration.value())
                .flatMap(value -> text(value, constant.scope(), depth + 1, budget)));
    }

    /**
     * The texts of an annotation element or of arguments that take one or many; those that are no constants are left out. In a
     * class file many arguments are one array.
     */
    public List<String> texts(List<Expr> expressions, Scope scope) {
        List<String> found = new ArrayList<>();
        for (Expr expression : expressions) {
            List<Expr> one = expression instanceof Expr.ArrayOf array ? array.elements() : List.of(expression);
            one.forEach(part -> text(part, scope).ifPresent(found::add));
        }
        return found;
    }

    /** The final field that a name means. */
    public Optional<Constant> constant(Expr expression, Scope scope) {
        return field(expression, scope)
                .filter(found ->
                        found.declaration().stream().anyMatch(declaration -> Modifier.isFinal(declaration.modifiers())))
                .flatMap(found -> names.type(found.owner().name()).map(owner -> new Constant(found, owner.scope())));
    }

    /** The field that a name means, final or not. */
    public Optional<FoundField> field(Expr expression, Scope scope) {
        if (expression instanceof Expr.Name name) {
            return named(name.id(), scope);
        }
        if (expression instanceof Expr.Select select) {
            return select.scope() instanceof Expr.This
                    ? named(select.name(), scope)
                    : NameWalk.dotted(select.scope())
                            .flatMap(path -> names.resolveName(path, scope))
                            .flatMap(type -> names.members().field(type, select.name()));
        }
        return Optional.empty();
    }

    private Optional<FoundField> named(String id, Scope scope) {
        Optional<Names.Declared> around = names.type(scope.type().name());
        while (around.isPresent()) {
            Optional<FoundField> found = names.members().field(around.get().javaType(), id);
            if (found.isPresent()) {
                return found;
            }
            around = around.get().type().outer().flatMap(names::type);
        }
        return scope.source().imports().stream()
                .filter(Import::isStatic)
                .filter(one -> one.onDemand() || one.simpleName().equals(id))
                .map(one -> one.onDemand()
                        ? one.name()
                        : one.name().substring(0, one.name().lastIndexOf('.')))
                .map(owner -> names.resolve(TypeUse.of(owner, 0), scope))
                .filter(JavaType::isEstate)
                .flatMap(owner -> names.members().field(owner, id).stream())
                .findFirst();
    }

    /** The name of an enum constant: {@code GET} of {@code RequestMethod.GET}. */
    public static Optional<String> enumName(Expr expression) {
        if (expression instanceof Expr.Select select) {
            return Optional.of(select.name());
        }
        return expression instanceof Expr.Name name ? Optional.of(name.id()) : Optional.empty();
    }
}

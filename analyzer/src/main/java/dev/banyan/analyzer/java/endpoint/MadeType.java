package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundField;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.List;
import java.util.Optional;

/** The class of what code hands over: made on the spot, named, held by a variable or a field, or given by a method beside. */
final class MadeType {

    private final Gathering gathering;
    private final Names names;
    private final Declared declared;
    private final Method method;
    private final Scope scope;

    MadeType(Gathering gathering, Declared declared, Method method) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.declared = declared;
        this.method = method;
        this.scope = declared.scope().in(method);
    }

    Optional<String> of(Expr what) {
        Optional<Method.Local> local = local(what);
        return local.isPresent()
                ? local.flatMap(Method.Local::value).flatMap(this::plain).or(() -> declared(what))
                : plain(what);
    }

    /** What a local variable is declared as. */
    Optional<String> declared(Expr what) {
        return local(what).flatMap(Method.Local::type).map(use -> names.resolve(use, scope)
                .name());
    }

    /** What a local variable was first given; everything else is itself. */
    Expr value(Expr what) {
        return local(what).flatMap(Method.Local::value).orElse(what);
    }

    private Optional<Method.Local> local(Expr what) {
        List<Method.Local> locals = method.body().locals();
        return what instanceof Expr.Local local && local.index() < locals.size()
                ? Optional.of(locals.get(local.index()))
                : Optional.empty();
    }

    private Optional<String> plain(Expr what) {
        if (what instanceof Expr.New made) {
            return made.anonymous()
                    .or(() -> Optional.of(names.resolve(made.type(), scope).name()));
        }
        if (what instanceof Expr.ClassOf of) {
            return Optional.of(names.resolve(of.type(), scope).name());
        }
        if (what instanceof Expr.Call call && call.receiver().isEmpty()) {
            return names.members().named(declared.javaType(), call.name()).stream()
                    .map(FoundMethod::returns)
                    .map(JavaType::name)
                    .findFirst();
        }
        return gathering.constants().text(what, scope).or(() -> gathering
                .constants()
                .field(what, scope)
                .map(FoundField::type)
                .map(JavaType::name));
    }
}

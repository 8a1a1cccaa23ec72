package dev.banyan.analyzer.java.code;

import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.CodeSize;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.Method.Body;
import dev.banyan.analyzer.java.syntax.TypeDeclaration;
import java.util.List;
import java.util.Optional;

/** Walks all code of the estate, type by type, and tells the listeners. */
public final class CodeWalk {

    private final Names names;
    private final Persistence persistence;
    private final List<CodeListener> listeners;

    public CodeWalk(Names names, List<CodeListener> listeners) {
        this.names = names;
        this.persistence = new Persistence(names);
        this.listeners = List.copyOf(listeners);
    }

    public void walk(Declared declared) {
        TypeDeclaration type = declared.type();
        String owner = owner(type);
        String prefix = member(type, "");
        Scope scope = declared.scope();
        // A page is taken whole: it has no members that anybody names.
        boolean inPage = declared.source().screen().isPresent();
        for (TypeDeclaration.Field field : type.members().fields()) {
            walk(new Site(
                    scope, owner, inPage ? "" : prefix + field.name(), field.initial(), Optional.of(field.type())));
        }
        for (Method method : type.members().methods()) {
            walk(new Site(
                    scope.in(method),
                    owner,
                    inPage ? "" : prefix + method.label(),
                    method.body(),
                    method.signature().returns()));
        }
    }

    /** Tells of a constant that is named outside of code, in the value of an annotation. */
    public void constant(Scope scope, Expr name) {
        String member = member(scope.type(), scope.method().map(Method::label).orElse(""));
        Body none = new Body(true, List.of(), List.of(name), List.of(), List.of(), CodeSize.NONE);
        new BodyWalk(
                        names,
                        persistence,
                        new Site(scope, owner(scope.type()), member, none, Optional.empty()),
                        listeners)
                .walk(name);
    }

    private void walk(Site site) {
        if (site.body().present()) {
            BodyWalk walk = new BodyWalk(names, persistence, site, listeners);
            for (Expr expression : site.body().expressions()) {
                walk.statement(expression);
            }
            listeners.forEach(listener -> listener.end(site));
        }
    }

    /** What happens in an anonymous type is told as {@code $1.run()} of the type around it. */
    public String member(TypeDeclaration type, String name) {
        return type.isAnonymous() ? type.name().substring(owner(type).length()) + "." + name : name;
    }

    /** Binary name of the nearest type that has a name of its own. */
    public String owner(TypeDeclaration type) {
        Optional<TypeDeclaration> named = Optional.of(type);
        while (named.isPresent() && named.get().isAnonymous()) {
            named = named.get().outer().flatMap(names::type).map(Declared::type);
        }
        return named.orElse(type).name();
    }
}

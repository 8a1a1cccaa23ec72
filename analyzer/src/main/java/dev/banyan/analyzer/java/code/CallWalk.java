package dev.banyan.analyzer.java.code;

import dev.banyan.analyzer.java.names.Inference;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which method or constructor a call means, and what it gives back. */
final class CallWalk {

    /** The type whose method is called, and the method where it is declared in reach. */
    private record Target(JavaType receiver, Optional<FoundMethod> method) {}

    private final BodyWalk walk;
    private final Names names;
    private final NameWalk nameWalk;
    private final Persistence persistence;

    CallWalk(BodyWalk walk, Names names, NameWalk nameWalk, Persistence persistence) {
        this.walk = walk;
        this.names = names;
        this.nameWalk = nameWalk;
        this.persistence = persistence;
    }

    JavaType call(Expr.Call call) {
        Optional<JavaType> receiver = call.receiver().map(walk::walk).map(type -> compiled(type, call));
        List<JavaType> arguments = plainArguments(call.arguments());
        List<JavaType> asked = asked(call).orElse(arguments);
        Target target = receiver.map(type -> new Target(type, method(type, call.name(), asked)))
                .orElseGet(() -> around(call.name(), asked));
        Inference inference = new Inference(names, target.method(), arguments);
        target.method()
                .ifPresent(
                        method -> nameWalk.through(target.receiver(), method.owner(), method.isStatic(), call.line()));
        walk.tell(listener -> listener.call(walk.site, call, target.receiver(), arguments, target.method()));
        if (target.method().isEmpty()) {
            JavaType type = target.receiver();
            boolean library = type.origin() == Origin.LIBRARY
                    || type.equals(JavaType.BEHIND_LIBRARY)
                    || NameWalk.openSuper(names, type).isPresent();
            JavaType open = library ? JavaType.BEHIND_LIBRARY : JavaType.UNKNOWN;
            call.arguments().forEach(argument -> function(argument, open));
            JavaType promised = persistence.result(type, call.name(), arguments, walk.site.scope());
            return told(call, promised.isKnown() ? promised : open);
        }
        functions(call.arguments(), inference);
        JavaType result = inference.result(target.receiver());
        if (!result.isKnown()) {
            result = persistence.result(target.receiver(), call.name(), arguments, walk.site.scope());
        }
        return told(call, target.receiver().inferred() && result.isKnown() ? result.markInferred() : result);
    }

    /** Where the receiver's type did not follow, the instruction says which type is asked. */
    private JavaType compiled(JavaType receiver, Expr.Call call) {
        boolean open = call.compiled().isPresent()
                && (!receiver.isKnown()
                        || receiver.equals(JavaType.BEHIND_LIBRARY)
                        || receiver.equals(JavaType.OBJECT));
        return open ? names.resolve(call.compiled().orElseThrow().owner(), walk.site.scope()) : receiver;
    }

    /** An instruction names the very overload. */
    private Optional<List<JavaType>> asked(Expr.Call call) {
        return call.compiled()
                .filter(known -> known.parameters().size() == call.arguments().size())
                .map(known -> known.parameters().stream()
                        .map(use -> names.resolve(use, walk.site.scope()))
                        .toList());
    }

    private JavaType told(Expr.Call call, JavaType result) {
        boolean open = call.compiled().isPresent() && (!result.isKnown() || result.equals(JavaType.BEHIND_LIBRARY));
        return open ? names.resolve(call.compiled().orElseThrow().result(), walk.site.scope()) : result;
    }

    private Optional<FoundMethod> method(JavaType type, String name, List<JavaType> arguments) {
        return type.isKnown() ? names.members().method(type, name, arguments) : Optional.empty();
    }

    /** A call without receiver: the innermost type around that has the method, then static imports. */
    private Target around(String name, List<JavaType> arguments) {
        List<JavaType> around = nameWalk.around();
        for (JavaType type : around) {
            Optional<FoundMethod> found = names.members().method(type, name, arguments);
            if (found.isPresent()) {
                return new Target(type, found);
            }
        }
        List<JavaType> imported = nameWalk.staticOwners(name);
        for (JavaType owner : imported) {
            Optional<FoundMethod> found = names.members().method(owner, name, arguments);
            if (found.isPresent()) {
                return new Target(owner, found);
            }
        }
        return nameWalk.openOwner(name, imported)
                .map(owner -> new Target(owner, Optional.empty()))
                .orElseGet(() -> inherited(around));
    }

    /** A method that no source declares: the nearest supertype that is not read may have it. */
    private Target inherited(List<JavaType> around) {
        return around.stream()
                .flatMap(type -> NameWalk.openSuper(names, type).stream())
                .findFirst()
                .map(type -> new Target(type, Optional.empty()))
                .orElseGet(() -> new Target(nameWalk.self(Optional.empty()), Optional.empty()));
    }

    /** Types of the arguments; functions wait until the method is known. */
    private List<JavaType> plainArguments(List<Expr> arguments) {
        List<JavaType> types = new ArrayList<>(arguments.size());
        for (Expr argument : arguments) {
            types.add(isFunction(argument) ? JavaType.UNKNOWN : walk.walk(argument));
        }
        return types;
    }

    static boolean isFunction(Expr argument) {
        return argument instanceof Expr.Lambda || argument instanceof Expr.MethodReference;
    }

    private void functions(List<Expr> arguments, Inference inference) {
        for (int i = 0; i < arguments.size(); i++) {
            if (isFunction(arguments.get(i))) {
                inference.learnResult(i, function(arguments.get(i), inference.parameter(i)));
            }
        }
    }

    /** Walks a lambda or method reference that the context wants as that type; what it gives back. */
    JavaType function(Expr argument, JavaType wanted) {
        if (argument instanceof Expr.Lambda lambda) {
            return lambda(lambda, wanted);
        }
        return argument instanceof Expr.MethodReference reference ? reference(reference, wanted) : JavaType.UNKNOWN;
    }

    private JavaType lambda(Expr.Lambda lambda, JavaType wanted) {
        Optional<FoundMethod> function = names.members().functional(wanted);
        for (int i = 0; i < lambda.parameters().size(); i++) {
            int place = i;
            int index = lambda.parameters().get(i);
            if (walk.site.body().locals().get(index).type().isEmpty()) {
                boolean library = wanted.equals(JavaType.BEHIND_LIBRARY)
                        || (wanted.origin() == Origin.LIBRARY && names.isOpen(wanted));
                JavaType type = function.map(method -> Inference.settled(method.parameter(place)))
                        .orElse(library ? JavaType.BEHIND_LIBRARY : JavaType.UNKNOWN);
                walk.setLocal(index, type.isKnown() ? type.markInferred() : type);
            }
        }
        JavaType result = JavaType.UNKNOWN;
        for (int i = 0; i < lambda.expressions().size(); i++) {
            JavaType type = walk.statement(lambda.expressions().get(i));
            if (lambda.results().contains(i) && !result.isKnown()) {
                result = type;
            }
        }
        return result;
    }

    private JavaType reference(Expr.MethodReference reference, JavaType wanted) {
        JavaType scope = walk.walk(reference.scope());
        if (!scope.isKnown()) {
            return JavaType.UNKNOWN;
        }
        if (reference.name().equals("new")) {
            walk.tell(listener -> listener.creation(walk.site, scope, Optional.empty(), reference.line()));
            return scope;
        }
        Optional<FoundMethod> function = names.members().functional(wanted);
        int arity = function.map(method -> method.parameters().size()).orElse(-1);
        List<FoundMethod> named = names.members().named(scope, reference.name());
        // Type::instanceMethod takes the instance as its first argument.
        Optional<FoundMethod> found = named.stream()
                .filter(method -> method.parameters().size() == arity
                        || (method.parameters().size() == arity - 1 && !method.isStatic()))
                .findFirst()
                .or(() -> named.stream().findFirst());
        found.ifPresent(method ->
                walk.tell(listener -> listener.reference(walk.site, method, scope.inferred(), reference.line())));
        if (found.isEmpty()) {
            List<JavaType> given = function.map(FoundMethod::parameters).orElse(List.of());
            walk.tell(listener -> listener.openReference(walk.site, reference, scope, given));
        }
        return found.map(method -> Inference.settled(method.returns())).orElse(JavaType.UNKNOWN);
    }

    JavaType creation(Expr.New creation) {
        Optional<JavaType> outer = creation.outer().map(walk::walk);
        List<JavaType> arguments = plainArguments(creation.arguments());
        JavaType type = outer.flatMap(around -> member(around, creation.type()))
                .orElseGet(() -> walk.mention(creation.type(), "type"));
        Optional<FoundMethod> constructor = names.members().constructor(type, arguments);
        functions(creation.arguments(), new Inference(names, constructor, arguments));
        walk.tell(listener -> listener.creation(walk.site, type, constructor, creation.line()));
        walk.tell(listener -> listener.made(walk.site, creation, type, constructor));
        Optional<JavaType> anonymous = creation.anonymous().map(name -> JavaType.of(name, Origin.ESTATE));
        anonymous.ifPresent(body -> walk.tell(listener -> listener.anonymous(walk.site, body, creation.line())));
        return anonymous.orElse(type);
    }

    private Optional<JavaType> member(JavaType around, TypeUse type) {
        return names.memberType(Inference.settled(around), type.name());
    }

    JavaType constructorCall(Expr.ConstructorCall call) {
        List<JavaType> arguments = plainArguments(call.arguments());
        JavaType type = call.toSuper() ? nameWalk.parent(Optional.empty()) : nameWalk.self(Optional.empty());
        Optional<FoundMethod> constructor = names.members().constructor(type, arguments);
        functions(call.arguments(), new Inference(names, constructor, arguments));
        walk.tell(listener -> listener.creation(walk.site, type, constructor, call.line()));
        return JavaType.UNKNOWN;
    }
}

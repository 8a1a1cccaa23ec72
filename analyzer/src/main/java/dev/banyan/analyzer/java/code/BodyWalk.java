package dev.banyan.analyzer.java.code;

import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method.Local;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the types of one body's expressions; each expression is visited once. */
final class BodyWalk {

    private static final JavaType BOOLEAN = JavaType.of("boolean", Origin.PRIMITIVE);

    final Names names;
    final Site site;
    private final List<CodeListener> listeners;
    private final Map<Integer, JavaType> locals = new HashMap<>();
    private final IdentityHashMap<Expr, JavaType> statements = new IdentityHashMap<>();
    private final NameWalk nameWalk;
    private final CallWalk callWalk;

    BodyWalk(Names names, Persistence persistence, Site site, List<CodeListener> listeners) {
        this.names = names;
        this.site = site;
        this.listeners = listeners;
        this.nameWalk = new NameWalk(this, names);
        this.callWalk = new CallWalk(this, names, nameWalk, persistence);
    }

    void tell(Consumer<CodeListener> word) {
        listeners.forEach(word);
    }

    /** An expression that stands for itself in a statement. */
    JavaType statement(Expr expression) {
        // Of the functions that stand alone in a statement only a returned one has a type to meet.
        JavaType type = CallWalk.isFunction(expression) ? callWalk.function(expression, returned()) : walk(expression);
        statements.put(expression, type);
        tell(listener -> listener.evaluated(site, expression));
        return type;
    }

    private JavaType returned() {
        return site.result().map(use -> names.resolve(use, site.scope())).orElse(JavaType.UNKNOWN);
    }

    JavaType walk(Expr expression) {
        if (expression instanceof Expr.Call call) {
            return callWalk.call(call);
        }
        if (expression instanceof Expr.Local local) {
            return local(local.index());
        }
        if (expression instanceof Expr.Name name) {
            return nameWalk.name(name);
        }
        if (expression instanceof Expr.Select select) {
            return nameWalk.select(select);
        }
        if (expression instanceof Expr.Text) {
            return JavaType.STRING;
        }
        if (expression instanceof Expr.Plain plain) {
            return plain(plain.type());
        }
        if (expression instanceof Expr.Truth) {
            return plain("boolean");
        }
        if (expression instanceof Expr.Concat concat) {
            return concat(concat);
        }
        if (expression instanceof Expr.New creation) {
            return callWalk.creation(creation);
        }
        if (expression instanceof Expr.Assign assign) {
            return assign(assign);
        }
        return walkLessCommon(expression);
    }

    private JavaType walkLessCommon(Expr expression) {
        if (expression instanceof Expr.Operands operands) {
            return operands(operands);
        }
        if (expression instanceof Expr.Cast cast) {
            walk(cast.value());
            return mention(cast.type(), "cast");
        }
        if (expression instanceof Expr.InstanceOf test) {
            walk(test.value());
            test.type().ifPresent(type -> mention(type, "cast"));
            return BOOLEAN;
        }
        if (expression instanceof Expr.ClassOf literal) {
            JavaType type = mention(literal.type(), "type");
            return JavaType.of("java.lang.Class", Origin.JDK).withArguments(List.of(names.boxed(type)));
        }
        if (expression instanceof Expr.This self) {
            return nameWalk.self(self.qualifier());
        }
        if (expression instanceof Expr.Super parent) {
            return nameWalk.parent(parent.qualifier());
        }
        if (expression instanceof Expr.Choice choice) {
            return choice(choice);
        }
        if (expression instanceof Expr.ConstructorCall call) {
            return callWalk.constructorCall(call);
        }
        return walkRare(expression);
    }

    private JavaType walkRare(Expr expression) {
        if (expression instanceof Expr.ArrayOf array) {
            array.elements().forEach(this::walk);
            return array.type().map(type -> mention(type, "type")).orElse(JavaType.UNKNOWN);
        }
        if (expression instanceof Expr.Index index) {
            walk(index.index());
            JavaType array = walk(index.array());
            return array.isArray() ? array.element() : JavaType.UNKNOWN;
        }
        if (CallWalk.isFunction(expression)) {
            return callWalk.function(expression, JavaType.UNKNOWN);
        }
        if (expression instanceof Expr.TypeName named) {
            return mention(named.type(), "type");
        }
        if (expression instanceof Expr.Label label) {
            JavaType selector = statements.getOrDefault(label.selector(), JavaType.UNKNOWN);
            return nameWalk.label(label.name(), selector);
        }
        if (expression instanceof Expr.Letter) {
            return JavaType.of("char", Origin.PRIMITIVE);
        }
        return JavaType.UNKNOWN;
    }

    /** Resolves a type where code names it, with its arguments, and tells. */
    JavaType mention(TypeUse use, String via) {
        use.arguments().forEach(argument -> mention(argument, "type"));
        JavaType type = names.resolve(use, site.scope());
        tell(listener -> listener.type(site, type, via, use.line()));
        names.around(use, site.scope()).forEach(outer -> tell(listener -> listener.type(site, outer, via, use.line())));
        return type;
    }

    private static JavaType plain(String type) {
        return type.equals("?") ? JavaType.UNKNOWN : JavaType.of(type, Origin.PRIMITIVE);
    }

    private JavaType operands(Expr.Operands operands) {
        JavaType last = JavaType.UNKNOWN;
        for (Expr value : operands.values()) {
            last = walk(value);
        }
        return operands.type().equals("?") ? last : plain(operands.type());
    }

    /** {@code +} gives text as soon as one operand is text. */
    private JavaType concat(Expr.Concat concat) {
        JavaType type = JavaType.UNKNOWN;
        for (Expr part : concat.parts()) {
            JavaType one = walk(part);
            if (one.isNamed("java.lang.String") || (!type.isNamed("java.lang.String") && one.isKnown())) {
                type = one;
            }
        }
        return type;
    }

    private JavaType choice(Expr.Choice choice) {
        JavaType type = JavaType.UNKNOWN;
        for (int i = 0; i < choice.evaluated().size(); i++) {
            JavaType one = walk(choice.evaluated().get(i));
            statements.put(choice.evaluated().get(i), one);
            if (choice.results().contains(i) && (!type.isKnown() || type.isNamed("null"))) {
                type = one;
            }
        }
        return type;
    }

    private JavaType assign(Expr.Assign assign) {
        JavaType target = walk(assign.target());
        if (CallWalk.isFunction(assign.value())) {
            callWalk.function(assign.value(), target);
            return target;
        }
        JavaType value = walk(assign.value());
        // A declared type that no import explains still says more than what a library gives back.
        boolean open = target.equals(JavaType.UNKNOWN) || (value.isKnown() && !target.isKnown());
        if (assign.target() instanceof Expr.Local local && open) {
            locals.put(local.index(), value);
            return value;
        }
        return target;
    }

    void setLocal(int index, JavaType type) {
        locals.put(index, type);
    }

    JavaType local(int index) {
        JavaType known = locals.get(index);
        if (known != null) {
            return known;
        }
        Local local = site.body().locals().get(index);
        JavaType type = local.type()
                .map(use -> names.resolve(use, site.scope()))
                .orElseGet(() -> local.origin() == Local.Origin.EACH ? element(local.value()) : JavaType.UNKNOWN);
        if (type.isKnown()) {
            locals.put(index, type);
        }
        return type;
    }

    private JavaType element(Optional<Expr> iterated) {
        @Nullable JavaType type = iterated.map(statements::get).orElse(null);
        if (type == null || type.isArray()) {
            return type == null ? JavaType.UNKNOWN : type.element();
        }
        return names.argument(type, "java.lang.Iterable");
    }
}

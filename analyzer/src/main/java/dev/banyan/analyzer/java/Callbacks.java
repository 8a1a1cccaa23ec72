package dev.banyan.analyzer.java;

import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Predicate;

/**
 * The methods that code outside the estate calls on an object it was given: {@code run()} of a {@code Runnable},
 * {@code execute(...)} of an action.
 *
 * <p>A supertype of the JDK says which of its methods those are. Of a library that is not read, they are those marked
 * {@code @Override} that no other supertype explains, and all where the type, being older, marks none.
 */
final class Callbacks {

    private final Names names;

    Callbacks(Names names) {
        this.names = names;
    }

    List<String> of(Declared declared) {
        List<JavaType> above = names.lineage(declared.javaType()).stream()
                .skip(1)
                .filter(type -> !type.equals(JavaType.OBJECT))
                .toList();
        boolean library =
                above.stream().anyMatch(type -> type.origin() != Origin.ESTATE && type.origin() != Origin.JDK);
        List<Method> open = declared.type().members().methods().stream()
                .filter(Callbacks::canBeOverridden)
                .toList();
        Predicate<Method> asked = open.stream().anyMatch(Callbacks::overrides) ? Callbacks::overrides : method -> true;
        return open.stream()
                .filter(method -> declaredIn(above, Origin.JDK, method)
                        || (library && asked.test(method) && !declaredIn(above, Origin.ESTATE, method)))
                .map(Method::label)
                .sorted()
                .toList();
    }

    private static boolean canBeOverridden(Method method) {
        return method.body().present()
                && !method.signature().name().startsWith("<")
                && (method.modifiers() & (Modifier.STATIC | Modifier.PRIVATE)) == 0;
    }

    private static boolean overrides(Method method) {
        return method.annotations().stream().anyMatch(use -> use.simpleName().equals("Override"));
    }

    private boolean declaredIn(List<JavaType> above, Origin origin, Method method) {
        int parameters = method.signature().parameters().size();
        return above.stream()
                .filter(type -> type.origin() == origin)
                .flatMap(type -> names.members().named(type, method.signature().name()).stream())
                .anyMatch(found -> !found.owner().equals(JavaType.OBJECT)
                        && found.owner().origin() == origin
                        && found.parameters().size() == parameters);
    }
}

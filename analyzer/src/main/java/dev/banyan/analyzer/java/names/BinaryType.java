package dev.banyan.analyzer.java.names;

import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A type that no source of the estate declares and whose members are known all the same. */
sealed interface BinaryType permits JdkType, LibraryType {

    /** The type itself, without arguments. */
    JavaType javaType();

    /** Names of its type parameters, in order. */
    List<String> parameters();

    /** The superclass first. */
    List<JavaType> supertypes();

    /** Declared methods that others may call, in an order that does not depend on the machine. */
    List<BinaryMethod> methods();

    /** The type of a declared field. */
    Optional<JavaType> field(String name);

    /** A declared method; {@code label} is its name with the simple types of its parameters. */
    record BinaryMethod(
            String name, String label, List<JavaType> parameters, JavaType returns, int modifiers, boolean varargs) {

        public BinaryMethod {
            parameters = List.copyOf(parameters);
        }

        /** {@code Comparator} declares {@code equals} anew; it is not what a lambda stands for. */
        boolean isOpen() {
            return Modifier.isAbstract(modifiers)
                    && !label.equals("equals(Object)")
                    && !label.equals("hashCode()")
                    && !label.equals("toString()");
        }
    }

    /** Its type parameters, bound to the arguments of {@code type}. */
    default Map<String, JavaType> bindings(JavaType type) {
        if (type.arguments().isEmpty()) {
            return Map.of();
        }
        Map<String, JavaType> bindings = new HashMap<>();
        for (int i = 0; i < Math.min(parameters().size(), type.arguments().size()); i++) {
            JavaType argument = type.arguments().get(i);
            // Of a wildcard without bound no more is known than of the parameter itself.
            if (!argument.equals(JavaType.UNKNOWN)) {
                bindings.put(parameters().get(i), argument);
            }
        }
        return bindings;
    }
}

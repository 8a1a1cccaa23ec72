package dev.banyan.analyzer.java.names;

import dev.banyan.analyzer.java.names.JavaType.Origin;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The JDK's own types, as the running JDK knows them: classes are loaded but never initialized. Only modules named
 * {@code java.*} and {@code jdk.*} count, so that Banyan's own libraries never answer for those of the estate.
 */
final class JdkTypes {

    private static final int DEEPEST = 5;

    private final Set<String> packages = new HashSet<>();
    private final Map<String, Optional<Class<?>>> classes = new HashMap<>();
    private final Map<Class<?>, List<Method>> methods = new HashMap<>();

    JdkTypes() {
        for (Module module : ModuleLayer.boot().modules()) {
            if (module.getName().startsWith("java.") || module.getName().startsWith("jdk.")) {
                packages.addAll(module.getPackages());
            }
        }
    }

    boolean hasPackage(String name) {
        return packages.contains(name);
    }

    /** The class with that binary name. */
    Optional<Class<?>> find(String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        if (dot < 0 || !packages.contains(binaryName.substring(0, dot))) {
            return Optional.empty();
        }
        return classes.computeIfAbsent(binaryName, JdkTypes::load);
    }

    private static Optional<Class<?>> load(String binaryName) {
        try {
            return Optional.of(Class.forName(binaryName, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }

    JavaType type(Class<?> type) {
        return JavaType.of(type.getName(), Origin.JDK);
    }

    /** Type parameters of a class by position, bound to the arguments of {@code type}. */
    Map<String, JavaType> bindings(Class<?> declared, JavaType type) {
        Map<String, JavaType> bindings = new HashMap<>();
        TypeVariable<?>[] parameters = declared.getTypeParameters();
        for (int i = 0; i < Math.min(parameters.length, type.arguments().size()); i++) {
            bindings.put(parameters[i].getName(), type.arguments().get(i));
        }
        return bindings;
    }

    List<JavaType> supertypes(Class<?> type) {
        List<JavaType> supertypes = new ArrayList<>();
        if (type.getGenericSuperclass() != null) {
            supertypes.add(convert(type.getGenericSuperclass()));
        }
        for (Type implemented : type.getGenericInterfaces()) {
            supertypes.add(convert(implemented));
        }
        if (type.isInterface() && supertypes.isEmpty()) {
            supertypes.add(JavaType.OBJECT);
        }
        return supertypes;
    }

    /** Declared methods that others may call, in an order that does not depend on the virtual machine. */
    List<Method> methods(Class<?> type) {
        return methods.computeIfAbsent(type, JdkTypes::declared);
    }

    private static List<Method> declared(Class<?> type) {
        try {
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> !method.isBridge() && !method.isSynthetic())
                    .filter(method -> !java.lang.reflect.Modifier.isPrivate(method.getModifiers()))
                    .sorted(Comparator.comparing(Method::toGenericString))
                    .toList();
        } catch (LinkageError incomplete) {
            return List.of();
        }
    }

    Optional<JavaType> field(Class<?> type, String name) {
        try {
            return Optional.of(convert(type.getDeclaredField(name).getGenericType()));
        } catch (NoSuchFieldException | LinkageError absent) {
            return Optional.empty();
        }
    }

    JavaType convert(Type type) {
        return convert(type, 0);
    }

    private JavaType convert(Type type, int depth) {
        if (type instanceof Class<?> plain) {
            return plain(plain);
        }
        if (type instanceof ParameterizedType generic) {
            List<JavaType> arguments = new ArrayList<>();
            for (Type argument : generic.getActualTypeArguments()) {
                arguments.add(depth > DEEPEST ? JavaType.UNKNOWN : convert(argument, depth + 1));
            }
            return convert(generic.getRawType(), depth + 1).withArguments(arguments);
        }
        if (type instanceof GenericArrayType array) {
            return convert(array.getGenericComponentType(), depth + 1).array(1);
        }
        if (type instanceof WildcardType wildcard) {
            Type bound =
                    wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0];
            return convert(bound, depth + 1);
        }
        if (type instanceof TypeVariable<?> variable) {
            List<JavaType> bound = depth > 1 ? List.of() : List.of(convert(variable.getBounds()[0], depth + 2));
            return new JavaType(variable.getName(), Origin.VARIABLE, bound, 0, false);
        }
        return JavaType.UNKNOWN;
    }

    private static JavaType plain(Class<?> type) {
        int dimensions = 0;
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
            dimensions++;
        }
        Origin origin = element.isPrimitive() ? Origin.PRIMITIVE : Origin.JDK;
        return JavaType.of(element.getName(), origin).array(dimensions);
    }
}

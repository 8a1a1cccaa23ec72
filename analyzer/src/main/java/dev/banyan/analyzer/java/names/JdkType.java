package dev.banyan.analyzer.java.names;

import dev.banyan.analyzer.java.names.JavaType.Origin;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A class of the running JDK, seen by reflection; what is asked for is worked out once. */
final class JdkType implements BinaryType {

    private static final int DEEPEST = 5;

    private final Class<?> type;
    private @Nullable List<JavaType> supertypes;
    private @Nullable List<BinaryMethod> methods;

    JdkType(Class<?> type) {
        this.type = type;
    }

    @Override
    public JavaType javaType() {
        return JavaType.of(type.getName(), Origin.JDK);
    }

    @Override
    public List<String> parameters() {
        return Arrays.stream(type.getTypeParameters())
                .map(TypeVariable::getName)
                .toList();
    }

    @Override
    public List<JavaType> supertypes() {
        List<JavaType> known = supertypes;
        if (known == null) {
            known = new ArrayList<>();
            if (type.getGenericSuperclass() != null) {
                known.add(convert(type.getGenericSuperclass()));
            }
            for (Type implemented : type.getGenericInterfaces()) {
                known.add(convert(implemented));
            }
            if (type.isInterface() && known.isEmpty()) {
                known.add(JavaType.OBJECT);
            }
            supertypes = known;
        }
        return known;
    }

    @Override
    public List<BinaryMethod> methods() {
        List<BinaryMethod> known = methods;
        if (known == null) {
            known = declared();
            methods = known;
        }
        return known;
    }

    private List<BinaryMethod> declared() {
        try {
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> !method.isBridge() && !method.isSynthetic())
                    .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                    .map(JdkType::method)
                    .sorted(Comparator.comparing(BinaryMethod::label)
                            .thenComparing(one -> one.returns().name()))
                    .toList();
        } catch (LinkageError incomplete) {
            return List.of();
        }
    }

    private static BinaryMethod method(Method method) {
        String label = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
        return new BinaryMethod(
                method.getName(),
                label,
                Arrays.stream(method.getGenericParameterTypes())
                        .map(JdkType::convert)
                        .toList(),
                convert(method.getGenericReturnType()),
                method.getModifiers(),
                method.isVarArgs());
    }

    @Override
    public Optional<JavaType> field(String name) {
        try {
            return Optional.of(convert(type.getDeclaredField(name).getGenericType()));
        } catch (NoSuchFieldException | LinkageError absent) {
            return Optional.empty();
        }
    }

    private static JavaType convert(Type type) {
        return convert(type, 0);
    }

    private static JavaType convert(Type type, int depth) {
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

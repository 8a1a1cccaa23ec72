package dev.banyan.analyzer.java.names;

import dev.banyan.analyzer.java.names.JavaType.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Type variables: replaced by what is known of them, and learned from arguments.
 *
 * <p>Example: {@code <R> Stream<R> map(Function<? super T, ? extends R>)} on {@code Stream<Order>} with a lambda that
 * gives {@code Money}: T is Order by {@link #replace}, R is Money by {@link #learn}. Cost: the size of the types.
 */
final class Generics {

    /** Types of real programs nest three or four levels; a recursive bound never ends. */
    private static final int DEEPEST = 8;

    private Generics() {}

    static JavaType replace(JavaType type, Map<String, JavaType> known) {
        return known.isEmpty() ? type : replace(type, known, 0);
    }

    private static JavaType replace(JavaType type, Map<String, JavaType> known, int depth) {
        if (depth > DEEPEST) {
            return type;
        }
        if (type.origin() == Origin.VARIABLE) {
            JavaType value = known.get(type.name());
            return value == null ? type : value.array(type.dimensions());
        }
        if (type.arguments().isEmpty()) {
            return type;
        }
        List<JavaType> arguments = new ArrayList<>(type.arguments().size());
        for (JavaType argument : type.arguments()) {
            arguments.add(replace(argument, known, depth + 1));
        }
        return type.withArguments(arguments);
    }

    /** What remains of a variable that nothing decided: its bound. */
    static JavaType settle(JavaType type) {
        if (type.origin() != Origin.VARIABLE) {
            return type;
        }
        JavaType bound =
                type.arguments().isEmpty() ? JavaType.UNKNOWN : type.arguments().get(0);
        return bound.origin() == Origin.VARIABLE || bound.equals(JavaType.OBJECT)
                ? JavaType.UNKNOWN
                : bound.array(type.dimensions());
    }

    /** Learns variables of {@code declared} from the type that stands in its place. */
    static void learn(JavaType declared, JavaType given, Map<String, JavaType> known, Names names) {
        learn(declared, given, known, names, 0);
    }

    private static void learn(JavaType declared, JavaType given, Map<String, JavaType> known, Names names, int depth) {
        if (depth > DEEPEST || !given.isKnown()) {
            return;
        }
        if (declared.origin() == Origin.VARIABLE) {
            if (given.dimensions() >= declared.dimensions() && !given.name().equals("null")) {
                JavaType value = new JavaType(
                        given.name(),
                        given.origin(),
                        given.arguments(),
                        given.dimensions() - declared.dimensions(),
                        given.inferred());
                known.putIfAbsent(declared.name(), names.boxed(value));
            }
            return;
        }
        if (declared.arguments().isEmpty()) {
            return;
        }
        JavaType seen = names.asSuper(given, declared.name());
        for (int i = 0;
                i < Math.min(declared.arguments().size(), seen.arguments().size());
                i++) {
            learn(declared.arguments().get(i), seen.arguments().get(i), known, names, depth + 1);
        }
    }
}

package dev.banyan.analyzer.java.names;

import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one call tells of its method's type variables: first its plain arguments, then what its lambdas give back. */
public final class Inference {

    private final Names names;
    private final Optional<FoundMethod> method;
    private final Map<String, JavaType> known = new HashMap<>();

    public Inference(Names names, Optional<FoundMethod> method, List<JavaType> arguments) {
        this.names = names;
        this.method = method;
        method.ifPresent(found -> {
            for (int i = 0; i < arguments.size(); i++) {
                Generics.learn(found.parameter(i), arguments.get(i), known, names);
            }
        });
    }

    /** The type that the context wants of an argument, as far as it is known. */
    public JavaType parameter(int place) {
        return method.map(found -> Generics.replace(found.parameter(place), known))
                .orElse(JavaType.UNKNOWN);
    }

    /** A lambda or method reference at that place gives back a value of that type. */
    public void learnResult(int place, JavaType result) {
        method.map(found -> found.parameter(place))
                .flatMap(names.members()::functional)
                .ifPresent(function -> Generics.learn(function.returns(), result, known, names));
    }

    /** The type of the call; {@code Object} of a raw receiver's variable stays unknown. */
    public JavaType result(JavaType receiver) {
        if (method.isEmpty()) {
            return JavaType.UNKNOWN;
        }
        FoundMethod found = method.get();
        if (found.label().equals("getClass()")) {
            return found.returns().withArguments(List.of(receiver));
        }
        return settled(Generics.replace(found.returns(), known));
    }

    /** What remains of a type variable that nothing decided: its bound. */
    public static JavaType settled(JavaType type) {
        return type.origin() == Origin.VARIABLE ? Generics.settle(type) : type;
    }
}

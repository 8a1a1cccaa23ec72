package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.java.names.Inference;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundField;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import java.util.List;
import java.util.Optional;

/** Properties of mapped classes: what they hold, by field or by getter. */
final class Properties {

    private final Names names;

    Properties(Names names) {
        this.names = names;
    }

    /** What a property of a class holds, or the elements of it where it is a collection. */
    JavaType element(String type, String property) {
        Optional<JavaType> owner = names.type(type).map(declared -> declared.javaType());
        return owner.flatMap(found -> names.members().field(found, property))
                .map(FoundField::type)
                .or(() -> owner.flatMap(found -> getter(found, property)))
                .map(this::element)
                .orElse(JavaType.UNKNOWN);
    }

    private Optional<JavaType> getter(JavaType owner, String property) {
        return property.isEmpty()
                ? Optional.empty()
                : names
                        .members()
                        .named(owner, "get" + Character.toUpperCase(property.charAt(0)) + property.substring(1))
                        .stream()
                        .filter(method -> method.parameters().isEmpty())
                        .map(FoundMethod::returns)
                        .findFirst();
    }

    /** The elements of an array, of a collection, the values of a map; every other type as it is. */
    JavaType element(JavaType type) {
        if (type.isArray()) {
            return type.element();
        }
        for (JavaType above : names.lineage(Inference.settled(type))) {
            List<JavaType> arguments = above.arguments();
            if (above.isNamed("java.util.Map") && arguments.size() == 2) {
                return Inference.settled(arguments.get(1));
            }
            if (above.isNamed("java.lang.Iterable") && arguments.size() == 1) {
                return Inference.settled(arguments.get(0));
            }
        }
        return Inference.settled(type);
    }
}

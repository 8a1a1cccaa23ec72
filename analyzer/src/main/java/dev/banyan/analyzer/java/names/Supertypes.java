package dev.banyan.analyzer.java.names;

import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.TypeDeclaration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands above a type; worked out once for each type without arguments. Cost of a lineage: the types in it. */
final class Supertypes {

    /** Longer than any real line of superclasses. */
    private static final int DEEPEST = 1000;

    private final Names names;
    private final OutsideTypes outside;
    private final TypeLookup lookup;
    private final Map<String, List<JavaType>> known = new HashMap<>();
    private final Map<String, List<JavaType>> lineages = new HashMap<>();
    private int open;

    Supertypes(Names names, OutsideTypes outside, TypeLookup lookup) {
        this.names = names;
        this.outside = outside;
        this.lookup = lookup;
    }

    /** The direct supertypes, with the type's own arguments put in. */
    List<JavaType> direct(JavaType type) {
        if (type.isArray()) {
            return List.of(JavaType.OBJECT);
        }
        if (type.origin() == Origin.JDK || type.origin() == Origin.LIBRARY) {
            return outside.find(type.name())
                    .map(found -> replaced(found.supertypes(), found.bindings(type)))
                    .orElse(List.of());
        }
        Declared declared = names.type(type.name()).orElse(null);
        if (declared == null) {
            return List.of();
        }
        List<JavaType> found = known.get(type.name());
        if (found == null) {
            // Names in an extends clause may be looked up in the very types that are being worked out.
            known.put(type.name(), List.of());
            open++;
            found = declared(declared);
            open--;
            known.put(type.name(), found);
        }
        return replaced(found, bindings(declared, type));
    }

    private List<JavaType> declared(Declared declared) {
        List<JavaType> found = new ArrayList<>();
        Scope scope = lookup.outside(declared);
        TypeDeclaration type = declared.type();
        type.supertypes().extended().forEach(use -> found.add(lookup.resolve(use, scope)));
        type.supertypes().implemented().forEach(use -> found.add(lookup.resolve(use, scope)));
        switch (type.kind()) {
            case ENUM ->
                found.add(0, JavaType.of("java.lang.Enum", Origin.JDK).withArguments(List.of(declared.javaType())));
            case RECORD -> found.add(0, JavaType.of("java.lang.Record", Origin.JDK));
            case ANNOTATION -> found.add(0, JavaType.of("java.lang.annotation.Annotation", Origin.JDK));
            default -> {
                if (type.supertypes().extended().isEmpty()) {
                    found.add(0, JavaType.OBJECT);
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<JavaType> replaced(List<JavaType> types, Map<String, JavaType> bindings) {
        return bindings.isEmpty()
                ? types
                : types.stream().map(one -> Generics.replace(one, bindings)).toList();
    }

    /** The type parameters of a declaration, bound to the arguments of {@code type}. */
    Map<String, JavaType> bindings(Declared declared, JavaType type) {
        List<TypeDeclaration.TypeParameter> parameters =
                declared.type().supertypes().parameters();
        if (parameters.isEmpty() || type.arguments().isEmpty()) {
            return Map.of();
        }
        Map<String, JavaType> bindings = new HashMap<>();
        for (int i = 0; i < Math.min(parameters.size(), type.arguments().size()); i++) {
            bindings.put(parameters.get(i).name(), type.arguments().get(i));
        }
        return bindings;
    }

    /** The type and all above it, nearest first; a cycle ends where it closes. */
    List<JavaType> lineage(JavaType type) {
        if (!type.arguments().isEmpty() || type.isArray()) {
            return workOutLineage(type);
        }
        List<JavaType> known = lineages.get(type.name());
        if (known == null) {
            known = workOutLineage(type);
            if (open == 0) {
                lineages.put(type.name(), known);
            }
        }
        return known;
    }

    /** The type, its superclass, and so on: the way on which members of classes are inherited. */
    List<JavaType> superclasses(JavaType type) {
        List<JavaType> found = new ArrayList<>();
        Optional<JavaType> next = Optional.of(type);
        while (next.isPresent() && found.size() < DEEPEST && !found.contains(next.get())) {
            found.add(next.get());
            Declared declared = names.type(next.get().name()).orElse(null);
            boolean extendsClass = declared != null
                    && !declared.type().isInterface()
                    && !declared.type().supertypes().extended().isEmpty();
            next = extendsClass ? direct(next.get()).stream().findFirst() : Optional.empty();
        }
        return found;
    }

    private List<JavaType> workOutLineage(JavaType type) {
        Map<String, JavaType> seen = new LinkedHashMap<>();
        Deque<JavaType> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            JavaType next = open.poll();
            if (seen.putIfAbsent(next.name(), next) == null) {
                open.addAll(direct(next));
            }
        }
        return List.copyOf(seen.values());
    }
}

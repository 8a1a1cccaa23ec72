package dev.banyan.analyzer.java.names;

import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.java.syntax.JavaSource.Import;
import dev.banyan.analyzer.java.syntax.TypeDeclaration;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.TypeParameter;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the type behind a name in the order of the language specification (6.4.1, 6.5.5): type parameters, types around
 * and their members, single imports, the package, imports on demand. A name that nothing explains belongs to the only
 * on-demand import of a library, if there is just one; then it is marked as inferred.
 */
final class TypeLookup {

    private static final Set<String> PRIMITIVES =
            Set.of("int", "long", "boolean", "void", "char", "double", "byte", "float", "short");

    private final Names names;
    private final OutsideTypes outside;
    private final Map<String, Map<String, String>> nested = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Map<String, Map<String, Optional<JavaType>>> cache = new HashMap<>();

    TypeLookup(Names names, OutsideTypes outside) {
        this.names = names;
        this.outside = outside;
    }

    void index(Collection<Declared> types) {
        for (Declared declared : types) {
            TypeDeclaration type = declared.type();
            packages.add(declared.source().packageName());
            if (!type.isAnonymous()) {
                type.outer().ifPresent(outer -> nested.computeIfAbsent(outer, unused -> new HashMap<>())
                        .put(type.simpleName(), type.name()));
            }
        }
    }

    /** Where a type's own supertypes are read: its members are not in scope there, which also ends cycles. */
    Scope outside(Declared declared) {
        return new Scope(declared.source(), declared.type(), Optional.empty());
    }

    JavaType resolve(TypeUse use, Scope scope) {
        if (PRIMITIVES.contains(use.name())) {
            return JavaType.of(use.name(), Origin.PRIMITIVE).array(use.dimensions());
        }
        if (use.name().equals("?")) {
            return JavaType.UNKNOWN;
        }
        JavaType raw = find(use.name(), scope).orElseGet(() -> assumed(use.name(), scope));
        if (!use.arguments().isEmpty() && raw.origin() != Origin.VARIABLE) {
            List<JavaType> arguments = new ArrayList<>(use.arguments().size());
            use.arguments().forEach(argument -> arguments.add(resolve(argument, scope)));
            raw = raw.withArguments(arguments);
        }
        return raw.array(use.dimensions());
    }

    Optional<JavaType> find(String dotted, Scope scope) {
        if (scope.method().isPresent()) {
            List<TypeParameter> ofMethod = scope.method().get().signature().typeParameters();
            Optional<JavaType> variable = ofMethod.isEmpty() ? Optional.empty() : parameter(dotted, ofMethod, scope);
            if (variable.isPresent()) {
                return variable;
            }
        }
        Map<String, Optional<JavaType>> known = cache.get(scope.type().name());
        if (known == null) {
            known = new HashMap<>();
            cache.put(scope.type().name(), known);
        }
        Optional<JavaType> cached = known.get(dotted);
        if (cached != null) {
            return cached;
        }
        // Looking through the supertypes asks for their names: they must be known before this name is begun.
        names.type(scope.type().name()).ifPresent(type -> names.supertypes(type.javaType()));
        cached = known.get(dotted);
        if (cached == null) {
            // A cycle of supertypes asks for the same name again while it is being looked up.
            known.put(dotted, Optional.empty());
            cached = look(dotted, scope);
            known.put(dotted, cached);
        }
        return cached;
    }

    private Optional<JavaType> look(String dotted, Scope scope) {
        int dot = dotted.indexOf('.');
        if (dot < 0) {
            return typeParameter(dotted, scope).or(() -> simple(dotted, scope));
        }
        return simple(dotted.substring(0, dot), scope)
                .map(type -> inside(type, dotted.substring(dot + 1)))
                .or(() -> qualified(dotted));
    }

    private Optional<JavaType> typeParameter(String name, Scope scope) {
        Optional<String> owner = Optional.of(scope.type().name());
        while (owner.isPresent()) {
            Optional<Declared> declared = names.type(owner.get());
            Optional<JavaType> found = declared.flatMap(
                    type -> parameter(name, type.type().supertypes().parameters(), scope));
            if (found.isPresent()) {
                return found;
            }
            owner = declared.flatMap(type -> type.type().outer());
        }
        return Optional.empty();
    }

    private Optional<JavaType> parameter(String name, List<TypeParameter> parameters, Scope scope) {
        for (TypeParameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                // A bound that names type parameters again (T extends Comparable<T>) is taken raw.
                List<JavaType> bound = parameter.bounds().stream()
                        .limit(1)
                        .filter(use -> parameters.stream()
                                .noneMatch(other -> other.name().equals(use.name())))
                        .map(use -> resolve(new TypeUse(use.name(), List.of(), use.dimensions(), use.line()), scope))
                        .toList();
                return Optional.of(new JavaType(name, Origin.VARIABLE, bound, 0, false));
            }
        }
        return Optional.empty();
    }

    private Optional<JavaType> simple(String name, Scope scope) {
        return member(name, scope)
                .or(() -> imported(name, scope.source()))
                .or(() -> inPackage(scope.source().packageName(), name))
                .or(() -> onDemand(name, scope.source()));
    }

    /** Types around the place, and the types that they or their supertypes hold. */
    private Optional<JavaType> member(String name, Scope scope) {
        Optional<Declared> around = names.type(scope.type().name());
        while (around.isPresent()) {
            TypeDeclaration type = around.get().type();
            if (!type.isAnonymous() && type.simpleName().equals(name)) {
                return Optional.of(around.get().javaType());
            }
            Optional<JavaType> held = held(around.get().javaType(), name);
            if (held.isPresent()) {
                return held;
            }
            around = type.outer().flatMap(names::type);
        }
        return Optional.empty();
    }

    Optional<JavaType> held(JavaType type, String name) {
        Optional<JavaType> own = nested(type, name);
        if (own.isPresent()) {
            return own;
        }
        for (JavaType above : names.lineage(type)) {
            Optional<JavaType> inherited = nested(above, name);
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return Optional.empty();
    }

    private Optional<JavaType> nested(JavaType type, String name) {
        if (type.isEstate()) {
            return Optional.ofNullable(
                            nested.getOrDefault(type.name(), Map.of()).get(name))
                    .map(found -> JavaType.of(found, Origin.ESTATE));
        }
        boolean read = type.origin() == Origin.JDK || type.origin() == Origin.LIBRARY;
        return read ? outside.find(type.name() + "$" + name).map(BinaryType::javaType) : Optional.empty();
    }

    private Optional<JavaType> imported(String name, JavaSource source) {
        for (Import one : source.imports()) {
            if (!one.onDemand() && one.simpleName().equals(name)) {
                Optional<JavaType> known = qualified(one.name());
                if (known.isPresent() || !one.isStatic()) {
                    return known.or(() -> Optional.of(JavaType.of(one.name(), Origin.LIBRARY)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<JavaType> inPackage(String packageName, String name) {
        String full = packageName.isEmpty() ? name : packageName + "." + name;
        if (names.type(full).isPresent()) {
            return Optional.of(JavaType.of(full, Origin.ESTATE));
        }
        return outside.find(full).map(BinaryType::javaType);
    }

    private Optional<JavaType> onDemand(String name, JavaSource source) {
        Optional<JavaType> found = inPackage("java.lang", name);
        for (Import one : source.imports()) {
            if (found.isEmpty() && one.onDemand()) {
                found = inPackage(one.name(), name)
                        .or(() -> qualified(one.name()).flatMap(type -> held(type, name)));
            }
        }
        return found;
    }

    /** A type that is named in full, with dots whatever is nested; each part must be declared. */
    Optional<JavaType> named(String dotted) {
        return dotted.isEmpty()
                ? Optional.empty()
                : qualified(dotted)
                        .filter(type -> type.origin() != Origin.LIBRARY
                                || outside.find(type.name()).isPresent());
    }

    boolean hasPackage(String name) {
        return packages.contains(name);
    }

    /** {@code a.b.C.D}: the shortest package that leaves a type. */
    private Optional<JavaType> qualified(String dotted) {
        for (int dot = dotted.indexOf('.'); dot >= 0; dot = dotted.indexOf('.', dot + 1)) {
            int end = dotted.indexOf('.', dot + 1);
            String candidate = end < 0 ? dotted : dotted.substring(0, end);
            Optional<JavaType> type = inPackage(dotted.substring(0, dot), candidate.substring(dot + 1));
            if (type.isPresent()) {
                return end < 0 ? type : Optional.of(inside(type.get(), dotted.substring(end + 1)));
            }
        }
        return Optional.empty();
    }

    private JavaType inside(JavaType outer, String path) {
        JavaType type = outer;
        for (String part : path.split("\\.", -1)) {
            JavaType around = type;
            type = held(around, part).orElseGet(() -> JavaType.of(around.name() + "$" + part, Origin.LIBRARY));
        }
        return type;
    }

    /** A type that no source and no JDK declares. */
    private JavaType assumed(String dotted, Scope scope) {
        if (dotted.indexOf('.') >= 0) {
            return JavaType.of(dotted, Origin.LIBRARY);
        }
        List<String> open = scope.source().imports().stream()
                .filter(one -> one.onDemand() && !one.isStatic())
                .map(Import::name)
                .filter(name -> !outside.hasPackage(name) && !packages.contains(name))
                .toList();
        if (open.size() == 1) {
            return JavaType.of(open.get(0) + "." + dotted, Origin.LIBRARY).markInferred();
        }
        if (open.isEmpty()) {
            String packageName = scope.source().packageName();
            return JavaType.of(packageName.isEmpty() ? dotted : packageName + "." + dotted, Origin.LIBRARY)
                    .markInferred();
        }
        return new JavaType(dotted, Origin.UNKNOWN, List.of(), 0, true);
    }
}

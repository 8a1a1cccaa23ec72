package dev.banyan.analyzer.java.names;

import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks up fields and methods of a type, the inherited ones too. */
public final class Members {

    /** A field with the type that declares it. */
    public record FoundField(JavaType owner, Optional<Field> declaration, JavaType type) {}

    /**
     * A method with the type that declares it, as it looks from the receiver.
     *
     * @param declaration empty for methods of the JDK and of libraries
     * @param label name with parameter types
     * @param isStatic whether no instance is needed
     */
    public record FoundMethod(
            JavaType owner,
            Optional<Method> declaration,
            String label,
            List<JavaType> parameters,
            JavaType returns,
            boolean varargs,
            boolean isStatic) {

        FoundMethod seenWith(Map<String, JavaType> bindings) {
            if (bindings.isEmpty()) {
                return this;
            }
            List<JavaType> seen = parameters.stream()
                    .map(one -> Generics.replace(one, bindings))
                    .toList();
            return new FoundMethod(
                    owner, declaration, label, seen, Generics.replace(returns, bindings), varargs, isStatic);
        }

        /** The type that the parameter for the argument at that place has. */
        public JavaType parameter(int place) {
            if (varargs && place >= parameters.size() - 1) {
                return parameters.get(parameters.size() - 1).element();
            }
            return place < parameters.size() ? parameters.get(place) : JavaType.UNKNOWN;
        }

        boolean takes(int arguments) {
            return varargs ? arguments >= parameters.size() - 1 : arguments == parameters.size();
        }
    }

    private final Names names;
    private final OutsideTypes outside;
    private final Map<String, Map<String, List<FoundMethod>>> declared = new HashMap<>();

    Members(Names names, OutsideTypes outside) {
        this.names = names;
        this.outside = outside;
    }

    public Optional<FoundField> field(JavaType type, String name) {
        if (type.isArray()) {
            return name.equals("length")
                    ? Optional.of(
                            new FoundField(JavaType.OBJECT, Optional.empty(), JavaType.of("int", Origin.PRIMITIVE)))
                    : Optional.empty();
        }
        for (JavaType above : names.lineage(bounded(type))) {
            Optional<FoundField> found = above.isEstate() ? estateField(above, name, type) : outsideField(above, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<FoundField> estateField(JavaType type, String name, JavaType seenFrom) {
        return names.type(type.name()).flatMap(owner -> owner.type().members().fields().stream()
                .filter(field -> field.name().equals(name) && isInherited(field.modifiers(), type, seenFrom))
                .findFirst()
                .map(field -> new FoundField(
                        type,
                        Optional.of(field),
                        Generics.replace(names.resolve(field.type(), owner.scope()), names.bindings(owner, type)))));
    }

    /** What is private to a type or a package is no member of a subtype elsewhere. */
    private boolean isInherited(int modifiers, JavaType owner, JavaType seenFrom) {
        boolean open = (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
                || names.type(owner.name()).filter(Members::isClass).isEmpty();
        if (open || owner.name().equals(seenFrom.name())) {
            return true;
        }
        return Modifier.isPrivate(modifiers)
                ? outermost(owner.name()).equals(outermost(seenFrom.name()))
                : owner.packageName().equals(seenFrom.packageName());
    }

    /** Members of interfaces are public without saying so, constants of enums too. */
    private static boolean isClass(Declared declared) {
        return !declared.type().isInterface();
    }

    private static String outermost(String binaryName) {
        int dollar = binaryName.indexOf('$');
        return dollar < 0 ? binaryName : binaryName.substring(0, dollar);
    }

    private Optional<FoundField> outsideField(JavaType type, String name) {
        return outside.find(type.name())
                .flatMap(found -> found.field(name).map(fieldType -> Generics.replace(fieldType, found.bindings(type))))
                .map(fieldType -> new FoundField(type, Optional.empty(), fieldType));
    }

    private static JavaType bounded(JavaType type) {
        return type.origin() == Origin.VARIABLE
                ? Generics.settle(type).isKnown() ? Generics.settle(type) : JavaType.OBJECT
                : type;
    }

    /** The method that a call with these arguments means; of equals the one nearest to {@code type}. */
    public Optional<FoundMethod> method(JavaType type, String name, List<JavaType> arguments) {
        JavaType receiver = type.isArray() ? JavaType.OBJECT : bounded(type);
        List<FoundMethod> candidates = new ArrayList<>();
        for (JavaType above : names.lineage(receiver)) {
            for (FoundMethod method : declared(above).getOrDefault(name, List.of())) {
                int modifiers = method.declaration().map(Method::modifiers).orElse(0);
                if (method.takes(arguments.size()) && isInherited(modifiers, above, receiver)) {
                    candidates.add(method.seenWith(bindings(above)));
                }
            }
        }
        return Overloads.best(candidates, arguments, names);
    }

    /** The constructor that {@code new} with these arguments means. */
    public Optional<FoundMethod> constructor(JavaType type, List<JavaType> arguments) {
        if (!type.isEstate()) {
            return Optional.empty();
        }
        List<FoundMethod> candidates = declared(type).getOrDefault(Method.CONSTRUCTOR, List.of()).stream()
                .filter(method -> method.takes(arguments.size()))
                .toList();
        return Overloads.best(candidates, arguments, names);
    }

    /** Methods of that name, whatever their parameters. */
    public List<FoundMethod> named(JavaType type, String name) {
        List<FoundMethod> found = new ArrayList<>();
        for (JavaType above : names.lineage(bounded(type))) {
            declared(above).getOrDefault(name, List.of()).forEach(one -> found.add(one.seenWith(bindings(above))));
        }
        return found;
    }

    /** The one abstract method of a functional interface, as it looks from {@code type}. */
    public Optional<FoundMethod> functional(JavaType type) {
        if (type.isArray()) {
            return Optional.empty();
        }
        for (JavaType above : names.lineage(type)) {
            List<FoundMethod> open = declared(above).values().stream()
                    .flatMap(List::stream)
                    .filter(this::isOpen)
                    .toList();
            if (open.size() == 1) {
                return Optional.of(open.get(0).seenWith(bindings(above)));
            }
        }
        return Optional.empty();
    }

    private boolean isOpen(FoundMethod method) {
        if (method.declaration().isPresent()) {
            return Modifier.isAbstract(method.declaration().get().modifiers());
        }
        return outside.find(method.owner().name()).stream()
                .flatMap(owner -> owner.methods().stream())
                .anyMatch(one -> one.isOpen() && one.label().equals(method.label()));
    }

    private Map<String, JavaType> bindings(JavaType type) {
        if (type.arguments().isEmpty()) {
            return Map.of();
        }
        return type.isEstate()
                ? names.type(type.name())
                        .map(owner -> names.bindings(owner, type))
                        .orElse(Map.of())
                : outside.find(type.name()).map(found -> found.bindings(type)).orElse(Map.of());
    }

    private Map<String, List<FoundMethod>> declared(JavaType type) {
        return declared.computeIfAbsent(type.name(), unused -> type.isEstate() ? ofEstate(type) : ofOutside(type));
    }

    private Map<String, List<FoundMethod>> ofEstate(JavaType type) {
        JavaType raw = JavaType.of(type.name(), Origin.ESTATE);
        return names.type(type.name()).stream()
                .flatMap(owner -> owner.type().members().methods().stream()
                        .filter(method -> !isBlock(method))
                        .map(method -> found(raw, owner, method)))
                .collect(Collectors.groupingBy(
                        method -> method.declaration().orElseThrow().name()));
    }

    private static boolean isBlock(Method method) {
        return method.name().equals(Method.STATIC_BLOCK)
                || (method.name().equals(Method.CONSTRUCTOR) && Modifier.isStatic(method.modifiers()));
    }

    private FoundMethod found(JavaType type, Declared owner, Method method) {
        Scope scope = owner.scope().in(method);
        return new FoundMethod(
                type,
                Optional.of(method),
                method.label(),
                method.signature().parameters().stream()
                        .map(parameter -> names.resolve(parameter.type(), scope))
                        .toList(),
                method.signature()
                        .returns()
                        .map(use -> names.resolve(use, scope))
                        .orElse(JavaType.UNKNOWN),
                method.signature().varargs(),
                Modifier.isStatic(method.modifiers()));
    }

    private Map<String, List<FoundMethod>> ofOutside(JavaType type) {
        Map<String, List<FoundMethod>> methods = new HashMap<>();
        outside.find(type.name()).ifPresent(found -> found.methods()
                .forEach(method -> methods.computeIfAbsent(method.name(), unused -> new ArrayList<>())
                        .add(new FoundMethod(
                                found.javaType(),
                                Optional.empty(),
                                method.label(),
                                method.parameters(),
                                method.returns(),
                                method.varargs(),
                                Modifier.isStatic(method.modifiers())))));
        return methods;
    }
}

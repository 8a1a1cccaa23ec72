package dev.banyan.analyzer.java.names;

import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.classes.ClassPath;
import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.java.syntax.TypeDeclaration;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All types of the estate and what their names mean to each other and to libraries. Belongs to one thread. */
public final class Names {

    /** A type of the estate with the file it stands in. */
    public record Declared(JavaSource source, TypeDeclaration type) {

        public Scope scope() {
            return new Scope(source, type, Optional.empty());
        }

        public JavaType javaType() {
            return JavaType.of(type.name(), Origin.ESTATE);
        }
    }

    private final SortedMap<String, Declared> types = new TreeMap<>();
    private final Map<String, Declared> byName = new HashMap<>();
    private final List<Declared> doubles = new ArrayList<>();
    private final SortedMap<String, Declared> pages = new TreeMap<>();
    private final OutsideTypes outside;
    private final TypeLookup lookup;
    private final Members members;
    private final Supertypes supertypes;

    /** Without libraries. */
    public Names(List<JavaSource> sources) {
        this(sources, ClassPath.none());
    }

    /**
     * @param sources in the order of their paths; of two types with one name the first counts
     * @param libraries open as long as names are asked for
     */
    public Names(List<JavaSource> sources, ClassPath libraries) {
        this(sources, List.of(), libraries);
    }

    /**
     * @param pages code of pages, whose types have names that no other type has
     */
    public Names(List<JavaSource> sources, List<JavaSource> pages, ClassPath libraries) {
        this.outside = new OutsideTypes(libraries);
        this.lookup = new TypeLookup(this, outside);
        this.members = new Members(this, outside);
        this.supertypes = new Supertypes(this, outside, lookup);
        for (JavaSource source : sources) {
            for (TypeDeclaration type : source.types()) {
                Declared declared = new Declared(source, type);
                if (types.putIfAbsent(type.name(), declared) != null) {
                    doubles.add(declared);
                }
            }
        }
        for (JavaSource page : pages) {
            page.types().forEach(type -> this.pages.put(type.name(), new Declared(page, type)));
        }
        byName.putAll(types);
        byName.putAll(this.pages);
        lookup.index(types.values());
        lookup.index(this.pages.values());
    }

    /** All types, by name; of doubles the first. */
    public SortedMap<String, Declared> types() {
        return Collections.unmodifiableSortedMap(types);
    }

    /** Types whose name an earlier file had already taken. */
    public List<Declared> doubles() {
        return Collections.unmodifiableList(doubles);
    }

    /** The types that hold the code of pages, by name; {@link #types} leaves them out. */
    public SortedMap<String, Declared> pages() {
        return Collections.unmodifiableSortedMap(pages);
    }

    public Optional<Declared> type(String binaryName) {
        return Optional.ofNullable(byName.get(binaryName));
    }

    /** What stands for a type among the facts: itself, or the page whose code it is. */
    public NodeId node(String binaryName) {
        return Optional.ofNullable(pages.get(binaryName))
                .flatMap(page -> page.source().screen())
                .orElseGet(() -> new NodeId(NodeKind.TYPE, binaryName));
    }

    /**
     * The type that a text outside of code names in full, as {@code a.b.Outer$Inner} or {@code a.b.Outer.Inner}; of the estate, the JDK or
     * a library that is at hand.
     */
    public Optional<JavaType> named(String text) {
        return types.containsKey(text)
                ? Optional.of(JavaType.of(text, Origin.ESTATE))
                : lookup.named(text.replace('$', '.'));
    }

    /** Whether the estate declares types in the package. */
    public boolean hasPackage(String name) {
        return lookup.hasPackage(name);
    }

    /** The type that a use means at a place. */
    public JavaType resolve(TypeUse use, Scope scope) {
        return lookup.resolve(use, scope);
    }

    /** The type that a dotted name means at a place; empty when it is no type that anybody declares or imports. */
    public Optional<JavaType> resolveName(String dotted, Scope scope) {
        return lookup.find(dotted, scope);
    }

    /** The types of the estate that a dotted name goes through before its last part: {@code Outer} of {@code Outer.Inner}. */
    public List<JavaType> around(TypeUse use, Scope scope) {
        List<JavaType> found = new ArrayList<>();
        for (int dot = use.name().indexOf('.'); dot > 0; dot = use.name().indexOf('.', dot + 1)) {
            lookup.find(use.name().substring(0, dot), scope)
                    .filter(JavaType::isEstate)
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The member type of that name, declared in the type or above it. */
    public Optional<JavaType> memberType(JavaType type, String name) {
        return lookup.held(type, name);
    }

    public Members members() {
        return members;
    }

    /** The direct supertypes, with the type's own arguments put in. */
    public List<JavaType> supertypes(JavaType type) {
        return supertypes.direct(type);
    }

    /** The type and all above it, nearest first; a cycle ends where it closes. */
    public List<JavaType> lineage(JavaType type) {
        return supertypes.lineage(type);
    }

    /** The type, its superclass, and so on: the way on which members of classes are inherited. */
    public List<JavaType> superclasses(JavaType type) {
        return supertypes.superclasses(type);
    }

    /** The type parameters of a declaration, bound to the arguments of {@code type}. */
    Map<String, JavaType> bindings(Declared declared, JavaType type) {
        return supertypes.bindings(declared, type);
    }

    /** Whether members of the type may be declared where nobody has read. */
    public boolean isOpen(JavaType type) {
        return !type.isKnown()
                || (type.origin() == Origin.LIBRARY && outside.find(type.name()).isEmpty());
    }

    /** {@code type} seen as its supertype of that name, with arguments; {@link JavaType#UNKNOWN} when it is none. */
    JavaType asSuper(JavaType type, String superName) {
        if (type.name().equals(superName)) {
            return type;
        }
        return lineage(type).stream()
                .filter(one -> one.name().equals(superName))
                .findFirst()
                .orElse(JavaType.UNKNOWN);
    }

    /** Whether the type of that name is, extends or implements one of the others, as far as the sources tell. */
    public boolean isA(String binaryName, Set<String> wanted) {
        Declared declared = byName.get(binaryName);
        JavaType type = declared == null ? JavaType.of(binaryName, Origin.JDK) : declared.javaType();
        return lineage(type).stream().anyMatch(one -> wanted.contains(one.name()));
    }

    /** Names of the types of the estate that directly or indirectly have that type above them. */
    public Set<String> subtypes(String binaryName) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> wanted = Set.of(binaryName);
        for (String candidate : types.keySet()) {
            if (!candidate.equals(binaryName) && isA(candidate, wanted)) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** The first type argument of {@code type}, seen as its supertype of that name. */
    public JavaType argument(JavaType type, String superName) {
        List<JavaType> arguments = asSuper(type, superName).arguments();
        return arguments.isEmpty() ? JavaType.UNKNOWN : Inference.settled(arguments.get(0));
    }

    /** The class around a primitive, as generics need it; every other type as it is. */
    public JavaType boxed(JavaType type) {
        if (type.origin() != Origin.PRIMITIVE || type.isArray()) {
            return type;
        }
        String name =
                switch (type.name()) {
                    case "int" -> "Integer";
                    case "char" -> "Character";
                    case "boolean", "byte", "short", "long", "float", "double" ->
                        Character.toUpperCase(type.name().charAt(0))
                                + type.name().substring(1);
                    default -> "Object";
                };
        return JavaType.of("java.lang." + name, Origin.JDK);
    }
}

package dev.banyan.analyzer.java.code;

import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Members.FoundField;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.JavaSource.Import;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What names in expressions mean: fields here and around, static imports, types, packages. */
final class NameWalk {

    private final BodyWalk walk;
    private final Names names;
    private @Nullable List<JavaType> around;

    NameWalk(BodyWalk walk, Names names) {
        this.walk = walk;
        this.names = names;
    }

    JavaType name(Expr.Name name) {
        Optional<FoundField> field = field(name.id());
        if (field.isPresent()) {
            return told(field.get(), false, name.line());
        }
        return names.resolveName(name.id(), walk.site.scope()).orElseGet(() -> undeclared(name));
    }

    /** A bare name behind {@code case}: a constant of the selector's type, else a name like any other. */
    JavaType label(Expr.Name name, JavaType selector) {
        Optional<FoundField> constant = selector.isEstate() && names.isA(selector.name(), Set.of("java.lang.Enum"))
                ? names.members().field(selector, name.id())
                : Optional.empty();
        return constant.map(field -> told(field, selector.inferred(), name.line()))
                .orElseGet(() -> isPlain(selector) ? name(name) : selector);
    }

    /** Numbers, letters and text: their cases may be constants from anywhere. */
    private static boolean isPlain(JavaType type) {
        return type.origin() == Origin.PRIMITIVE || type.packageName().equals("java.lang");
    }

    /** A name like {@code Session} that nobody declares is taken for a library's type; others stay unknown. */
    private JavaType undeclared(Expr.Name name) {
        String id = name.id();
        boolean looksLikeType =
                Character.isUpperCase(id.charAt(0)) && id.chars().anyMatch(Character::isLowerCase);
        return looksLikeType
                ? names.resolve(TypeUse.of(id, name.line()), walk.site.scope())
                : behindLibrary() ? JavaType.BEHIND_LIBRARY : JavaType.UNKNOWN;
    }

    /** Whether a type around the place inherits from a library, and so may hold members that no source shows. */
    private boolean behindLibrary() {
        return around().stream().anyMatch(type -> openSuper(names, type).isPresent());
    }

    /** The nearest supertype that is not read: of classes, else of interfaces, which seldom have code to inherit. */
    static Optional<JavaType> openSuper(Names names, JavaType type) {
        return Stream.concat(names.superclasses(type).stream(), names.lineage(type).stream())
                .filter(names::isOpen)
                .findFirst();
    }

    /** The type of the site and those around it, innermost first. */
    List<JavaType> around() {
        List<JavaType> known = around;
        if (known == null) {
            known = workOutAround();
            around = known;
        }
        return known;
    }

    private List<JavaType> workOutAround() {
        List<JavaType> found = new ArrayList<>();
        Optional<Declared> next = names.type(walk.site.scope().type().name());
        while (next.isPresent()) {
            found.add(next.get().javaType());
            next = next.get().type().outer().flatMap(names::type);
        }
        return found;
    }

    private Optional<FoundField> field(String id) {
        for (JavaType type : around()) {
            Optional<FoundField> found = names.members().field(type, id);
            if (found.isPresent()) {
                return found;
            }
        }
        return staticImport(id);
    }

    private Optional<FoundField> staticImport(String id) {
        return staticOwners(id).stream()
                .flatMap(owner -> names.members().field(owner, id).stream())
                .findFirst();
    }

    /** The types whose static members of that name are imported, single imports first. */
    List<JavaType> staticOwners(String id) {
        List<Import> imports = new ArrayList<>(0);
        for (Import one : walk.site.scope().source().imports()) {
            if (one.isStatic() && (one.onDemand() || one.simpleName().equals(id))) {
                imports.add(one);
            }
        }
        return imports.stream()
                .sorted(Comparator.comparing(Import::onDemand))
                .map(one -> one.onDemand()
                        ? one.name()
                        : one.name().substring(0, one.name().lastIndexOf('.')))
                .map(owner -> names.resolve(TypeUse.of(owner, 0), walk.site.scope()))
                .toList();
    }

    /**
     * Who of those may have the method where none is read: the type whose member of that name is imported; of several that
     * are imported on demand, nobody knows which.
     */
    Optional<JavaType> openOwner(String id, List<JavaType> owners) {
        List<JavaType> open = owners.stream()
                .filter(owner -> owner.equals(JavaType.UNKNOWN)
                        || openSuper(names, owner).isPresent())
                .toList();
        boolean named = walk.site.scope().source().imports().stream()
                .anyMatch(one ->
                        one.isStatic() && !one.onDemand() && one.simpleName().equals(id));
        if (named || open.size() < 2) {
            return open.stream().findFirst();
        }
        return Optional.of(JavaType.UNKNOWN);
    }

    JavaType select(Expr.Select select) {
        JavaType scope = walk.walk(select.scope());
        if (scope.isKnown()) {
            Optional<FoundField> field = names.members().field(scope, select.name());
            if (field.isPresent()) {
                boolean isStatic = field.get().declaration().stream()
                        .anyMatch(declared -> Modifier.isStatic(declared.modifiers()));
                through(scope, field.get().owner(), isStatic, select.line());
                return told(field.get(), scope.inferred(), select.line());
            }
        }
        Optional<JavaType> type = dotted(select).flatMap(path -> names.resolveName(path, walk.site.scope()));
        if (type.isPresent()) {
            through(scope, type.get(), true, select.line());
            return type.get();
        }
        if (select.compiled().isPresent()) {
            return names.resolve(select.compiled().get().result(), walk.site.scope());
        }
        boolean library = scope.origin() == Origin.LIBRARY || scope.equals(JavaType.BEHIND_LIBRARY);
        return library ? JavaType.BEHIND_LIBRARY : JavaType.UNKNOWN;
    }

    /** A static member, or a type, that is reached by the name of another type than its own. */
    void through(JavaType named, JavaType owner, boolean isStatic, int line) {
        if (isStatic && named.isEstate() && !named.isNamed(owner.name())) {
            walk.tell(listener -> listener.type(walk.site, named, "type", line));
        }
    }

    private JavaType told(FoundField field, boolean inferred, int line) {
        if (field.declaration().isPresent()) {
            walk.tell(listener -> listener.field(walk.site, field, inferred, line));
        }
        return inferred ? field.type().markInferred() : field.type();
    }

    /** {@code a.b.C} as text, when the expression is nothing but names. */
    static Optional<String> dotted(Expr expression) {
        if (expression instanceof Expr.Name name) {
            return Optional.of(name.id());
        }
        if (expression instanceof Expr.Select select) {
            return dotted(select.scope()).map(scope -> scope + "." + select.name());
        }
        return Optional.empty();
    }

    JavaType self(Optional<String> qualifier) {
        return qualifier
                .map(name -> names.resolve(TypeUse.of(name, 0), walk.site.scope()))
                .orElseGet(() -> JavaType.of(walk.site.scope().type().name(), Origin.ESTATE));
    }

    /** What {@code super} is seen as: the superclass, or the interface that is named. */
    JavaType parent(Optional<String> qualifier) {
        List<JavaType> supertypes = names.supertypes(self(Optional.empty()));
        return qualifier
                .map(name -> names.resolve(TypeUse.of(name, 0), walk.site.scope()))
                .orElseGet(() -> supertypes.isEmpty() ? JavaType.OBJECT : supertypes.get(0));
    }
}

package dev.banyan.analyzer.java.reference;

import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.JavaSource.Import;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The full names that a type may have. */
record NamesOfTypes(Names names) {

    JavaType resolve(TypeUse use, Scope scope) {
        return names.resolve(use, scope);
    }

    /**
     * With dots, whatever is nested. A type that no import explains may come from any of those on demand:
     *
     * <pre>
     *   import a.*; import b.*;   Order x;      a.Order, b.Order
     * </pre>
     *
     * None for primitives, type variables and what is not known at all.
     */
    List<String> of(JavaType type, Scope scope) {
        boolean nameless = type.origin() == Origin.PRIMITIVE
                || type.origin() == Origin.VARIABLE
                || type.name().startsWith("?");
        if (nameless) {
            return List.of();
        }
        String name = dotted(type.name());
        boolean guessed = type.inferred() && (type.origin() == Origin.LIBRARY || type.origin() == Origin.UNKNOWN);
        if (!guessed) {
            return List.of(name);
        }
        Set<String> all = new LinkedHashSet<>();
        if (name.indexOf('.') >= 0) {
            all.add(name);
        }
        String simple = name.substring(name.lastIndexOf('.') + 1);
        scope.source().imports().stream()
                .filter(one -> one.onDemand() && !one.isStatic())
                .map(Import::name)
                .forEach(prefix -> all.add(prefix + "." + simple));
        return all.isEmpty() ? List.of(name) : List.copyOf(all);
    }

    /** Primitives too: some rules ask for arrays of bytes. */
    List<String> withPrimitives(JavaType type, Scope scope) {
        boolean primitive = type.origin() == Origin.PRIMITIVE && !type.isNamed("void");
        return primitive ? List.of(type.name() + "[]".repeat(type.dimensions())) : of(type, scope);
    }

    /** The types whose method a call on {@code receiver} may mean, when no source and no JDK declares it. */
    List<String> holders(JavaType receiver, Scope scope) {
        Set<String> all = new LinkedHashSet<>(of(receiver, scope));
        if (receiver.isEstate()) {
            List<String> above = new ArrayList<>();
            names.lineage(receiver).stream()
                    .filter(one -> one.origin() == Origin.LIBRARY || one.origin() == Origin.UNKNOWN)
                    .forEach(one -> above.addAll(of(one, scope)));
            all.addAll(above);
        }
        return List.copyOf(all);
    }

    /** The name of the type that is being read. */
    List<String> own(Scope scope) {
        return List.of(dotted(scope.type().name()));
    }

    /** Its name and those of all types above it: a method that overrides one is a method of both. */
    List<String> lineage(Scope scope) {
        Set<String> all = new LinkedHashSet<>(own(scope));
        names.lineage(JavaType.of(scope.type().name(), Origin.ESTATE)).stream()
                .filter(one -> !one.equals(JavaType.OBJECT))
                .forEach(one -> all.addAll(of(one, scope)));
        return List.copyOf(all);
    }

    /** Full name of a parameter's type; {@code ?} where it is not known. */
    static String parameter(JavaType type) {
        return type.isKnown() ? dotted(type.name()) + "[]".repeat(type.dimensions()) : "?";
    }

    static List<String> parameters(List<JavaType> types) {
        return types.stream().map(NamesOfTypes::parameter).toList();
    }

    private static String dotted(String binaryName) {
        return binaryName.replace('$', '.');
    }
}

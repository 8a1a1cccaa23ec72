package dev.banyan.analyzer.java.names;

import java.util.List;

/**
 * The type of an expression or declaration.
 *
 * @param name binary name; of a library's type the best that imports tell, of a primitive its keyword
 * @param arguments type arguments; of a type variable its bound
 * @param inferred whether a lambda's context or a guess among wildcard imports decided it
 */
public record JavaType(String name, Origin origin, List<JavaType> arguments, int dimensions, boolean inferred) {

    /** Where a type is declared. */
    public enum Origin {
        ESTATE,
        JDK,
        /** In a jar that was not read, or in sources that are missing. */
        LIBRARY,
        PRIMITIVE,
        VARIABLE,
        UNKNOWN
    }

    public static final JavaType UNKNOWN = new JavaType("?", Origin.UNKNOWN, List.of(), 0, false);
    /** What a method of a library gives back: known only to whoever reads its jar. */
    public static final JavaType BEHIND_LIBRARY = new JavaType("? of a library", Origin.UNKNOWN, List.of(), 0, false);

    public static final JavaType STRING = of("java.lang.String", Origin.JDK);
    public static final JavaType OBJECT = of("java.lang.Object", Origin.JDK);

    public JavaType {
        arguments = List.copyOf(arguments);
    }

    public static JavaType of(String name, Origin origin) {
        return new JavaType(name, origin, List.of(), 0, false);
    }

    public JavaType withArguments(List<JavaType> newArguments) {
        return new JavaType(name, origin, newArguments, dimensions, inferred);
    }

    public JavaType array(int more) {
        return more == 0 ? this : new JavaType(name, origin, arguments, dimensions + more, inferred);
    }

    /** The type of an array's elements. */
    public JavaType element() {
        return new JavaType(name, origin, arguments, Math.max(0, dimensions - 1), inferred);
    }

    public JavaType markInferred() {
        return inferred ? this : new JavaType(name, origin, arguments, dimensions, true);
    }

    public boolean isKnown() {
        return origin != Origin.UNKNOWN;
    }

    public boolean isEstate() {
        return origin == Origin.ESTATE;
    }

    public boolean isNamed(String other) {
        return dimensions == 0 && name.equals(other);
    }

    public boolean isArray() {
        return dimensions > 0;
    }

    /** Package of the type; empty for primitives and the unnamed package. */
    public String packageName() {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** The name without package and outer types. */
    public String simpleName() {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}

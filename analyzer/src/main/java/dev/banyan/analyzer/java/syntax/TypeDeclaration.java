package dev.banyan.analyzer.java.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A class, interface, enum, record or annotation type.
 *
 * @param name binary name, {@code $} for nested types
 * @param outer binary name of the type around it
 * @param modifiers {@code Modifier} bits of {@code java.lang.reflect}
 * @param members fields, methods and blocks
 */
public record TypeDeclaration(
        String name,
        Optional<String> outer,
        Kind kind,
        int modifiers,
        Supertypes supertypes,
        List<AnnotationUse> annotations,
        Members members,
        Extent extent) {

    public TypeDeclaration {
        annotations = List.copyOf(annotations);
    }

    /** What it was declared with. */
    public enum Kind {
        CLASS,
        INTERFACE,
        ENUM,
        RECORD,
        ANNOTATION,
        /** A class body behind {@code new}, or that of an enum constant; no node of its own. */
        ANONYMOUS
    }

    /** What stands between the name and the body. */
    public record Supertypes(List<TypeParameter> parameters, List<TypeUse> extended, List<TypeUse> implemented) {
        public Supertypes {
            parameters = List.copyOf(parameters);
            extended = List.copyOf(extended);
            implemented = List.copyOf(implemented);
        }
    }

    /** {@code T extends A & B}. */
    public record TypeParameter(String name, List<TypeUse> bounds) {
        public TypeParameter {
            bounds = List.copyOf(bounds);
        }
    }

    /** What stands in the body, in the order of the file; blocks are methods without a name. */
    public record Members(List<Field> fields, List<Method> methods) {
        public Members {
            fields = List.copyOf(fields);
            methods = List.copyOf(methods);
        }
    }

    /**
     * How large it is; nested types count for themselves, anonymous ones for the type around them.
     *
     * @param size of all its code
     * @param cyclomaticMax that of its most branched method
     */
    public record Extent(int line, CodeSize size, int cyclomaticMax) {}

    /**
     * A field or enum constant.
     *
     * @param value its initializer
     * @param initial the initializer as code that runs
     */
    public record Field(
            String name,
            TypeUse type,
            int modifiers,
            List<AnnotationUse> annotations,
            Optional<Expr> value,
            Method.Body initial,
            int line) {
        public Field {
            annotations = List.copyOf(annotations);
        }
    }

    /** The package; empty for the unnamed one. */
    public String packageName() {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    public boolean isInterface() {
        return kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
    }

    public boolean isAnonymous() {
        return kind == Kind.ANONYMOUS;
    }

    /** The name without package and outer types. */
    public String simpleName() {
        String last = name.substring(name.lastIndexOf('.') + 1);
        String nested = last.substring(last.lastIndexOf('$') + 1);
        int start = 0;
        // a local class is Outer$1Name
        while (start < nested.length() - 1 && Character.isDigit(nested.charAt(start))) {
            start++;
        }
        return nested.substring(start);
    }
}

package dev.banyan.analyzer.java.syntax;

import dev.banyan.analyzer.java.syntax.TypeDeclaration.TypeParameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A method, constructor or initializer block.
 *
 * @param modifiers {@code Modifier} bits of {@code java.lang.reflect}
 * @param thrown the exceptions that it declares
 */
public record Method(
        Signature signature,
        int modifiers,
        List<AnnotationUse> annotations,
        List<TypeUse> thrown,
        Body body,
        int line) {

    /** The virtual machine's name of a constructor. */
    public static final String CONSTRUCTOR = "<init>";

    /** The virtual machine's name of a static block. */
    public static final String STATIC_BLOCK = "<clinit>";

    public Method {
        annotations = List.copyOf(annotations);
        thrown = List.copyOf(thrown);
    }

    /**
     * What callers see.
     *
     * @param returns empty for constructors and blocks
     */
    public record Signature(
            String name,
            List<TypeParameter> typeParameters,
            List<Parameter> parameters,
            Optional<TypeUse> returns,
            boolean varargs) {
        public Signature {
            typeParameters = List.copyOf(typeParameters);
            parameters = List.copyOf(parameters);
        }
    }

    /** A declared parameter. */
    public record Parameter(String name, TypeUse type, List<AnnotationUse> annotations) {
        public Parameter {
            annotations = List.copyOf(annotations);
        }
    }

    /**
     * What runs.
     *
     * @param present false for abstract methods
     * @param locals parameters first
     * @param expressions those that are evaluated, statement by statement, in the order of the file
     * @param results the places in {@code expressions} of what it returns
     * @param types types named in catches and local declarations
     */
    public record Body(
            boolean present,
            List<Local> locals,
            List<Expr> expressions,
            List<Integer> results,
            List<TypeUse> types,
            CodeSize size) {

        /** The body of an abstract or implicit method. */
        static Body none(List<Local> parameters) {
            return new Body(false, parameters, List.of(), List.of(), List.of(), CodeSize.NONE);
        }

        public Body {
            locals = List.copyOf(locals);
            expressions = List.copyOf(expressions);
            results = List.copyOf(results);
            types = List.copyOf(types);
        }
    }

    /**
     * A local variable.
     *
     * @param type empty when the compiler infers it
     * @param value what decides it where the type is inferred: the initializer, or what is iterated
     */
    public record Local(String name, Optional<TypeUse> type, Origin origin, Optional<Expr> value) {

        /** Where its first value comes from. */
        public enum Origin {
            PARAMETER,
            VARIABLE,
            EACH,
            LAMBDA
        }
    }

    public String name() {
        return signature.name();
    }

    public int arity() {
        return signature.parameters().size();
    }

    /** {@code find(String,int)}: how members of edges are written. */
    public String label() {
        return signature.parameters().stream()
                .map(parameter -> parameter.type().shortName())
                .collect(Collectors.joining(",", name() + "(", ")"));
    }
}

package dev.banyan.analyzer.java.syntax;

import java.util.List;
import java.util.Optional;

/**
 * The shape of an expression: what decides its type, its text and the calls in it. Everything else (operators, numbers)
 * is reduced to its type.
 */
public sealed interface Expr {

    /** A simple name that is no local variable: a field, a type, or the first part of a package. */
    record Name(String id, int line) implements Expr {}

    /** A local variable or parameter, by its place in {@link Method.Body#locals}. */
    record Local(int index, int line) implements Expr {}

    /** {@code scope.name}: a field, a type or a package. */
    record Select(Expr scope, String name, int line) implements Expr {}

    /** A method call; without receiver it is looked up in the types around it. */
    record Call(Optional<Expr> receiver, String name, List<Expr> arguments, int line) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * {@code new T(...)}.
     *
     * @param anonymous binary name of the class body behind it
     */
    record New(TypeUse type, List<Expr> arguments, Optional<String> anonymous, int line) implements Expr {
        public New {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code this(...)} or {@code super(...)} as the first statement of a constructor. */
    record ConstructorCall(boolean toSuper, List<Expr> arguments, int line) implements Expr {
        public ConstructorCall {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code this} or {@code Outer.this}. */
    record This(Optional<String> qualifier) implements Expr {}

    /** {@code super} or {@code Interface.super}. */
    record Super(Optional<String> qualifier) implements Expr {}

    /** A string literal or text block, escapes done. */
    record Text(String value, int line) implements Expr {}

    /** A character literal. */
    record Letter(String value) implements Expr {}

    /** {@code a + b + c} where at least one part is text or unknown. */
    record Concat(List<Expr> parts, int line) implements Expr {
        public Concat {
            parts = List.copyOf(parts);
        }
    }

    /** A value whose type is plain to see: a number, {@code true}, a comparison, {@code null}. */
    record Plain(String type) implements Expr {}

    /** {@code (T) value}. */
    record Cast(TypeUse type, Expr value) implements Expr {}

    /** {@code value instanceof T}. */
    record InstanceOf(Expr value, Optional<TypeUse> type) implements Expr {}

    /** {@code T.class}. */
    record ClassOf(TypeUse type) implements Expr {}

    /**
     * {@code condition ? a : b}, or a switch expression.
     *
     * @param results the places in {@code evaluated} of the values it may give
     */
    record Choice(List<Expr> evaluated, List<Integer> results) implements Expr {
        public Choice {
            evaluated = List.copyOf(evaluated);
            results = List.copyOf(results);
        }
    }

    /** {@code {a, b}} or {@code new T[] {a, b}}; an annotation's list too. */
    record ArrayOf(Optional<TypeUse> type, List<Expr> elements) implements Expr {
        public ArrayOf {
            elements = List.copyOf(elements);
        }
    }

    /** {@code array[index]}. */
    record Index(Expr array, Expr index) implements Expr {}

    /** {@code target = value}, or {@code target += value} when it appends; also a declaration with its initializer. */
    record Assign(Expr target, Expr value, boolean appends, int line) implements Expr {}

    /**
     * A lambda.
     *
     * @param parameters places in {@link Method.Body#locals}
     * @param expressions all that its body evaluates
     * @param results the places in {@code expressions} of the values it may give back
     */
    record Lambda(List<Integer> parameters, List<Expr> expressions, List<Integer> results) implements Expr {
        public Lambda {
            parameters = List.copyOf(parameters);
            expressions = List.copyOf(expressions);
            results = List.copyOf(results);
        }
    }

    /** {@code scope::name}; the name of a constructor is {@code new}. */
    record MethodReference(Expr scope, String name, int line) implements Expr {}

    /** A type where an expression could stand: the scope of {@code List<A>::new}. */
    record TypeName(TypeUse type) implements Expr {}

    /** An annotation as the value of another. */
    record Annotation(AnnotationUse use) implements Expr {}

    /** Several values of which none is the result: the operands of an operator, whose type is {@code type}. */
    record Operands(List<Expr> values, String type) implements Expr {
        public Operands {
            values = List.copyOf(values);
        }
    }
}

package dev.banyan.analyzer.java.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

    /**
     * {@code case NAME}: a constant of the selector's type, or a name like any other.
     *
     * @param selector evaluated before, not here
     */
    record Label(Expr selector, Name name) implements Expr {}

    /**
     * {@code scope.name}: a field, a type or a package.
     *
     * @param compiled what a class file says of the field
     */
    record Select(Expr scope, String name, int line, Optional<Compiled> compiled) implements Expr {
        public Select(Expr scope, String name, int line) {
            this(scope, name, line, Optional.empty());
        }
    }

    /**
     * A method call; without receiver it is looked up in the types around it.
     *
     * @param compiled what a class file says of the method
     */
    record Call(Optional<Expr> receiver, String name, List<Expr> arguments, int line, Optional<Compiled> compiled)
            implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }

        public Call(Optional<Expr> receiver, String name, List<Expr> arguments, int line) {
            this(receiver, name, arguments, line, Optional.empty());
        }
    }

    /** What an instruction names: the type that is asked for a member, and what the member gives. */
    record Compiled(TypeUse owner, List<TypeUse> parameters, TypeUse result) {
        public Compiled {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * {@code new T(...)}.
     *
     * @param outer the instance that the new one belongs to: {@code outer.new T(...)}
     * @param anonymous binary name of the class body behind it
     */
    record New(Optional<Expr> outer, TypeUse type, List<Expr> arguments, Optional<String> anonymous, int line)
            implements Expr {
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

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements Expr {}

    /** A value whose type is plain to see: a number, a comparison, {@code null}. */
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

    /** The expressions directly inside, in the order they are evaluated; bodies of lambdas too. */
    default List<Expr> parts() {
        if (this instanceof Call call) {
            return joined(call.receiver(), call.arguments());
        } else if (this instanceof New creation) {
            return joined(creation.outer(), creation.arguments());
        } else if (this instanceof ConstructorCall call) {
            return call.arguments();
        } else if (this instanceof Select select) {
            return List.of(select.scope());
        } else if (this instanceof Concat concat) {
            return concat.parts();
        } else if (this instanceof Operands operands) {
            return operands.values();
        } else if (this instanceof Assign assign) {
            return List.of(assign.target(), assign.value());
        } else if (this instanceof Cast cast) {
            return List.of(cast.value());
        } else if (this instanceof InstanceOf test) {
            return List.of(test.value());
        } else if (this instanceof Choice choice) {
            return choice.evaluated();
        } else if (this instanceof ArrayOf array) {
            return array.elements();
        } else if (this instanceof Index index) {
            return List.of(index.array(), index.index());
        } else if (this instanceof Lambda lambda) {
            return lambda.expressions();
        } else if (this instanceof MethodReference reference) {
            return List.of(reference.scope());
        }
        return List.of();
    }

    private static List<Expr> joined(Optional<Expr> first, List<Expr> others) {
        if (first.isEmpty()) {
            return others;
        }
        List<Expr> all = new ArrayList<>(others.size() + 1);
        all.add(first.get());
        all.addAll(others);
        return all;
    }

    /** Every expression below and including these, outer before inner; deep chains are no recursion. */
    static List<Expr> all(List<Expr> roots) {
        List<Expr> found = new ArrayList<>();
        Deque<Expr> open = new ArrayDeque<>();
        for (int i = roots.size() - 1; i >= 0; i--) {
            open.push(roots.get(i));
        }
        while (!open.isEmpty()) {
            Expr next = open.pop();
            found.add(next);
            List<Expr> parts = next.parts();
            for (int i = parts.size() - 1; i >= 0; i--) {
                open.push(parts.get(i));
            }
        }
        return found;
    }
}

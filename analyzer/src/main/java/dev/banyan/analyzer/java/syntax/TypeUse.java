package dev.banyan.analyzer.java.syntax;

import java.util.List;

/**
 * A type as it is written at one place: {@code Map.Entry<String, Account>[]}.
 *
 * @param name with dots; {@code ?} for a wildcard without bound, {@code var} where the author left it to the compiler
 * @param arguments type arguments; empty also for the diamond
 */
public record TypeUse(String name, List<TypeUse> arguments, int dimensions, int line) {

    public TypeUse {
        arguments = List.copyOf(arguments);
    }

    public static TypeUse of(String name, int line) {
        return new TypeUse(name, List.of(), 0, line);
    }

    /** The name without qualifier, with {@code []} per dimension, as it stands in a member's parameter list. */
    public String shortName() {
        return name.substring(name.lastIndexOf('.') + 1) + "[]".repeat(dimensions);
    }

    public TypeUse array(int more) {
        return more == 0 ? this : new TypeUse(name, arguments, dimensions + more, line);
    }
}

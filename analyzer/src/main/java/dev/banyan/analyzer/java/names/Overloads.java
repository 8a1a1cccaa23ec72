package dev.banyan.analyzer.java.names;

import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses among methods of one name and arity: each argument that has the parameter's very type scores 3, one that fits
 * scores 2, an unknown one 1; one that cannot fit rules the method out. The highest sum wins, of equals the first, which
 * is the one declared nearest to the receiver. Cost: candidates times arguments.
 */
final class Overloads {

    private Overloads() {}

    static Optional<FoundMethod> best(List<FoundMethod> candidates, List<JavaType> arguments, Names names) {
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        FoundMethod best = null;
        int bestScore = -1;
        for (FoundMethod candidate : candidates) {
            int score = score(candidate, arguments, names);
            boolean better = (best == null || score > bestScore)
                    ? score > bestScore
                    : score == bestScore && isNarrower(candidate, best, arguments.size(), names);
            if (better) {
                best = candidate;
                bestScore = score;
            }
        }
        // When nothing fits, an argument's type was misjudged; the name and the arity still hold.
        return Optional.ofNullable(best).or(() -> candidates.stream().findFirst());
    }

    /** Of two that fit equally well the one whose parameters are subtypes of the other's is meant (JLS 15.12.2.5). */
    private static boolean isNarrower(FoundMethod one, FoundMethod other, int arguments, Names names) {
        boolean differs = false;
        for (int i = 0; i < arguments; i++) {
            JavaType narrow = one.parameter(i);
            JavaType wide = other.parameter(i);
            boolean same = narrow.name().equals(wide.name()) && narrow.dimensions() == wide.dimensions();
            boolean below = narrow.dimensions() == wide.dimensions()
                    && narrow.origin() != Origin.VARIABLE
                    && names.lineage(narrow).stream()
                            .anyMatch(above -> above.name().equals(wide.name()));
            if (!same && !below) {
                return false;
            }
            differs |= !same;
        }
        return differs;
    }

    private static int score(FoundMethod method, List<JavaType> arguments, Names names) {
        // A fixed arity is tried before a variable one.
        int score = method.varargs() ? 0 : 1;
        for (int i = 0; i < arguments.size(); i++) {
            int one = fit(method.parameter(i), arguments.get(i), names);
            if (one < 0) {
                return -1;
            }
            score += 2 * one;
        }
        return score;
    }

    private static int fit(JavaType parameter, JavaType argument, Names names) {
        if (!argument.isKnown() || !parameter.isKnown() || parameter.origin() == Origin.VARIABLE) {
            return 1;
        }
        if (argument.name().equals("null")) {
            return parameter.origin() == Origin.PRIMITIVE && !parameter.isArray() ? -1 : 1;
        }
        if (argument.name().equals(parameter.name()) && argument.dimensions() == parameter.dimensions()) {
            return 3;
        }
        if (argument.dimensions() != parameter.dimensions()) {
            return parameter.isNamed("java.lang.Object") ? 1 : -1;
        }
        if (argument.origin() == Origin.PRIMITIVE && parameter.origin() == Origin.PRIMITIVE) {
            return widens(argument.name(), parameter.name()) ? 2 : -1;
        }
        if (parameter.origin() == Origin.PRIMITIVE) {
            return names.boxed(parameter).name().equals(argument.name()) ? 1 : -1;
        }
        JavaType reference = names.boxed(argument);
        List<JavaType> lineage = names.lineage(reference);
        if (lineage.stream().anyMatch(one -> one.name().equals(parameter.name()))) {
            return 2;
        }
        // A library's type may have supertypes that no source tells of.
        boolean open = lineage.stream().anyMatch(names::isOpen);
        return open || argument.origin() == Origin.VARIABLE ? 1 : -1;
    }

    private static boolean widens(String from, String to) {
        List<String> order = List.of("byte", "short", "int", "long", "float", "double");
        if (from.equals("char")) {
            return Set.of("int", "long", "float", "double").contains(to);
        }
        return order.indexOf(from) >= 0 && order.indexOf(from) < order.indexOf(to);
    }
}

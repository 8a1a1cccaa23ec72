package dev.banyan.analyzer.java.syntax;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An annotation at one place.
 *
 * @param name as written, without {@code @}
 * @param values by element name; the single value stands under the name value
 */
public record AnnotationUse(String name, SortedMap<String, Expr> values, int line) {

    public AnnotationUse {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The name without qualifier. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public Optional<Expr> value(String element) {
        return Optional.ofNullable(values.get(element));
    }

    /** The values of an element that takes one or many. */
    public List<Expr> each(String element) {
        Expr value = values.get(element);
        if (value == null) {
            return List.of();
        }
        return value instanceof Expr.ArrayOf array ? array.elements() : List.of(value);
    }
}

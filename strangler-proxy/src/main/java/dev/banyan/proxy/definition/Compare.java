package dev.banyan.proxy.definition;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the answers of legacy and target are compared. Places in a JSON body are written {@code $.items[*].price}.
 *
 * @param ignore places that may differ
 * @param tolerance places with a number, and by how much it may differ
 * @param unordered places of arrays whose order does not count
 */
public record Compare(List<String> ignore, SortedMap<String, Double> tolerance, List<String> unordered) {

    /** Everything has to be equal. */
    static final Compare STRICT = new Compare(List.of(), new TreeMap<>(), List.of());

    public Compare {
        ignore = List.copyOf(ignore);
        tolerance = Collections.unmodifiableSortedMap(new TreeMap<>(tolerance));
        unordered = List.copyOf(unordered);
    }
}

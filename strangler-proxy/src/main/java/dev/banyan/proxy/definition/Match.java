package dev.banyan.proxy.definition;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which requests a route is about. All conditions must hold.
 *
 * @param methods in upper case; empty is any. GET takes HEAD with it
 * @param host {@code shop.example} or {@code *.example}, lower case, without port
 * @param headers by name in lower case; the value {@code *} is any value
 * @param query by name; the value {@code *} is any value
 */
public record Match(
        SortedSet<String> methods,
        PathShape path,
        Optional<String> host,
        SortedMap<String, String> headers,
        SortedMap<String, String> query) {

    /** The value of a condition that only asks for presence. */
    public static final String PRESENT = "*";

    public Match {
        methods = Collections.unmodifiableSortedSet(new TreeSet<>(methods));
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        query = Collections.unmodifiableSortedMap(new TreeMap<>(query));
    }

    /** A request exists that both of two equally specific matches of one path shape would take. */
    boolean overlaps(Match that) {
        boolean methodsMeet = methods.isEmpty() || that.methods.isEmpty() || intersects(methods, that.methods);
        return methodsMeet
                && host.equals(that.host)
                && compatible(headers, that.headers)
                && compatible(query, that.query);
    }

    private static boolean intersects(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static boolean compatible(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream().allMatch(condition -> {
            String value = other.getOrDefault(condition.getKey(), PRESENT);
            return value.equals(PRESENT) || condition.getValue().equals(PRESENT) || value.equals(condition.getValue());
        });
    }

    /** {@code GET,POST /accounts/{id}}, the form in which people speak of it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(methods.isEmpty() ? "ANY" : String.join(",", methods));
        text.append(' ').append(path);
        host.ifPresent(name -> text.append(" host=").append(name));
        headers.forEach((name, value) ->
                text.append(" header ").append(name).append('=').append(value));
        query.forEach(
                (name, value) -> text.append(" query ").append(name).append('=').append(value));
        return text.toString();
    }
}

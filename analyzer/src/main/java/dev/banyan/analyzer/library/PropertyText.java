package dev.banyan.analyzer.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts values in for the properties in a text, and for those in the values, from left to right:
 *
 * <pre>
 *   a = ${b}-1, b = ${c}, c = 2     ${a}   becomes   2-1
 *   a = ${b},   b = ${a}            ${a}   stays
 * </pre>
 *
 * A property that is made of itself is met again before the text that it gave has been passed. One step for each
 * property in the result.
 */
final class PropertyText {

    private static final int LONGEST = 4096;
    private static final int MOST_STEPS = 10_000;

    /** A property whose value is being looked through; what stands behind that value is {@code behind} characters long. */
    private record Open(String name, int behind) {}

    private PropertyText() {}

    /** Whether a property stands in the text, known or not. */
    static boolean isOpen(String text) {
        return text.contains("${");
    }

    /**
     * The text with all values put in.
     *
     * @param values what a property is set to, which may hold others
     * @return the text as it was where one is not set, made of itself, or longer than any version
     */
    static String filled(String text, Function<String, Optional<String>> values) {
        StringBuilder filled = new StringBuilder(text);
        Deque<Open> open = new ArrayDeque<>();
        Set<String> names = new HashSet<>();
        for (int step = 0; step < MOST_STEPS && filled.length() <= LONGEST; step++) {
            int start = filled.indexOf("${");
            if (start < 0) {
                return filled.toString();
            }
            while (!open.isEmpty() && filled.length() - start <= open.peek().behind()) {
                names.remove(open.pop().name());
            }
            int end = filled.indexOf("}", start);
            String name = end < 0 ? "" : filled.substring(start + 2, end);
            Optional<String> value = names.add(name) ? values.apply(name) : Optional.empty();
            if (value.isEmpty()) {
                return text;
            }
            open.push(new Open(name, filled.length() - end - 1));
            filled.replace(start, end + 1, value.get());
        }
        return text;
    }
}

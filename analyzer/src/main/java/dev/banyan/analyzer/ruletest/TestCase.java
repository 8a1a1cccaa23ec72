package dev.banyan.analyzer.ruletest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a rule must find.
 *
 * @param unmatched it must apply nowhere
 */
record TestCase(String rule, String name, boolean unmatched, Optional<Expected> incidents, List<String> tags) {

    TestCase {
        tags = List.copyOf(tags);
    }

    /**
     * How many places.
     *
     * @param message what the messages of those that count must hold, or match
     * @param snippet what their lines must hold, or match
     */
    record Expected(
            OptionalInt exactly,
            OptionalInt atLeast,
            OptionalInt atMost,
            Optional<String> message,
            Optional<String> snippet,
            List<Place> places) {
        Expected {
            places = List.copyOf(places);
        }
    }

    /** A place that must be among those found. */
    record Place(String file, int line, Optional<String> message, Optional<String> snippet) {}
}

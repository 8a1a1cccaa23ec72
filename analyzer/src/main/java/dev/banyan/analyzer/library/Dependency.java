package dev.banyan.analyzer.library;

import java.util.List;
import java.util.Optional;

/**
 * A dependency as a build file declares it.
 *
 * @param version as written, perhaps with properties in it
 * @param scope as written
 * @param condition what must hold for it to count, as {@code profile tomcat}
 * @param line of its element or statement
 */
record Dependency(
        Coordinates coordinates,
        Optional<String> version,
        Optional<String> scope,
        Details details,
        Optional<String> condition,
        int line) {

    /**
     * What makes it more than group and artifact.
     *
     * @param type {@code jar} where none is written
     * @param classifier empty where there is none
     * @param exclusions what it must not bring; {@code *} stands for any name
     */
    record Details(String type, String classifier, boolean optional, List<Coordinates> exclusions) {

        static final Details PLAIN = new Details("jar", "", false, List.of());

        Details {
            exclusions = List.copyOf(exclusions);
        }
    }
}

package dev.banyan.analyzer.library;

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
        Optional<String> type,
        Optional<String> condition,
        int line) {}

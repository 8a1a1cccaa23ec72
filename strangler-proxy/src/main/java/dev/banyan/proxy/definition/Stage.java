package dev.banyan.proxy.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a route has moved. The order is the way forward; any stage may go back to {@link #LEGACY}. */
public enum Stage {
    /** Legacy answers. */
    LEGACY,
    /** Legacy answers; the target gets a copy. */
    SHADOW,
    /** The target answers the share of the traffic that {@link Canary} names. */
    CANARY,
    /** The target answers; legacy still stands behind it. */
    LIVE,
    /** The target answers; legacy's code for the route may be removed. */
    RETIRED;

    /** The word in the route file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Stage> of(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word().equals(word))
                .findFirst();
    }
}

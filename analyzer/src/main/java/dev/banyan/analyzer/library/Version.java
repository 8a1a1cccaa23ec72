package dev.banyan.analyzer.library;

/**
 * A version, or why there is none.
 *
 * @param text the version, or the reason
 * @param byProperty whether the reason is a property
 */
record Version(boolean known, String text, boolean byProperty) {

    static Version of(String version) {
        return new Version(true, version, false);
    }

    static Version unknown(String reason) {
        return new Version(false, reason, false);
    }

    static Version openProperty(String reason) {
        return new Version(false, reason, true);
    }
}

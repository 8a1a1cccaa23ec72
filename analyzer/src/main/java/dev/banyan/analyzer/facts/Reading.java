package dev.banyan.analyzer.facts;

/**
 * How far the reading of one file came; every file of the estate that a language claims has one.
 *
 * @param file path relative to the root of the estate
 * @param lines physical lines
 */
public record Reading(String file, String language, int lines, Outcome outcome) {

    /** From best to worst. */
    public enum Outcome {
        /** Read whole, without a problem. */
        PARSED,
        /** Read, but some lines were not understood; the problems say which. */
        PARTIAL,
        /** Not read; a problem says why. */
        SKIPPED
    }
}

package dev.banyan.analyzer.facts;

import java.util.Locale;

/** How one node can need another; the arrow always points at what is needed. */
public enum EdgeKind {
    CONTAINS,
    CALLS,
    INHERITS,
    USES,
    INCLUDES,
    EXECUTES,
    READS,
    WRITES,
    SHOWS,
    DEPENDS;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in estate.json. */
    public String word() {
        return word;
    }
}

package dev.banyan.analyzer.facts;

import java.util.Locale;

/** The kinds of things an estate is made of; {@code docs/formats/estate.md} gives an example of each. */
public enum NodeKind {
    MODULE,
    TYPE,
    PROGRAM,
    COPYBOOK,
    JOB,
    PROC,
    TRANSACTION,
    SCREEN,
    TABLE,
    VIEW,
    DATASET,
    QUEUE,
    CACHE,
    REMOTE,
    ENDPOINT,
    LIBRARY,
    CONFIG;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word before the colon of an id. */
    public String word() {
        return word;
    }
}

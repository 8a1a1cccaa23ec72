package dev.banyan.analyzer.backlog;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an item asks for. */
public enum ItemKind {
    /** Something the audit could not see: a missing copybook or program, a call whose target is decided at run time. */
    CLOSE_GAP("close-gap"),
    /** Move one HTTP endpoint to a new service behind the proxy. */
    STRANGLE_ENDPOINT("strangle-endpoint"),
    /** Move one CICS transaction. */
    STRANGLE_TRANSACTION("strangle-transaction"),
    /** Bridge a message listener, a remote bean or another entry that is not HTTP. */
    BRIDGE_INTERFACE("bridge-interface"),
    /** Move one batch job. */
    MOVE_JOB("move-job"),
    /** Break a circle of packages or programs that can only be moved together. */
    UNTANGLE_CYCLE("untangle-cycle");

    private final String word;

    ItemKind(String word) {
        this.word = word;
    }

    /** The word in backlog.json. */
    @JsonValue
    public String word() {
        return word;
    }
}

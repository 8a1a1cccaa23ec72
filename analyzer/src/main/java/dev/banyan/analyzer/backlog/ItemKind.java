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
    UNTANGLE_CYCLE("untangle-cycle"),
    /** Replace or raise a library whose support has ended, or which has known vulnerabilities. */
    REPLACE_LIBRARY("replace-library"),
    /** Change code from an interface that goes, or has gone, to the one that follows it. */
    UPGRADE_API("upgrade-api"),
    /** Mend a weakness of security in the code. */
    MEND_WEAKNESS("mend-weakness"),
    /** Change passwords and keys that stand in the sources, and take them out. */
    ROTATE_SECRET("rotate-secret"),
    /** Take away what nothing uses. */
    RETIRE_CODE("retire-code"),
    /** Give a program that many call through copybooks an interface for both sides of a move. */
    BRIDGE_COPYBOOK("bridge-copybook"),
    /** Make an image of an artefact that runs. */
    CONTAINERIZE("containerize"),
    /** Give data that several write one master. */
    MOVE_DATA("move-data");

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

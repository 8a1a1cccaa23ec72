package dev.banyan.grammars.cics;

/** Which way the argument of an option goes. */
public enum CicsDirection {
    /** The program gives it, CICS leaves it as it is. */
    GIVES,
    /** CICS fills it. */
    RECEIVES,
    /** The program gives it, and CICS may put something else there. */
    BOTH,
    /** The table of commands does not say. CICS may fill it. */
    UNKNOWN
}

package dev.banyan.analyzer.facts;

/**
 * The name a program uses for a resource, where configuration decides which resource that is: a DD name in a job step,
 * a CICS file in the CSD.
 */
public record LogicalName(Namespace namespace, String name) {

    /** Who gives the name its meaning. */
    public enum Namespace {
        /** A DD statement of the job step that runs the program, or one of its callers. */
        DD,
        /** DEFINE FILE in the CSD. */
        CICS_FILE,
        /** DEFINE TDQUEUE in the CSD. */
        CICS_TDQUEUE,
        /** A JNDI name, given a meaning by a deployment descriptor. */
        JNDI
    }

    /** {@code DD:ACCTFILE}. */
    @Override
    public String toString() {
        return namespace + ":" + name;
    }
}

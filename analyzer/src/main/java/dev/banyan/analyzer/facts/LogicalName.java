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
        /** The PSB a program runs with: PARM of its step, or SCHD; a binding in it says no more than that. */
        IMS_PSB,
        /** A PCB: the database that a PSB gives under a number, or the parameter of a program. */
        IMS_PCB,
        /** A segment, whose database the PSB of the program decides. */
        IMS_SEGMENT,
        /** A JNDI name, given a meaning by a deployment descriptor. */
        JNDI
    }

    /** {@code DD:ACCTFILE}. */
    @Override
    public String toString() {
        return namespace + ":" + name;
    }
}

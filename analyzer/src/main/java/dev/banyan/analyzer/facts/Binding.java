package dev.banyan.analyzer.facts;

import java.util.Optional;

/**
 * What configuration says a logical name means. {@code link} redirects every edge that carries the name.
 *
 * @param within the program whose name is meant (a DD belongs to the program of its step); empty when the name means the
 *     same for everybody
 * @param target empty when the name stands for nothing that lasts: SYSOUT, DUMMY, in-stream data
 * @param owner the job or procedure whose step says it, so that the edges of one job are told from those of another; empty
 *     when it holds whoever starts the program
 * @param reason how the configuration says it, as {@code DD ACCTFILE of job POSTTRAN step STEP15}
 */
public record Binding(
        LogicalName name,
        Optional<NodeId> within,
        Optional<NodeId> target,
        Optional<NodeId> owner,
        String reason,
        Evidence evidence) {

    /** One that holds whoever starts the program. */
    public Binding(
            LogicalName name, Optional<NodeId> within, Optional<NodeId> target, String reason, Evidence evidence) {
        this(name, within, target, Optional.empty(), reason, evidence);
    }
}

package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.facts.EdgeKind;
import java.util.Optional;

/**
 * MQGET, MQPUT or MQPUT1. The queue's name is in an object descriptor: that of the call itself, or that of the MQOPEN
 * whose handle is used.
 *
 * @param handle where the handle lies; empty for MQPUT1
 * @param queue where the name lies, for MQPUT1
 */
record QueueUse(EdgeKind kind, String via, Optional<Region> handle, Optional<Name> queue, Use.Site site) {

    /**
     * An MQOPEN. Its handle is followed as a value of its own, {@link #token}, from MQOPEN to MQGET.
     *
     * @param queue where the name lies
     */
    record Opened(String token, Name queue, Use.Site site) {}
}

package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * A procedure as its member defines it.
 *
 * @param job the job it stands in; empty for a catalogued procedure
 */
public record JclProcedure(String name, Optional<String> job, List<JclStep> steps, Position position) {

    public JclProcedure {
        steps = List.copyOf(steps);
    }
}

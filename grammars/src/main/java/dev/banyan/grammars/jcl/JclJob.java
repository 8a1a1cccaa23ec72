package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.List;

/** A job: its name from the JOB statement and its steps. */
public record JclJob(String name, List<JclStep> steps, Position position) {

    public JclJob {
        steps = List.copyOf(steps);
    }
}

package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Problem;
import java.util.List;

/**
 * One member, read.
 *
 * @param procedures those the member defines, in-stream or for the catalogue, with their own defaults in place
 * @param controlStatements lines for JES that were passed over
 */
public record JclFile(List<JclJob> jobs, List<JclProcedure> procedures, int controlStatements, List<Problem> problems) {

    public JclFile {
        jobs = List.copyOf(jobs);
        procedures = List.copyOf(procedures);
        problems = List.copyOf(problems);
    }
}

package dev.banyan.analyzer.cobol.lineage;

import java.util.List;

/**
 * The flows of one program.
 *
 * @param flows distinct, in the order of the text
 */
public record ProgramLineage(String program, String file, List<Flow> flows) {

    public ProgramLineage {
        flows = List.copyOf(flows);
    }
}

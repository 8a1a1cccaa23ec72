package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.Optional;

/** A control statement that names a program or a dataset. Names are in upper case. */
public sealed interface ControlCard {

    Position position();

    /**
     * TSO: RUN PROGRAM, or CALL of a load module.
     *
     * @param plan of Db2
     */
    record RunProgram(String program, Optional<String> plan, Position position) implements ControlCard {}

    /**
     * IDCAMS: DEFINE.
     *
     * @param kind CLUSTER, ALTERNATEINDEX, PATH, GENERATIONDATAGROUP, ... in full
     * @param related the base of an alternate index or a path
     */
    record Define(String kind, String dataset, Optional<String> related, Position position) implements ControlCard {}

    /** IDCAMS: DELETE. */
    record Delete(String dataset, Position position) implements ControlCard {}

    /**
     * IDCAMS: REPRO and PRINT; BLDINDEX too. What is read and what is written, each by DD name or by dataset.
     *
     * @param verb which of them
     */
    record Copy(
            String verb,
            Optional<String> fromDd,
            Optional<String> fromDataset,
            Optional<String> toDd,
            Optional<String> toDataset,
            Position position)
            implements ControlCard {}
}

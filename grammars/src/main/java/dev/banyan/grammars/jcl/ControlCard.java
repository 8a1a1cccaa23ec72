package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/** A control statement that names a program, a dataset, a DD or a table. Names are in upper case. */
public sealed interface ControlCard {

    Position position();

    /**
     * TSO: RUN PROGRAM, or CALL of a load module.
     *
     * @param plan of Db2
     * @param doubt why another program may run: the data hold a symbol that the system does not replace by itself
     */
    record RunProgram(String program, Optional<String> plan, Optional<String> doubt, Position position)
            implements ControlCard {

        /** One whose name stands there. */
        public RunProgram(String program, Optional<String> plan, Position position) {
            this(program, plan, Optional.empty(), position);
        }
    }

    /**
     * IDCAMS: DEFINE.
     *
     * @param kind CLUSTER, ALTERNATEINDEX, PATH, GENERATIONDATAGROUP, ... in full
     * @param related the base of an alternate index or a path
     */
    record Define(String kind, String dataset, Optional<String> related, Position position) implements ControlCard {}

    /** IDCAMS: DELETE, one for each entry. */
    record Delete(String dataset, Position position) implements ControlCard {}

    /** IDCAMS: ALTER. */
    record Alter(String dataset, Optional<String> newName, Position position) implements ControlCard {}

    /**
     * IDCAMS: REPRO, PRINT, BLDINDEX, VERIFY, EXPORT, IMPORT; FTP: PUT and GET. What is read and what is written, each by
     * DD name or by dataset.
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

    /**
     * SORT (OUTFIL, JOINKEYS), ICETOOL, IEBCOPY: which DDs are read and which are written.
     *
     * @param verb as written: {@code OUTFIL}, {@code COPY}
     */
    record Transfer(String verb, List<String> fromDds, List<String> toDds, Position position) implements ControlCard {
        public Transfer {
            fromDds = List.copyOf(fromDds);
            toDds = List.copyOf(toDds);
        }
    }

    /**
     * Utilities of Db2: LOAD ... INTO TABLE, UNLOAD ... FROM TABLE.
     *
     * @param loaded true for LOAD
     */
    record Table(String table, boolean loaded, Position position) implements ControlCard {}

    /**
     * Statements of SQL for DSNTIAD, DSNTEP2, DSNTEP4 or DSNTIAUL, not read yet.
     *
     * @param text whose first line stands at the position
     */
    record Sql(String text, Position position) implements ControlCard {}
}

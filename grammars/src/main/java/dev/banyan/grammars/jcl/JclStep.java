package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/** One EXEC statement. Names are in upper case; a step without a name has the name {@code ""}. */
public sealed interface JclStep {

    String name();

    Position position();

    /**
     * EXEC PGM=.
     *
     * @param program symbols replaced as far as known
     * @param parm the values of PARM, cut at commas; empty when there is none
     * @param condition of the JOB, IF statements and COND, as written, outermost first; empty when the step always runs
     * @param dds with overrides applied
     * @param cards what its control statements do
     */
    record Run(
            String name,
            String program,
            List<String> parm,
            List<String> condition,
            List<JclDd> dds,
            List<ControlCard> cards,
            Position position)
            implements JclStep {
        public Run {
            parm = List.copyOf(parm);
            condition = List.copyOf(condition);
            dds = List.copyOf(dds);
            cards = List.copyOf(cards);
        }
    }

    /**
     * EXEC of a procedure.
     *
     * @param steps the procedure's own, with this step's parameters and overrides; empty when it was not found
     * @param condition COND and the IF statements around it, as written, outermost first; its steps have them too
     * @param definition empty when the procedure was not found
     * @param unplaced its DD statements that no step of the procedure took, with the step they name: {@code LKED.SYSLMOD}
     */
    record Invocation(
            String name,
            String procedure,
            List<JclStep> steps,
            List<String> condition,
            Optional<Definition> definition,
            List<JclDd> unplaced,
            Position position)
            implements JclStep {
        public Invocation {
            steps = List.copyOf(steps);
            condition = List.copyOf(condition);
            unplaced = List.copyOf(unplaced);
        }
    }

    /**
     * Where a procedure stands.
     *
     * @param choice why this member, where several have the name; empty otherwise
     */
    record Definition(Position position, Optional<String> choice) {}
}

package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * A program, from its IDENTIFICATION DIVISION to its END PROGRAM.
 *
 * @param procedure empty where there is no PROCEDURE DIVISION
 * @param nested the programs it contains
 * @param ended whether an END PROGRAM, or the like, closes it
 */
public record Program(
        Identification identification,
        Environment environment,
        DataDivision data,
        Optional<ProcedureDivision> procedure,
        List<Program> nested,
        boolean ended) {

    public Program {
        nested = List.copyOf(nested);
    }

    /**
     * PROGRAM-ID, or the like.
     *
     * @param name in upper case, without quotes; empty when the text gives none
     * @param common whether the programs beside it may call it, where it is nested
     * @param position of the name, or of the first line where there is none
     */
    public record Identification(String name, Kind kind, boolean common, Position position) {}

    public String name() {
        return identification.name();
    }

    public Kind kind() {
        return identification.kind();
    }

    public Position position() {
        return identification.position();
    }

    /** The same program by another name, as one that is nested has that of the programs around it before its own. */
    public Program withName(String name) {
        Identification renamed = new Identification(name, kind(), identification.common(), position());
        return new Program(renamed, environment, data, procedure, nested, ended);
    }

    /** What the identification paragraph says it is. */
    public enum Kind {
        PROGRAM,
        FUNCTION,
        CLASS,
        METHOD
    }
}

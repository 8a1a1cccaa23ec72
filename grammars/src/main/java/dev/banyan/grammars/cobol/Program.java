package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * A program, from its IDENTIFICATION DIVISION to its END PROGRAM.
 *
 * @param name PROGRAM-ID in upper case, without quotes; empty when the text gives none
 * @param position of the name, or of the first line where there is none
 * @param procedure empty where there is no PROCEDURE DIVISION
 * @param nested the programs it contains
 * @param ended whether an END PROGRAM, or the like, closes it
 */
public record Program(
        String name,
        Kind kind,
        Position position,
        Environment environment,
        DataDivision data,
        Optional<ProcedureDivision> procedure,
        List<Program> nested,
        boolean ended) {

    public Program {
        nested = List.copyOf(nested);
    }

    Program withName(String newName) {
        return new Program(newName, kind, position, environment, data, procedure, nested, ended);
    }

    /** What the identification paragraph says it is. */
    public enum Kind {
        PROGRAM,
        FUNCTION,
        CLASS,
        METHOD
    }
}

package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import java.util.Optional;

/**
 * One COPY or EXEC SQL INCLUDE statement. The file that holds the statement is that of the position.
 *
 * @param member as written, in upper case, without quotes
 * @param library what follows OF or IN, in upper case
 * @param file the file that the member is in; empty when it was not found
 * @param within the member whose text holds this statement; empty when the program itself does
 */
public record CopyUse(
        String member,
        Optional<String> library,
        Kind kind,
        Outcome outcome,
        Optional<String> file,
        Optional<String> within,
        Position position) {

    /** The statement. */
    public enum Kind {
        COPY,
        COPY_REPLACING,
        SQL_INCLUDE
    }

    /** What became of the search for the member. */
    public enum Outcome {
        FOUND,
        MISSING,
        /** A member that the system delivers, as SQLCA, DFHAID or CMQV; no repository holds it. */
        SYSTEM,
        /** Its own text leads back to it; not expanded again. */
        CYCLE,
        /** Found, but too many members hold each other already; not expanded. */
        TOO_DEEP
    }
}

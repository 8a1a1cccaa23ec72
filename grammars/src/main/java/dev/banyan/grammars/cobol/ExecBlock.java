package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;

/**
 * {@code EXEC language ... END-EXEC}, with its text for the grammar of that language.
 *
 * @param body everything between the language and END-EXEC, comment lines blanked. The first line of it starts at
 *     {@code bodyStart}; each later line stands for the next source line, from its column 1. A literal continued over lines
 *     is joined on its first line, followed by as many line ends as it had
 * @param bodyStart where the first character of the body stands
 * @param position of EXEC
 */
public record ExecBlock(Language language, String body, Position bodyStart, Position position) implements Statement {

    /** Whose language the body is in. */
    public enum Language {
        CICS,
        SQL,
        DLI,
        OTHER
    }
}

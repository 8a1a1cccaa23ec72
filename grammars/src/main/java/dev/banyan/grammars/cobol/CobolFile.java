package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Problem;
import java.util.List;

/**
 * What a source file holds.
 *
 * @param file the name that the caller gave
 * @param lines physical lines of the file itself, without its copybooks
 * @param programs the outermost programs in the order of the text
 * @param copies every COPY and EXEC SQL INCLUDE in the order of the expansion, nested ones after the one that holds them
 * @param problems in the order of their places; empty when all was understood
 */
public record CobolFile(
        String file,
        int lines,
        List<Program> programs,
        List<CopyUse> copies,
        List<Problem> problems,
        Statistics statistics) {

    public CobolFile {
        programs = List.copyOf(programs);
        copies = List.copyOf(copies);
        problems = List.copyOf(problems);
    }

    /**
     * How the parse went.
     *
     * @param expandedLines lines after COPY
     * @param statements of all PROCEDURE DIVISIONs, nested ones and EXEC blocks included
     * @param fallbacks how often fast prediction (SLL) did not suffice and full prediction (LL) was asked
     */
    public record Statistics(int expandedLines, int statements, int fallbacks) {}
}

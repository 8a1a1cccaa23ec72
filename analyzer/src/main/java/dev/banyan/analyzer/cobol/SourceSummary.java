package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.facts.Node;
import dev.banyan.grammars.cobol.CopyUse;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of a source file.
 *
 * @param lines physical lines
 * @param banner the remark at its top that says that a program wrote it
 */
record SourceSummary(
        String file,
        int lines,
        Optional<String> banner,
        Holds holds,
        List<ProgramSummary> programs,
        List<CopyUse> copies,
        List<Problem> problems) {

    SourceSummary {
        programs = List.copyOf(programs);
        copies = List.copyOf(copies);
        problems = List.copyOf(problems);
    }

    SourceSummary withProblems(List<Problem> others) {
        return new SourceSummary(file, lines, banner, holds, programs, copies, others);
    }

    /** With the attribute that says so where a program wrote the file. */
    Node marked(Node node) {
        return banner.map(line -> node.withAttribute(Node.GENERATED, "comment: " + line))
                .orElse(node);
    }

    /** A part of a program, which has none by itself, is a copybook when a program copies it. */
    boolean isCopybook(Set<String> copied) {
        return holds == Holds.COPYBOOK || (holds == Holds.PROGRAMS && programs.isEmpty() && copied.contains(file));
    }

    /** What the file is, by its text and its name. */
    enum Holds {
        UNREADABLE,
        NOTHING,
        PROGRAMS,
        COPYBOOK
    }
}

package dev.banyan.analyzer.cobol.control;

import dev.banyan.analyzer.cobol.control.Procedures.Range;
import dev.banyan.grammars.cobol.FlowStatement.ProcedureName;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the paragraphs and sections that statements name, and notes the names that mean none. */
final class NamedProcedures {

    private final Procedures procedures;
    private final List<String> gaps;
    private final List<Problem> unknown = new ArrayList<>();

    /**
     * A search in one program.
     *
     * @param gaps takes a sentence for each name that means nothing
     */
    NamedProcedures(Procedures procedures, List<String> gaps) {
        this.procedures = procedures;
        this.gaps = gaps;
    }

    List<Problem> unknown() {
        return unknown;
    }

    /**
     * The procedures that a statement names.
     *
     * @param unit the paragraph in which it stands
     */
    Optional<Range> find(
            String verb, ProcedureName from, Optional<ProcedureName> through, int unit, Position position) {
        Optional<Range> range = procedures.range(from, through, unit);
        if (range.isEmpty()) {
            gaps.add(verb + " in " + position.file() + ":" + position.line() + " names no paragraph of the program");
            unknown.add(unknown(verb, procedures.find(from, unit).isEmpty() ? from : through.orElse(from), position));
        }
        return range;
    }

    private static Problem unknown(String verb, ProcedureName name, Position position) {
        String words =
                name.name() + name.section().map(section -> " OF " + section).orElse("");
        return new Problem(
                position,
                "unknown-procedure",
                verb + " names " + words + ", which is no paragraph or section of the program.",
                "If the text was cut off, put the whole source back; else correct the name.");
    }
}

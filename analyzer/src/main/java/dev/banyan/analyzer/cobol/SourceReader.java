package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.SourceSummary.Holds;
import dev.banyan.analyzer.cobol.control.SourceLines;
import dev.banyan.analyzer.source.Banner;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.cobol.CobolFile;
import dev.banyan.grammars.cobol.CobolParser;
import dev.banyan.grammars.cobol.CopyUse;
import dev.banyan.grammars.cobol.Program;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a file into a {@link SourceSummary}: its programs one by one, and what is wrong in it. */
final class SourceReader {

    private SourceReader() {}

    static SourceSummary read(SourceFile file, CopybookLibrary library) {
        SourceText text = file.read();
        List<Problem> problems = new ArrayList<>(text.problems());
        Holds holds = text.readable() ? CobolFiles.holds(file, text.text()) : Holds.UNREADABLE;
        if (holds == Holds.UNREADABLE || holds == Holds.COPYBOOK) {
            return new SourceSummary(
                    file.path(), text.lines(), Banner.ofCobol(text.text()), holds, List.of(), List.of(), problems);
        }
        CobolFile parsed = CobolParser.parse(file.path(), text.text(), library);
        problems.addAll(parsed.problems());
        List<ProgramSummary> programs = new ArrayList<>();
        SourceLines lines = SourceLines.of(file.path(), text.text());
        for (Program program : parsed.programs()) {
            summaries(program, List.of(), lines, programs, problems);
        }
        boolean gaps = parsed.copies().stream().anyMatch(copy -> copy.file().isEmpty());
        if (gaps) {
            problems.removeIf(problem -> problem.code().equals("layout"));
        }
        boolean missing = parsed.copies().stream()
                .anyMatch(copy -> copy.file().isEmpty() && copy.outcome() != CopyUse.Outcome.SYSTEM);
        if (missing) {
            problems.removeIf(problem -> problem.code().equals("unknown-procedure"));
        }
        return new SourceSummary(
                file.path(), text.lines(), Banner.ofCobol(text.text()), holds, programs, parsed.copies(), problems);
    }

    private static void summaries(
            Program program,
            List<Program> around,
            SourceLines lines,
            List<ProgramSummary> into,
            List<Problem> problems) {
        if (!program.name().isBlank()) {
            cutOff(program).ifPresent(problems::add);
            Scope scope = Scope.of(program, around);
            into.add(ProgramReader.read(program.withName(scope.name()), around, scope, lines, problems));
        }
        List<Program> inner = new ArrayList<>(List.of(program));
        inner.addAll(around);
        program.nested().forEach(nested -> summaries(nested, inner, lines, into, problems));
    }

    /** A program that does nothing and holds none is an interface, which END PROGRAM closes, or what is left of one. */
    private static Optional<Problem> cutOff(Program program) {
        boolean acts = program.procedure().stream()
                .flatMap(procedure -> Stream.concat(procedure.declaratives().stream(), procedure.sections().stream()))
                .flatMap(section -> section.paragraphs().stream())
                .anyMatch(paragraph -> !paragraph.sentences().isEmpty());
        boolean whole = acts
                || program.ended()
                || !program.nested().isEmpty()
                || program.kind() == Program.Kind.CLASS
                || program.kind() == Program.Kind.METHOD;
        return whole
                ? Optional.empty()
                : Optional.of(new Problem(
                        program.position(),
                        "incomplete",
                        "Program " + program.name() + " has no statement and no END PROGRAM.",
                        "If its text was cut off, put the whole source back."));
    }
}

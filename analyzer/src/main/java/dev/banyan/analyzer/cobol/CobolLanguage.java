package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.ProgramSummary.SourceSummary;
import dev.banyan.analyzer.cobol.ProgramSummary.SourceSummary.Holds;
import dev.banyan.analyzer.cobol.control.SourceLines;
import dev.banyan.analyzer.cobol.layout.LayoutDocument;
import dev.banyan.analyzer.cobol.layout.ProgramLayouts;
import dev.banyan.analyzer.cobol.lineage.LineageDocument;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.cobol.CobolFile;
import dev.banyan.grammars.cobol.CobolParser;
import dev.banyan.grammars.cobol.CopyUse;
import dev.banyan.grammars.cobol.Program;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * COBOL programs and copybooks. Each file is read on its own and forgotten but for a summary; what names mean that are
 * only known at run time is then found over all programs together.
 */
public final class CobolLanguage implements Language {

    private static final String NAME = "cobol";

    @Override
    public boolean reads(SourceFile file) {
        return CobolFiles.isCobol(file) || CobolFiles.isMapSource(file);
    }

    @Override
    public Facts facts(List<SourceFile> all, Workers workers) {
        List<SourceFile> files =
                all.stream().filter(file -> !CobolFiles.isMapSource(file)).toList();
        List<SourceFile> maps = all.stream().filter(CobolFiles::isMapSource).toList();
        List<SymbolicMap> symbolicMaps = workers.map(maps, SymbolicMap::read).stream()
                .flatMap(List::stream)
                .toList();
        CopybookLibrary library = new CopybookLibrary(files, symbolicMaps);
        List<SourceSummary> read = workers.map(files, file -> read(file, library));
        List<SourceSummary> sources = new ArrayList<>(read);
        Set<String> copied = new HashSet<>();
        read.forEach(source -> source.copies().forEach(copy -> copy.file().ifPresent(copied::add)));
        sources.addAll(alone(files, read, copied, library, workers));
        List<ProgramSummary> programs =
                sources.stream().flatMap(source -> source.programs().stream()).toList();
        FactsBuilder facts = new FactsBuilder();
        Verdicts verdicts = new Verdicts(programs);
        CobolFacts writer = new CobolFacts(facts, library, verdicts);
        sources.forEach(writer::write);
        outlines(programs, facts);
        Map<String, List<Problem>> problems = problems(sources, verdicts.problems());
        for (int i = 0; i < files.size(); i++) {
            SourceSummary source = read.get(i);
            if (isCopybook(source, copied)) {
                copybook(files.get(i), source, facts);
            }
            List<Problem> here = problems.getOrDefault(source.file(), List.of());
            here.forEach(facts::problem);
            facts.reading(new Reading(source.file(), NAME, source.lines(), outcome(source, here)));
        }
        facts.document(layouts(files, read, copied, library, workers));
        facts.document(new LineageDocument(
                programs.stream().map(ProgramSummary::lineage).toList()));
        return facts.build();
    }

    /** A literal is a name of a program where the estate has one of that name. */
    private static void outlines(List<ProgramSummary> programs, FactsBuilder facts) {
        Set<String> names = programs.stream().map(ProgramSummary::name).collect(Collectors.toSet());
        for (ProgramSummary program : programs) {
            SortedSet<String> named = new TreeSet<>(program.outline().named());
            named.retainAll(names);
            named.remove(program.name());
            facts.outline(program.outline().withNamed(named));
        }
    }

    /** Copybooks without a record that some program copies whole are read by themselves. */
    private static LayoutDocument layouts(
            List<SourceFile> files,
            List<SourceSummary> read,
            Set<String> copied,
            CopybookLibrary library,
            Workers workers) {
        List<ProgramLayouts> programs = read.stream()
                .flatMap(source -> source.programs().stream())
                .map(ProgramSummary::layouts)
                .toList();
        Set<String> alone = new HashSet<>();
        programs.forEach(program -> alone.addAll(program.parts()));
        for (SourceSummary source : read) {
            if (isCopybook(source, copied) && !copied.contains(source.file())) {
                alone.add(source.file());
            }
            source.programs().forEach(program -> alone.remove(program.layouts().file()));
        }
        programs.forEach(program -> program.origins().forEach(alone::remove));
        List<SourceFile> lone =
                files.stream().filter(file -> alone.contains(file.path())).toList();
        return LayoutDocument.of(
                programs, workers.map(lone, file -> LoneCopybook.layouts(file, library)), CopybookLibrary::member);
    }

    private static SourceSummary read(SourceFile file, CopybookLibrary library) {
        SourceText text = file.read();
        List<Problem> problems = new ArrayList<>(text.problems());
        Holds holds = text.readable() ? CobolFiles.holds(file, text.text()) : Holds.UNREADABLE;
        if (holds == Holds.UNREADABLE || holds == Holds.COPYBOOK) {
            return new SourceSummary(file.path(), text.lines(), holds, List.of(), List.of(), problems);
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
        return new SourceSummary(file.path(), text.lines(), holds, programs, parsed.copies(), problems);
    }

    private static void summaries(
            Program program,
            List<Program> around,
            SourceLines lines,
            List<ProgramSummary> into,
            List<Problem> problems) {
        if (!program.name().isBlank()) {
            cutOff(program).ifPresent(problems::add);
            into.add(ProgramReader.read(program, around, lines, problems));
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

    /** Copybooks that no program copies are read by themselves, so that they are judged too. */
    private static List<SourceSummary> alone(
            List<SourceFile> files,
            List<SourceSummary> read,
            Set<String> copied,
            CopybookLibrary library,
            Workers workers) {
        List<SourceFile> alone = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (isCopybook(read.get(i), copied) && !copied.contains(read.get(i).file())) {
                alone.add(files.get(i));
            }
        }
        return workers.map(alone, file -> LoneCopybook.read(file, library));
    }

    /** A part of a program is a copybook when a program copies it. */
    private static boolean isCopybook(SourceSummary source, Set<String> copied) {
        return source.holds() == Holds.COPYBOOK
                || (source.holds() == Holds.PROGRAMS && source.programs().isEmpty() && copied.contains(source.file()));
    }

    private static void copybook(SourceFile file, SourceSummary source, FactsBuilder facts) {
        String member = CopybookLibrary.member(file.name());
        if (!member.isBlank()) {
            facts.node(Node.defined(new NodeId(NodeKind.COPYBOOK, member), NAME, new Evidence(file.path(), 1))
                    .withLoc(source.lines()));
        }
    }

    /** By the file they are in: what is wrong in a copybook is found where a program copies it. */
    private static Map<String, List<Problem>> problems(List<SourceSummary> sources, Collection<Problem> found) {
        Set<Problem> all = new LinkedHashSet<>();
        sources.forEach(source -> all.addAll(source.problems()));
        all.addAll(found);
        Map<String, List<Problem>> problems = new HashMap<>();
        for (Problem problem : all) {
            problems.computeIfAbsent(problem.position().file(), key -> new ArrayList<>())
                    .add(problem);
        }
        return problems;
    }

    private static Reading.Outcome outcome(SourceSummary source, List<Problem> problems) {
        if (source.holds() == Holds.UNREADABLE) {
            return Reading.Outcome.SKIPPED;
        }
        boolean understood = problems.stream()
                .allMatch(problem ->
                        problem.code().equals("charset") || problem.code().equals("missing-copybook"));
        return understood ? Reading.Outcome.PARSED : Reading.Outcome.PARTIAL;
    }
}

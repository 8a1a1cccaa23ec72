package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.SourceSummary.Holds;
import dev.banyan.analyzer.cobol.lineage.LineageDocument;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.settings.CobolSettings;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * COBOL programs and copybooks. Each file is read on its own and forgotten but for a summary; what names mean that are
 * only known at run time is then found over all programs together.
 */
public final class CobolLanguage implements Language {

    private static final String NAME = "cobol";

    private final CobolSettings settings;

    public CobolLanguage(CobolSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean reads(SourceHead head) {
        return CobolFiles.isCobol(head) || CobolFiles.isMapSource(head);
    }

    @Override
    public Facts facts(List<SourceFile> all, Workers workers) {
        Map<Boolean, List<SourceFile>> sorted =
                all.stream().collect(Collectors.partitioningBy(file -> CobolFiles.isMapSource(SourceHead.of(file))));
        List<SourceFile> files = sorted.getOrDefault(false, List.of());
        List<SourceFile> maps = sorted.getOrDefault(true, List.of());
        List<SymbolicMap> symbolicMaps = workers.map(maps, SymbolicMap::read).stream()
                .flatMap(List::stream)
                .toList();
        CopybookLibrary library = new CopybookLibrary(files, symbolicMaps, settings.copybooks());
        ReadFiles read = ReadFiles.of(files, library, workers);
        List<SourceSummary> sources = new ArrayList<>(read.sources());
        sources.addAll(read.readAlone(workers));
        List<ProgramSummary> programs = read.programs();
        FactsBuilder facts = new FactsBuilder();
        Verdicts verdicts = new Verdicts(programs);
        CobolFacts writer = new CobolFacts(facts, library, verdicts);
        sources.forEach(writer::write);
        read.copybooks().forEach(source -> copybook(source, facts));
        outlines(programs, facts);
        unknownFolders(files).forEach(facts::problem);
        readings(read, problems(sources, verdicts.problems()), facts);
        facts.document(read.layouts(workers));
        facts.document(new LineageDocument(
                programs.stream().map(ProgramSummary::lineage).toList()));
        return facts.build();
    }

    private List<Problem> unknownFolders(List<SourceFile> files) {
        return settings.copybooks().stream()
                .filter(folder -> files.stream().noneMatch(file -> CopybookLibrary.isIn(file.folder(), folder)))
                .map(folder -> new Problem(
                        Position.of(folder),
                        "settings",
                        "cobol.copybooks lists this folder, and no COBOL file of the estate lies in it.",
                        "Write it as the paths in estate.json begin."))
                .toList();
    }

    /** A literal is a name of a program where the estate has one of that name. */
    private static void outlines(List<ProgramSummary> programs, FactsBuilder facts) {
        Set<String> names = programs.stream().map(ProgramSummary::name).collect(Collectors.toSet());
        for (ProgramSummary program : programs) {
            SortedSet<String> named = program.outline().named().stream()
                    .map(program.scope()::callee)
                    .collect(Collectors.toCollection(TreeSet::new));
            named.retainAll(names);
            named.remove(program.name());
            facts.outline(program.outline().withNamed(named));
        }
    }

    private static void copybook(SourceSummary source, FactsBuilder facts) {
        String member = CopybookLibrary.member(source.file());
        if (!member.isBlank()) {
            facts.node(source.marked(
                    Node.defined(new NodeId(NodeKind.COPYBOOK, member), NAME, new Evidence(source.file(), 1))
                            .withLoc(source.lines())));
        }
    }

    private static void readings(ReadFiles read, Map<String, List<Problem>> problems, FactsBuilder facts) {
        for (SourceSummary source : read.sources()) {
            List<Problem> here = problems.getOrDefault(source.file(), List.of());
            here.forEach(facts::problem);
            facts.reading(new Reading(source.file(), NAME, source.lines(), outcome(source, here)));
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

package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.Verdicts.Verdict;
import dev.banyan.analyzer.cobol.flow.ProgramFlow;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.Member;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.cobol.CopyUse;
import dev.banyan.grammars.source.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what was found in the programs as nodes and edges. */
final class CobolFacts {

    private final FactsBuilder facts;
    private final CopybookLibrary library;
    private final Verdicts verdicts;

    CobolFacts(FactsBuilder facts, CopybookLibrary library, Verdicts verdicts) {
        this.facts = facts;
        this.library = library;
        this.verdicts = verdicts;
    }

    void write(SourceSummary source) {
        Map<String, Integer> copyLines = copyLines(source);
        for (ProgramSummary program : source.programs()) {
            boolean alone = source.programs().size() == 1;
            Node node = alone ? program.node().withLoc(source.lines()) : program.node();
            facts.node(source.marked(node));
            program.scope()
                    .outer()
                    .ifPresent(outer -> facts.edge(Edge.of(
                            new NodeId(NodeKind.PROGRAM, outer),
                            EdgeKind.CONTAINS,
                            node.id(),
                            "nested",
                            new Resolution.Exact(),
                            node.definition().orElse(new Evidence(source.file(), 0)))));
            for (Use use : program.needs().uses()) {
                uses(program, use, source.file(), copyLines);
            }
            for (QueueUse use : program.needs().queues()) {
                queues(program, use, source.file(), copyLines);
            }
            SegmentFacts segments = new SegmentFacts(facts, verdicts, program);
            for (SegmentUse use : program.needs().segments()) {
                segments.use(use, member(use.site(), source.file(), copyLines));
            }
            program.needs().scheduled().forEach(segments::scheduled);
        }
        Optional<NodeId> first = source.programs().stream().findFirst().map(program -> program.node()
                .id());
        source.copies().forEach(copy -> includes(first, copy));
    }

    /** The line of the main source at which a copybook comes in, for members of statements inside it. */
    private static Map<String, Integer> copyLines(SourceSummary source) {
        Map<String, Integer> lines = new HashMap<>();
        for (CopyUse copy : source.copies()) {
            Position position = copy.position();
            Integer line = position.file().equals(source.file())
                    ? Integer.valueOf(position.line())
                    : lines.get(position.file());
            if (line != null && copy.file().isPresent()) {
                lines.putIfAbsent(copy.file().get(), line);
            }
        }
        return lines;
    }

    /** A nested COPY belongs to the copybook that holds it, any other to the first program of the file. */
    private void includes(Optional<NodeId> program, CopyUse copy) {
        Optional<NodeId> from = copy.within()
                .map(CopybookLibrary::member)
                .filter(member -> !member.isBlank())
                .map(member -> new NodeId(NodeKind.COPYBOOK, member))
                .or(() -> program);
        String member = CopybookLibrary.member(copy.member());
        if (member.isBlank() || from.isEmpty()) {
            return;
        }
        String via =
                switch (copy.kind()) {
                    case COPY -> "COPY";
                    case COPY_REPLACING -> "COPY-REPLACING";
                    case SQL_INCLUDE -> "SQL-INCLUDE";
                };
        Edge edge = Edge.of(
                from.get(),
                EdgeKind.INCLUDES,
                new NodeId(NodeKind.COPYBOOK, member),
                via,
                new Resolution.Exact(),
                Evidence.at(copy.position()));
        if (copy.file().isPresent()) {
            library.generated(copy.member()).ifPresent(this::symbolicMap);
        }
        boolean ambiguous = copy.file().isPresent() && library.isAmbiguous(copy.member());
        facts.edge(ambiguous ? edge.withAttribute("file", copy.file().orElseThrow()) : edge);
    }

    private void symbolicMap(SymbolicMap map) {
        facts.node(Node.defined(new NodeId(NodeKind.COPYBOOK, map.member()), "cobol", map.definition())
                .withAttribute("generatedFrom", map.definition().file()));
    }

    private void uses(ProgramSummary program, Use use, String file, Map<String, Integer> copyLines) {
        List<Verdict> found = verdicts(program.flow(), use.name(), use);
        for (Verdict verdict : found) {
            Optional<String> target = verdict.text();
            Resolution resolution = verdict.resolution();
            if (use.what() == NodeKind.SCREEN && target.isPresent()) {
                screens(program, use, verdict, file, copyLines);
                continue;
            }
            Edge edge = edge(program, use.kind(), use.via(), use.what(), target, resolution, use.site());
            if (target.isPresent() && use.namespace().isPresent()) {
                edge = edge.withLogical(new LogicalName(use.namespace().get(), target.get()));
            }
            Edge open = edge;
            edge = verdict.open()
                    .map(pattern ->
                            open.withAttribute(Edge.PATTERN, pattern.names()).withAttribute(Edge.GAP, pattern.gap()))
                    .orElse(edge);
            facts.edge(edge.withMembers(List.of(member(use.site(), file, copyLines))));
        }
    }

    /** Without MAPSET the mapset has the map's name. */
    private void screens(ProgramSummary program, Use use, Verdict map, String file, Map<String, Integer> copyLines) {
        String mapName = map.text().orElseThrow();
        List<Verdict> mapsets = use.mapset().isPresent()
                ? verdicts(program.flow(), use.mapset().get(), use)
                : List.of(new Verdict(Optional.of(mapName), new Resolution.Exact()));
        for (Verdict mapset : mapsets) {
            Optional<String> screen = mapset.text().map(set -> set + "." + mapName);
            Resolution resolution =
                    screen.isPresent() ? weaker(map.resolution(), mapset.resolution()) : mapset.resolution();
            facts.edge(edge(program, use.kind(), use.via(), use.what(), screen, resolution, use.site())
                    .withMembers(List.of(member(use.site(), file, copyLines))));
        }
    }

    static Resolution weaker(Resolution one, Resolution other) {
        if (one instanceof Resolution.Exact) {
            return other;
        }
        if (other instanceof Resolution.Exact) {
            return one;
        }
        String both = reason(one) + "; " + reason(other);
        boolean sure = one instanceof Resolution.Derived && other instanceof Resolution.Derived;
        return sure ? new Resolution.Derived(both) : new Resolution.Partial(both);
    }

    private static String reason(Resolution resolution) {
        if (resolution instanceof Resolution.Derived derived) {
            return derived.reason();
        }
        return resolution instanceof Resolution.Partial partial ? partial.reason() : resolution.word();
    }

    private void queues(ProgramSummary program, QueueUse use, String file, Map<String, Integer> copyLines) {
        if (program.flow().isEmpty()) {
            return;
        }
        for (Verdict verdict :
                verdicts.queue(program.flow().get(), use, program.needs().opened())) {
            facts.edge(edge(
                            program,
                            use.kind(),
                            use.via(),
                            NodeKind.QUEUE,
                            verdict.text(),
                            verdict.resolution(),
                            use.site())
                    .withMembers(List.of(member(use.site(), file, copyLines))));
        }
    }

    private List<Verdict> verdicts(Optional<ProgramFlow> flow, Name name, Use use) {
        if (flow.isPresent()) {
            return verdicts.of(flow.get(), name, use);
        }
        return name instanceof Name.Fixed fixed
                ? List.of(new Verdict(Optional.of(fixed.text()), new Resolution.Exact()))
                : List.of();
    }

    static Edge edge(
            ProgramSummary program,
            EdgeKind kind,
            String via,
            NodeKind what,
            Optional<String> target,
            Resolution resolution,
            Use.Site site) {
        Evidence evidence = Evidence.at(site.position());
        if (target.isPresent()) {
            return Edge.of(program.node().id(), kind, new NodeId(what, target.get()), via, resolution, evidence);
        }
        Resolution.Unresolved open = resolution instanceof Resolution.Unresolved unresolved
                ? unresolved
                : new Resolution.Unresolved("the name", List.of());
        return Edge.unresolved(program.node().id(), kind, via, open, evidence);
    }

    private static Member member(Use.Site site, String file, Map<String, Integer> copyLines) {
        Position position = site.position();
        int line = position.file().equals(file) ? position.line() : copyLines.getOrDefault(position.file(), 0);
        return new Member(site.paragraph(), "", line);
    }
}

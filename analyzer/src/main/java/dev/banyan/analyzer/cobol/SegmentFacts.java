package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.Verdicts.Verdict;
import dev.banyan.analyzer.cobol.flow.ProgramFlow;
import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.LogicalName.Namespace;
import dev.banyan.analyzer.facts.Member;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import java.util.List;
import java.util.Optional;

/** Writes what a program does by DL/I. Its segments are named without their database: the PSB gives it, in {@code link}. */
final class SegmentFacts {

    private static final String UNKNOWN_FUNCTION = "DLI";

    private final FactsBuilder facts;
    private final Verdicts verdicts;
    private final ProgramSummary program;

    SegmentFacts(FactsBuilder facts, Verdicts verdicts, ProgramSummary program) {
        this.facts = facts;
        this.verdicts = verdicts;
        this.program = program;
    }

    void use(SegmentUse use, Member member) {
        for (Verdict function : verdicts(use.function(), use.site())) {
            Optional<EdgeKind> kind = function.text().flatMap(DliEffects::kind);
            if (function.text().isEmpty()) {
                facts.edge(CobolFacts.edge(
                                program,
                                EdgeKind.READS,
                                UNKNOWN_FUNCTION,
                                NodeKind.TABLE,
                                Optional.empty(),
                                function.resolution(),
                                use.site())
                        .withMembers(List.of(member)));
            } else if (kind.isPresent()) {
                moved(use, kind.get(), function, member);
            }
        }
    }

    private void moved(SegmentUse use, EdgeKind kind, Verdict function, Member member) {
        String via = function.text().orElseThrow();
        List<Verdict> segments = segments(use, via);
        if (segments.isEmpty()) {
            database(use, kind, via, member);
        }
        boolean passed = use.path().isPresent() && !isMoved(use.path().get(), use.site());
        EdgeKind does = passed ? EdgeKind.READS : kind;
        for (Verdict segment : segments) {
            Resolution resolution = segment.text().isPresent()
                    ? CobolFacts.weaker(function.resolution(), segment.resolution())
                    : segment.resolution();
            Edge plain = CobolFacts.edge(program, does, via, NodeKind.TABLE, segment.text(), resolution, use.site())
                    .withMembers(List.of(member));
            Edge placed = use.place().isEmpty() ? plain : plain.withAttribute("pcb", use.place());
            Edge edge = passed ? placed.withAttribute("path", "true") : placed;
            facts.edge(segment.text()
                    .map(name -> edge.withLogical(new LogicalName(Namespace.IMS_SEGMENT, name)))
                    .orElse(edge));
        }
    }

    /** The segment that the call names, or that it means because the PCB holds it; none where that cannot be said. */
    private List<Verdict> segments(SegmentUse use, String function) {
        if (use.segment().isPresent()) {
            return verdicts(use.segment().get(), use.site());
        }
        return use.held().filter(held -> HeldSegments.means(function)).stream()
                .flatMap(held -> verdicts(held, use.site()).stream())
                .filter(held -> held.text().isPresent())
                .toList();
    }

    /** Without a segment the PCB alone says what is meant: the database that the PSB gives it, where the PSB is known. */
    private void database(SegmentUse use, EdgeKind kind, String via, Member member) {
        Edge edge = CobolFacts.edge(
                        program,
                        kind,
                        via,
                        NodeKind.DATASET,
                        Optional.empty(),
                        new Resolution.Unresolved("the database of PCB " + use.pcb(), List.of()),
                        use.site())
                .withLogical(new LogicalName(Namespace.IMS_PCB, use.pcb()))
                .withMembers(List.of(member));
        facts.edge(use.place().isEmpty() ? edge : edge.withAttribute("pcb", use.place()));
    }

    /** Whether the command codes have a D: {@code *D}, {@code *D-}, {@code *DF(}. */
    private boolean isMoved(Name codes, Use.Site site) {
        return program.flow().stream()
                .flatMap(flow -> verdicts.texts(flow, codes, site).stream())
                .filter(text -> text.startsWith("*"))
                .map(text -> text.substring(0, text.indexOf('(') < 0 ? text.length() : text.indexOf('(')))
                .anyMatch(text -> text.indexOf('D') > 0);
    }

    /** SCHD says with which PSB the program works. */
    void scheduled(SegmentUse.Scheduled use) {
        for (Verdict psb : verdicts(use.psb(), use.site())) {
            Evidence here = Evidence.at(use.site().position());
            if (psb.text().isPresent()) {
                facts.binding(new Binding(
                        new LogicalName(Namespace.IMS_PSB, psb.text().get()),
                        Optional.of(program.node().id()),
                        Optional.empty(),
                        "SCHD PSB " + psb.text().get() + " (" + here + ")",
                        here));
            } else {
                facts.edge(CobolFacts.edge(
                        program,
                        EdgeKind.READS,
                        "SCHD",
                        NodeKind.DATASET,
                        Optional.empty(),
                        psb.resolution(),
                        use.site()));
            }
        }
    }

    private List<Verdict> verdicts(Name name, Use.Site site) {
        Optional<ProgramFlow> flow = program.flow();
        Use asked = Use.of(EdgeKind.READS, UNKNOWN_FUNCTION, NodeKind.TABLE, name, site);
        return flow.isPresent() ? verdicts.of(flow.get(), name, asked) : List.of();
    }
}

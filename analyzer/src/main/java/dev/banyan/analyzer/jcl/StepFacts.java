package dev.banyan.analyzer.jcl;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.jcl.ControlCard;
import dev.banyan.grammars.jcl.JclDd;
import dev.banyan.grammars.jcl.JclStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The edges and bindings of the steps of one job, or of a procedure that no job invokes. */
final class StepFacts {

    private static final String IMS_REGION = "DFSRRC00";
    private static final Set<String> WRITTEN = Set.of("NEW", "MOD");

    /** A program of a step, and how it is known. */
    private record Started(String program, Resolution resolution, Evidence evidence) {}

    private final NodeId owner;
    private final String ownerWords;
    private final Set<String> inStream;
    private final FactsBuilder facts = new FactsBuilder();
    private final Set<NodeId> invoked = new HashSet<>();
    private final Map<NodeId, Evidence> datasets = new HashMap<>();

    /**
     * Begins with no steps.
     *
     * @param ownerWords as in {@code job POSTTRAN}
     * @param inStream in-stream procedures, as {@code JOB.PROC}
     */
    StepFacts(NodeId owner, String ownerWords, Set<String> inStream) {
        this.owner = owner;
        this.ownerWords = ownerWords;
        this.inStream = inStream;
    }

    StepFacts read(List<JclStep> steps) {
        for (JclStep step : steps) {
            if (step instanceof JclStep.Run run) {
                run(run);
            } else if (step instanceof JclStep.Invocation call) {
                invocation(call);
            }
        }
        return this;
    }

    Facts facts() {
        return facts.build();
    }

    Set<NodeId> invoked() {
        return invoked;
    }

    /** Where each dataset is named first. */
    Map<NodeId, Evidence> datasets() {
        return datasets;
    }

    private void invocation(JclStep.Invocation call) {
        String qualified = owner.name() + "." + call.procedure();
        NodeId procedure = new NodeId(NodeKind.PROC, inStream.contains(qualified) ? qualified : call.procedure());
        if (call.procedure().contains("&")) {
            unresolved(EdgeKind.EXECUTES, call.name(), call.procedure(), Evidence.at(call.position()));
            return;
        }
        if (!procedure.equals(owner)) {
            facts.edge(Edge.of(
                    owner,
                    EdgeKind.EXECUTES,
                    procedure,
                    call.name(),
                    new Resolution.Exact(),
                    Evidence.at(call.position())));
        }
        if (call.definition().isPresent()) {
            invoked.add(procedure);
        }
        read(call.steps());
    }

    private void run(JclStep.Run run) {
        List<Started> programs = programs(run);
        for (Started started : programs) {
            if (isUnknown(started.program())) {
                unresolved(EdgeKind.EXECUTES, run.name(), started.program(), started.evidence());
            } else {
                facts.edge(Edge.of(
                        owner,
                        EdgeKind.EXECUTES,
                        program(started),
                        run.name(),
                        started.resolution(),
                        started.evidence()));
            }
        }
        for (JclDd dd : run.dds()) {
            for (JclDd.Allocation allocation : dd.allocations()) {
                if (allocation instanceof JclDd.Dataset dataset && !isPassing(dataset)) {
                    dataset(run, dd, dataset, programs);
                } else if (allocation instanceof JclDd.Output || allocation instanceof JclDd.InStream) {
                    bind(run, dd, Optional.empty(), Evidence.at(dd.position()), programs);
                }
            }
        }
        run.cards().forEach(card -> card(run, card));
    }

    /**
     * Whether the dataset is gone when the job is, or none at all: without DSN it is temporary, and DDNAME= names a DD of
     * the same step, which speaks for itself.
     */
    private static boolean isPassing(JclDd.Dataset dataset) {
        return dataset.temporary() || dataset.name().isEmpty();
    }

    /** The program of PGM=, and those that it starts in turn: the last ones open the files. */
    private static List<Started> programs(JclStep.Run run) {
        List<Started> programs = new ArrayList<>();
        Evidence here = Evidence.at(run.position());
        programs.add(new Started(run.program(), new Resolution.Exact(), here));
        if (run.program().equals(IMS_REGION)
                && run.parm().size() > 1
                && !run.parm().get(1).isEmpty()) {
            programs.add(new Started(
                    run.parm().get(1),
                    new Resolution.Derived("second value of PARM of " + IMS_REGION + ", region type "
                            + run.parm().get(0)),
                    here));
        }
        for (ControlCard card : run.cards()) {
            if (card instanceof ControlCard.RunProgram started) {
                Evidence place = Evidence.at(started.position());
                programs.add(new Started(
                        started.program(),
                        new Resolution.Derived("RUN PROGRAM(" + started.program() + ") in SYSTSIN (" + place + ")"),
                        here));
            }
        }
        return programs;
    }

    private void dataset(JclStep.Run run, JclDd dd, JclDd.Dataset dataset, List<Started> programs) {
        Evidence here = Evidence.at(dataset.position());
        EdgeKind kind = WRITTEN.contains(dataset.status()) ? EdgeKind.WRITES : EdgeKind.READS;
        if (isUnknown(dataset.name())) {
            unresolved(kind, dd.name(), dataset.name(), here);
            return;
        }
        NodeId id = named(dataset.name(), here);
        Edge edge = Edge.of(owner, kind, id, dd.name(), new Resolution.Exact(), here)
                .withAttribute("disp", dataset.status());
        edge = dataset.member().isEmpty() ? edge : edge.withAttribute("member", dataset.member());
        facts.edge(dataset.generation().isEmpty() ? edge : edge.withAttribute("generation", dataset.generation()));
        bind(run, dd, Optional.of(id), here, programs);
    }

    private void bind(JclStep.Run run, JclDd dd, Optional<NodeId> target, Evidence here, List<Started> programs) {
        String reason = "DD " + dd.name() + " of " + ownerWords + " step " + run.name();
        List<Started> opening = programs.size() > 1 ? programs.subList(1, programs.size()) : programs;
        for (Started started : opening) {
            if (!isUnknown(started.program()) && !dd.name().isEmpty()) {
                facts.binding(new Binding(
                        new LogicalName(LogicalName.Namespace.DD, dd.name()),
                        Optional.of(program(started)),
                        target,
                        reason,
                        here));
            }
        }
    }

    private void card(JclStep.Run run, ControlCard card) {
        Evidence here = Evidence.at(card.position());
        if (card instanceof ControlCard.Define define) {
            command(EdgeKind.WRITES, "DEFINE", define.dataset(), here);
            define.related().ifPresent(base -> command(EdgeKind.READS, "DEFINE", base, here));
        } else if (card instanceof ControlCard.Delete delete) {
            command(EdgeKind.WRITES, "DELETE", delete.dataset(), here);
        } else if (card instanceof ControlCard.Copy copy) {
            copied(run, copy.fromDd(), copy.fromDataset())
                    .forEach(name -> command(EdgeKind.READS, copy.verb(), name, here));
            copied(run, copy.toDd(), copy.toDataset())
                    .forEach(name -> command(EdgeKind.WRITES, copy.verb(), name, here));
        }
    }

    private static List<String> copied(JclStep.Run run, Optional<String> ddName, Optional<String> dataset) {
        List<String> names = new ArrayList<>();
        dataset.ifPresent(names::add);
        ddName.ifPresent(wanted -> run.dds().stream()
                .filter(dd -> dd.name().equals(wanted))
                .flatMap(dd -> dd.allocations().stream())
                .forEach(allocation -> {
                    if (allocation instanceof JclDd.Dataset named && !named.temporary()) {
                        names.add(named.name());
                    }
                }));
        return names;
    }

    /** A name in a command may carry a member, a generation or a mask. */
    private void command(EdgeKind kind, String verb, String name, Evidence here) {
        int bracket = name.indexOf('(');
        String plain = bracket > 0 ? name.substring(0, bracket) : name;
        if (isUnknown(plain) || plain.contains("*")) {
            unresolved(kind, verb, plain.isEmpty() ? name : plain, here);
        } else {
            facts.edge(Edge.of(owner, kind, new NodeId(NodeKind.DATASET, plain), verb, new Resolution.Exact(), here));
        }
    }

    private NodeId named(String dataset, Evidence here) {
        NodeId id = new NodeId(NodeKind.DATASET, dataset);
        datasets.merge(id, here, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        return id;
    }

    private void unresolved(EdgeKind kind, String via, String operand, Evidence here) {
        facts.edge(Edge.unresolved(
                owner, kind, via, new Resolution.Unresolved(operand.isBlank() ? "?" : operand, List.of()), here));
    }

    private static NodeId program(Started started) {
        return new NodeId(NodeKind.PROGRAM, started.program());
    }

    /** A symbol without a value, or a reference back to a module that an earlier step built. */
    private static boolean isUnknown(String name) {
        return name.isBlank() || name.contains("&") || name.startsWith("*.");
    }
}

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
    private static final Set<String> UTILITY_REGIONS = Set.of("ULU", "UDR");
    private static final Set<String> WRITTEN = Set.of("NEW", "MOD");

    /** A program of a step, how it is known, and what else is said of its run. */
    private record Started(String program, Resolution resolution, Evidence evidence, Map<String, String> attributes) {}

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
            Resolution resolution =
                    call.choice().<Resolution>map(Resolution.Derived::new).orElseGet(Resolution.Exact::new);
            Evidence here = Evidence.at(call.position());
            facts.edge(conditional(
                    Edge.of(owner, EdgeKind.EXECUTES, procedure, call.name(), resolution, here), call.condition()));
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
                Edge edge = Edge.of(
                        owner,
                        EdgeKind.EXECUTES,
                        program(started),
                        run.name(),
                        started.resolution(),
                        started.evidence());
                for (Map.Entry<String, String> attribute : started.attributes().entrySet()) {
                    edge = edge.withAttribute(attribute.getKey(), attribute.getValue());
                }
                facts.edge(conditional(edge, run.condition()));
            }
        }
        programs.forEach(started -> psb(run, started));
        DdDirections directions = new DdDirections(run);
        for (JclDd dd : run.dds()) {
            for (JclDd.Allocation allocation : dd.allocations()) {
                if (allocation instanceof JclDd.Dataset dataset && !isPassing(dataset)) {
                    dataset(dd, dataset, directions);
                }
            }
            for (JclDd.Allocation allocation : allocations(run, dd.name())) {
                bind(run, dd, allocation, programs);
            }
        }
        CardFacts cards = new CardFacts(owner, facts);
        run.cards().forEach(card -> cards.card(run, card));
    }

    private static Edge conditional(Edge edge, List<String> condition) {
        return condition.isEmpty() ? edge : edge.withAttribute("condition", String.join("; ", condition));
    }

    /** Whether the dataset is gone when the job is, or none at all: without DSN it is temporary. */
    static boolean isPassing(JclDd.Dataset dataset) {
        return dataset.temporary() || dataset.name().isEmpty();
    }

    /** What a DD stands for; DDNAME= is led on to the DD of the step that it names. */
    static List<JclDd.Allocation> allocations(JclStep.Run run, String ddName) {
        List<JclDd.Allocation> allocations = new ArrayList<>();
        for (JclDd dd : run.dds()) {
            if (dd.name().equals(ddName)) {
                for (JclDd.Allocation allocation : dd.allocations()) {
                    allocations.addAll(
                            allocation instanceof JclDd.Forward forward ? led(run, forward) : List.of(allocation));
                }
            }
        }
        return allocations;
    }

    private static List<JclDd.Allocation> led(JclStep.Run run, JclDd.Forward forward) {
        List<JclDd.Allocation> named = run.dds().stream()
                .filter(dd -> dd.name().equals(forward.dd()))
                .flatMap(dd -> dd.allocations().stream())
                .filter(one -> !(one instanceof JclDd.Forward))
                .toList();
        return named.isEmpty() ? List.of(new JclDd.Output(forward.position())) : named;
    }

    /** The program of PGM=, and those that it starts in turn: the last ones open the files. */
    private static List<Started> programs(JclStep.Run run) {
        List<Started> programs = new ArrayList<>();
        Evidence here = Evidence.at(run.position());
        programs.add(new Started(run.program(), new Resolution.Exact(), here, Map.of()));
        if (run.program().equals(IMS_REGION)
                && run.parm().size() > 1
                && !run.parm().get(1).isEmpty()) {
            programs.add(imsProgram(run, here));
        }
        for (ControlCard card : run.cards()) {
            if (card instanceof ControlCard.RunProgram started) {
                Evidence place = Evidence.at(started.position());
                programs.add(new Started(
                        started.program(),
                        new Resolution.Derived("RUN PROGRAM(" + started.program() + ") in SYSTSIN (" + place + ")"),
                        here,
                        started.plan().map(plan -> Map.of("plan", plan)).orElse(Map.of())));
            }
        }
        return programs;
    }

    /**
     * PARM='BMP,PROGRAM,PSB': where there is no PSB, it has the program's name. The utilities in a ULU or UDR region name a
     * database in its place.
     */
    private static Started imsProgram(JclStep.Run run, Evidence here) {
        String program = run.parm().get(1);
        String third = run.parm().size() > 2 && !run.parm().get(2).isEmpty()
                ? run.parm().get(2)
                : program;
        boolean utility = UTILITY_REGIONS.contains(run.parm().get(0));
        return new Started(
                program,
                new Resolution.Derived("second value of PARM of " + IMS_REGION + ", region type "
                        + run.parm().get(0)),
                here,
                Map.of(utility ? "database" : "psb", third));
    }

    private void psb(JclStep.Run run, Started started) {
        for (Map.Entry<String, String> attribute : started.attributes().entrySet()) {
            if (!attribute.getKey().equals("plan") && !isUnknown(started.program())) {
                facts.binding(new Binding(
                        new LogicalName(LogicalName.Namespace.IMS_PSB, attribute.getValue()),
                        Optional.of(program(started)),
                        Optional.empty(),
                        Optional.of(owner),
                        attribute.getKey() + " " + attribute.getValue() + " of " + ownerWords + " step " + run.name(),
                        started.evidence()));
            }
        }
    }

    private void dataset(JclDd dd, JclDd.Dataset dataset, DdDirections directions) {
        Evidence here = Evidence.at(dataset.position());
        EdgeKind byStatus = WRITTEN.contains(dataset.status()) ? EdgeKind.WRITES : EdgeKind.READS;
        EdgeKind kind = directions.of(dd.name()).orElse(byStatus);
        if (isUnknown(dataset.name())) {
            unresolved(kind, dd.name(), dataset.name(), here);
            return;
        }
        Edge edge = Edge.of(owner, kind, named(dataset.name(), here), dd.name(), new Resolution.Exact(), here)
                .withAttribute("disp", dataset.status());
        edge = dataset.member().isEmpty() ? edge : edge.withAttribute("member", dataset.member());
        facts.edge(dataset.generation().isEmpty() ? edge : edge.withAttribute("generation", dataset.generation()));
    }

    private void bind(JclStep.Run run, JclDd dd, JclDd.Allocation allocation, List<Started> programs) {
        Optional<NodeId> target = Optional.empty();
        if (allocation instanceof JclDd.Dataset dataset) {
            if (isPassing(dataset) || isUnknown(dataset.name())) {
                return;
            }
            target = Optional.of(new NodeId(NodeKind.DATASET, dataset.name()));
        } else if (allocation instanceof JclDd.Other) {
            return;
        }
        boolean own = allocation instanceof JclDd.Dataset && dd.allocations().contains(allocation);
        Evidence here = Evidence.at(own ? allocation.position() : dd.position());
        String reason = "DD " + dd.name() + " of " + ownerWords + " step " + run.name();
        List<Started> opening = programs.size() > 1 ? programs.subList(1, programs.size()) : programs;
        for (Started started : opening) {
            if (!isUnknown(started.program()) && !dd.name().isEmpty()) {
                facts.binding(new Binding(
                        new LogicalName(LogicalName.Namespace.DD, dd.name()),
                        Optional.of(program(started)),
                        target,
                        Optional.of(owner),
                        reason,
                        here));
            }
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
    static boolean isUnknown(String name) {
        return name.isBlank() || name.contains("&") || name.startsWith("*.");
    }
}

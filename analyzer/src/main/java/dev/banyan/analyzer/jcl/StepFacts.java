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
import dev.banyan.analyzer.jcl.StepPrograms.Started;
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

    private static final Set<String> WRITTEN = Set.of("NEW", "MOD");

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
            Resolution resolution = derived(call.definition().flatMap(JclStep.Definition::choice));
            Evidence here = Evidence.at(call.position());
            facts.edge(conditional(
                    Edge.of(owner, EdgeKind.EXECUTES, procedure, call.name(), resolution, here), call.condition()));
        }
        if (call.definition().isPresent()) {
            invoked.add(procedure);
        }
        WebServices.of(call, ownerWords, facts);
        call.unplaced().forEach(dd -> unplaced(call, dd));
        read(call.steps());
    }

    /** No step has the DD: what its name says stands for what the program would do with it. */
    private void unplaced(JclStep.Invocation call, JclDd dd) {
        int dot = dd.name().indexOf('.');
        String step = dd.name().substring(0, Math.max(dot, 0));
        JclDd plain = dd.named(dd.name().substring(dot + 1));
        String why = call.definition().isPresent()
                ? "the procedure " + call.procedure() + " has no step " + step
                : "the procedure " + call.procedure() + " is not among the sources";
        for (JclDd.Allocation allocation : dd.allocations()) {
            if (allocation instanceof JclDd.Dataset dataset && !isPassing(dataset)) {
                Optional<EdgeKind> kind = SystemDds.ofStep(step, plain.name());
                String how = kind.isPresent() ? "by the name of the DD" : "by DISP";
                dataset(plain, dataset, kind, Optional.of(why + ": " + how));
            }
        }
    }

    private static Resolution derived(Optional<String> reason) {
        return reason.<Resolution>map(Resolution.Derived::new).orElseGet(Resolution.Exact::new);
    }

    private void run(JclStep.Run run) {
        StepPrograms programs = new StepPrograms(run);
        for (Started started : programs.all()) {
            if (started.isUnknown()) {
                unresolved(EdgeKind.EXECUTES, run.name(), started.program(), started.evidence());
            } else {
                executes(run, started, programs.opening().contains(started));
                psb(run, started);
            }
        }
        DdDirections directions = new DdDirections(run);
        for (JclDd dd : run.dds()) {
            for (JclDd.Allocation allocation : dd.allocations()) {
                if (allocation instanceof JclDd.Dataset dataset && !isPassing(dataset)) {
                    dataset(dd, dataset, directions.of(dd.name()), dd.doubt());
                }
            }
            for (JclDd.Allocation allocation : allocations(run, dd.name())) {
                bind(run, dd, allocation, programs.opening());
            }
        }
        CardFacts cards = new CardFacts(owner, facts);
        run.cards().forEach(card -> cards.card(run, card));
    }

    private void executes(JclStep.Run run, Started started, boolean opening) {
        Edge edge =
                Edge.of(owner, EdgeKind.EXECUTES, started.id(), run.name(), started.resolution(), started.evidence());
        for (Map.Entry<String, String> attribute : started.attributes().entrySet()) {
            edge = edge.withAttribute(attribute.getKey(), attribute.getValue());
        }
        if (opening) {
            for (JclDd dd : run.dds()) {
                for (JclDd.Allocation allocation : allocations(run, dd.name())) {
                    edge = PassingDds.noted(edge, dd.name(), allocation);
                }
            }
        }
        facts.edge(conditional(edge, run.condition()));
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
        return named.isEmpty() ? List.of(new JclDd.Output(false, forward.position())) : named;
    }

    private void psb(JclStep.Run run, Started started) {
        for (Map.Entry<String, String> attribute : started.attributes().entrySet()) {
            if (!attribute.getKey().equals("plan")) {
                facts.binding(new Binding(
                        new LogicalName(LogicalName.Namespace.IMS_PSB, attribute.getValue()),
                        Optional.of(started.id()),
                        Optional.empty(),
                        Optional.of(owner),
                        attribute.getKey() + " " + attribute.getValue() + " of " + ownerWords + " step " + run.name(),
                        started.evidence()));
            }
        }
    }

    private void dataset(JclDd dd, JclDd.Dataset dataset, Optional<EdgeKind> byName, Optional<String> doubt) {
        Evidence here = Evidence.at(dataset.position());
        EdgeKind byStatus = WRITTEN.contains(dataset.status()) ? EdgeKind.WRITES : EdgeKind.READS;
        EdgeKind kind = byName.orElse(byStatus);
        if (isUnknown(dataset.name())) {
            unresolved(kind, dd.name(), dataset.name(), here);
            return;
        }
        Edge edge = Edge.of(owner, kind, named(dataset.name(), here), dd.name(), derived(doubt), here)
                .withAttribute("disp", dataset.status());
        edge = dataset.member().isEmpty() ? edge : edge.withAttribute("member", dataset.member());
        facts.edge(dataset.generation().isEmpty() ? edge : edge.withAttribute("generation", dataset.generation()));
    }

    private void bind(JclStep.Run run, JclDd dd, JclDd.Allocation allocation, List<Started> opening) {
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
        String reason = "DD " + dd.name() + " of " + ownerWords + " step " + run.name()
                + dd.doubt().map(doubt -> ", for " + doubt).orElse("");
        for (Started started : opening) {
            if (!started.isUnknown() && !dd.name().isEmpty()) {
                facts.binding(new Binding(
                        new LogicalName(LogicalName.Namespace.DD, dd.name()),
                        Optional.of(started.id()),
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

    /** A symbol without a value, or a reference back to a module that an earlier step built. */
    static boolean isUnknown(String name) {
        return name.isBlank() || name.contains("&") || name.startsWith("*.");
    }
}

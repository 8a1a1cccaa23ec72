package dev.banyan.analyzer.jcl;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.jcl.JclFile;
import dev.banyan.grammars.jcl.JclJob;
import dev.banyan.grammars.jcl.JclProcedure;
import dev.banyan.grammars.jcl.JclStep;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one member says. The steps of a procedure belong to the jobs that invoke it, with their parameters; only a
 * procedure that nobody invokes speaks for itself.
 */
final class MemberFacts {

    private final FactsBuilder facts = new FactsBuilder();
    private final Map<NodeId, StepFacts> procedures = new HashMap<>();
    private final List<NodeId> order = new ArrayList<>();
    private final Set<NodeId> invoked = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<NodeId, Evidence> datasets = new HashMap<>();

    /** Of the control statements in its stream. */
    List<Problem> problems() {
        return problems;
    }

    void read(JclFile jcl) {
        Set<String> inStream = new HashSet<>();
        for (JclProcedure procedure : jcl.procedures()) {
            NodeId id = id(procedure);
            procedure.job().ifPresent(job -> {
                inStream.add(job + "." + procedure.name());
                facts.edge(Edge.of(
                        new NodeId(NodeKind.JOB, job),
                        EdgeKind.CONTAINS,
                        id,
                        "instream",
                        new Resolution.Exact(),
                        Evidence.at(procedure.position())));
            });
            facts.node(Node.defined(id, "jcl", Evidence.at(procedure.position()))
                    .withMetric("steps", procedure.steps().size()));
            StepFacts steps = new StepFacts(id, "procedure " + procedure.name(), inStream).read(procedure.steps());
            problems.addAll(steps.facts().problems());
            procedures.put(id, steps);
            order.add(id);
        }
        for (JclJob job : jcl.jobs()) {
            NodeId id = new NodeId(NodeKind.JOB, job.name());
            StepFacts steps = new StepFacts(id, "job " + job.name(), inStream).read(job.steps());
            facts.node(Node.defined(id, "jcl", Evidence.at(job.position())).withMetric("steps", runs(job.steps())));
            facts.add(steps.facts());
            problems.addAll(steps.facts().problems());
            invoked.addAll(steps.invoked());
            merge(steps);
        }
    }

    /** In-stream procedures of different jobs may have one name, so theirs is qualified by the job's. */
    private static NodeId id(JclProcedure procedure) {
        return new NodeId(
                NodeKind.PROC,
                procedure.job().map(job -> job + "." + procedure.name()).orElse(procedure.name()));
    }

    private static int runs(List<JclStep> steps) {
        int count = 0;
        for (JclStep step : steps) {
            count += step instanceof JclStep.Invocation call ? runs(call.steps()) : 1;
        }
        return count;
    }

    private void merge(StepFacts steps) {
        steps.datasets().forEach((id, place) -> datasets.merge(id, place, (a, b) -> a.compareTo(b) <= 0 ? a : b));
    }

    /** Procedures that jobs of this member invoke, directly or through others. */
    Set<NodeId> invoked() {
        return invoked;
    }

    Map<NodeId, Evidence> datasets() {
        return datasets;
    }

    /**
     * The facts.
     *
     * @param invokedAnywhere procedures whose steps the jobs of the estate speak for
     */
    Facts facts(Set<NodeId> invokedAnywhere) {
        for (NodeId id : order) {
            StepFacts steps = procedures.get(id);
            if (steps != null && !invokedAnywhere.contains(id)) {
                facts.add(steps.facts());
                merge(steps);
            }
        }
        return facts.build();
    }
}

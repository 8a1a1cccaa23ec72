package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces the names that programs use for resources by the resources themselves.
 *
 * <p>A DD name belongs to a job step, and the step names one program; when that program calls another one, the other
 * opens the files of the same step. So a name is looked for at the program itself, at its callers, and at theirs.
 * Example: step STEP10 of job STMT runs CBSTM03A with DD TRNXFILE; CBSTM03A calls CBSTM03B, which reads TRNXFILE:
 *
 * <pre>
 *   CBSTM03B reads DD:TRNXFILE          no binding within CBSTM03B
 *   callers of CBSTM03B: CBSTM03A       binding: DD TRNXFILE of job STMT step STEP10
 *   CBSTM03B reads dataset:...TRXFL     derived, bound by job STMT; one edge for each dataset bound
 * </pre>
 *
 * Cost: for each name of each program at most {@value Callers#MAX} callers; when there are more, the edges are partial.
 */
final class LogicalNames {

    private record Owned(LogicalName name, Optional<NodeId> within) {}

    private record Meaning(Binding binding, Optional<NodeId> caller) {}

    private record Meanings(List<Meaning> found, boolean all) {}

    private final Map<Owned, List<Binding>> bindings = new HashMap<>();
    private final Callers callers;
    private final Map<Owned, Meanings> known = new HashMap<>();
    private final DdUses uses = new DdUses();
    private final PassingFiles passing = new PassingFiles();

    private LogicalNames(List<Edge> edges, List<Binding> all) {
        for (Binding binding : all) {
            bindings.computeIfAbsent(new Owned(binding.name(), binding.within()), key -> new ArrayList<>())
                    .add(binding);
        }
        callers = new Callers(edges);
    }

    /**
     * The edges, those with a bound logical name replaced by one edge for each thing it is bound to; by none when it is bound
     * to what does not last, as SYSOUT: the edge of the step says that.
     */
    static List<Edge> redirect(List<Edge> edges, List<Binding> bindings) {
        if (bindings.isEmpty()) {
            return edges;
        }
        LogicalNames names = new LogicalNames(edges, bindings);
        List<Edge> redirected = new ArrayList<>(edges.size());
        for (Edge edge : edges) {
            if (edge.logical().isEmpty() || edge.to().isEmpty()) {
                redirected.add(edge);
            } else {
                redirected.addAll(names.meant(edge, edge.logical().get()));
            }
        }
        return names.passing.told(names.uses.replace(redirected));
    }

    private List<Edge> meant(Edge edge, LogicalName name) {
        Meanings meanings = known.computeIfAbsent(new Owned(name, Optional.of(edge.from())), this::find);
        List<Meaning> here = meanings.found().stream()
                .filter(meaning ->
                        meaning.binding().owner().map(edge::isBoundFor).orElse(true))
                .toList();
        if (here.isEmpty()) {
            return List.of(edge);
        }
        for (Meaning meaning : here) {
            uses.note(edge, meaning.binding());
            passing.note(edge, meaning.binding());
        }
        return here.stream()
                .filter(meaning -> meaning.binding().target().isPresent())
                .map(meaning -> redirected(edge, meaning, meanings.all()))
                .toList();
    }

    private Meanings find(Owned wanted) {
        List<Meaning> found = new ArrayList<>();
        NodeId program = wanted.within().orElseThrow();
        Callers.Above above = callers.above(program);
        for (NodeId one : above.programs()) {
            Optional<NodeId> caller = Optional.of(one).filter(id -> !id.equals(program));
            bindings.getOrDefault(new Owned(wanted.name(), Optional.of(one)), List.of())
                    .forEach(binding -> found.add(new Meaning(binding, caller)));
        }
        boolean all = above.all();
        if (found.isEmpty()) {
            bindings.getOrDefault(new Owned(wanted.name(), Optional.empty()), List.of())
                    .forEach(one -> found.add(new Meaning(one, Optional.empty())));
        }
        return new Meanings(List.copyOf(found), all);
    }

    private static Edge redirected(Edge edge, Meaning meaning, boolean all) {
        Binding binding = meaning.binding();
        String how = binding.reason()
                + meaning.caller()
                        .map(caller -> ", whose program " + caller.name() + " calls "
                                + edge.from().name())
                        .orElse("");
        List<Evidence> evidence = new ArrayList<>(edge.evidence());
        evidence.add(binding.evidence());
        Edge bound = new Edge(
                edge.from(),
                edge.kind(),
                binding.target(),
                edge.via(),
                sure(edge.resolution(), how, all),
                evidence,
                edge.members(),
                edge.logical(),
                edge.attributes());
        return binding.owner()
                .map(owner -> bound.withAttribute(Edge.BOUND_BY, owner.toString()))
                .orElse(bound);
    }

    private static Resolution sure(Resolution before, String how, boolean all) {
        if (before instanceof Resolution.Partial partial) {
            return new Resolution.Partial(partial.reason() + "; " + how);
        }
        if (!all) {
            return new Resolution.Partial(how + "; only " + Callers.MAX + " callers were looked at");
        }
        return new Resolution.Derived(
                before instanceof Resolution.Derived derived ? derived.reason() + "; " + how : how);
    }
}

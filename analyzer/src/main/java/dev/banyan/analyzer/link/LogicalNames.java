package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces the names that programs use for resources by the resources themselves.
 *
 * <p>A DD name belongs to a job step, and the step names one program; when that program calls another one, the other
 * opens the files of the same step. So a name that is not bound for a program itself is looked for at its callers, and
 * at theirs. Example: step STEP10 of job STMT runs CBSTM03A with DD TRNXFILE; CBSTM03A calls CBSTM03B, which reads
 * TRNXFILE:
 *
 * <pre>
 *   CBSTM03B reads DD:TRNXFILE          no binding within CBSTM03B
 *   callers of CBSTM03B: CBSTM03A       binding: DD TRNXFILE of job STMT step STEP10
 *   CBSTM03B reads dataset:...TRXFL     derived, one edge for each dataset bound
 * </pre>
 *
 * A caller that has a binding is not passed, so the nearest step speaks. Cost: for each name of each program at most
 * {@value #MAX_CALLERS} callers; when there are more, the edges are partial.
 */
final class LogicalNames {

    private static final int MAX_CALLERS = 2_000;

    private record Owned(LogicalName name, Optional<NodeId> within) {}

    private record Meaning(Binding binding, Optional<NodeId> caller) {}

    private record Meanings(List<Meaning> found, boolean all) {}

    private final Map<Owned, List<Binding>> bindings = new HashMap<>();
    private final Map<NodeId, Set<NodeId>> callers = new HashMap<>();
    private final Map<Owned, Meanings> known = new HashMap<>();

    private LogicalNames(List<Edge> edges, List<Binding> all) {
        for (Binding binding : all) {
            bindings.computeIfAbsent(new Owned(binding.name(), binding.within()), key -> new ArrayList<>())
                    .add(binding);
        }
        for (Edge edge : edges) {
            if (edge.kind() == EdgeKind.CALLS && edge.from().kind() == NodeKind.PROGRAM) {
                edge.to().filter(to -> to.kind() == NodeKind.PROGRAM).ifPresent(to -> callers.computeIfAbsent(
                                to, id -> new LinkedHashSet<>())
                        .add(edge.from()));
            }
        }
    }

    /**
     * The edges, those with a bound logical name replaced by one edge for each thing it is bound to; by none when it is bound
     * to what does not last, as SYSOUT.
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
        return redirected;
    }

    private List<Edge> meant(Edge edge, LogicalName name) {
        Meanings meanings = known.computeIfAbsent(new Owned(name, Optional.of(edge.from())), this::find);
        if (meanings.found().isEmpty()) {
            return List.of(edge);
        }
        return meanings.found().stream()
                .filter(meaning -> meaning.binding().target().isPresent())
                .map(meaning -> redirected(edge, meaning, meanings.all()))
                .toList();
    }

    private Meanings find(Owned wanted) {
        List<Meaning> found = new ArrayList<>();
        bindings.getOrDefault(wanted, List.of()).forEach(one -> found.add(new Meaning(one, Optional.empty())));
        boolean all = found.isEmpty() ? findAtCallers(wanted, found) : true;
        if (found.isEmpty()) {
            bindings.getOrDefault(new Owned(wanted.name(), Optional.empty()), List.of())
                    .forEach(one -> found.add(new Meaning(one, Optional.empty())));
        }
        return new Meanings(List.copyOf(found), all);
    }

    /** Breadth first against the arrows; each caller once, so that programs that call each other end it. */
    private boolean findAtCallers(Owned wanted, List<Meaning> found) {
        Deque<NodeId> waiting = new ArrayDeque<>();
        Set<NodeId> seen = new HashSet<>();
        wanted.within().ifPresent(waiting::add);
        seen.addAll(waiting);
        while (!waiting.isEmpty()) {
            NodeId program = waiting.remove();
            for (NodeId caller : callers.getOrDefault(program, Set.of())) {
                if (seen.size() > MAX_CALLERS) {
                    return false;
                }
                if (!seen.add(caller)) {
                    continue;
                }
                List<Binding> here = bindings.getOrDefault(new Owned(wanted.name(), Optional.of(caller)), List.of());
                here.forEach(one -> found.add(new Meaning(one, Optional.of(caller))));
                if (here.isEmpty()) {
                    waiting.add(caller);
                }
            }
        }
        return true;
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
        return new Edge(
                edge.from(),
                edge.kind(),
                binding.target(),
                edge.via(),
                sure(edge.resolution(), how, all),
                evidence,
                edge.members(),
                edge.logical(),
                edge.attributes());
    }

    private static Resolution sure(Resolution before, String how, boolean all) {
        if (before instanceof Resolution.Partial partial) {
            return new Resolution.Partial(partial.reason() + "; " + how);
        }
        if (!all) {
            return new Resolution.Partial(how + "; only " + MAX_CALLERS + " callers were looked at");
        }
        return new Resolution.Derived(
                before instanceof Resolution.Derived derived ? derived.reason() + "; " + how : how);
    }
}

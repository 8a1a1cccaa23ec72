package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The programs that a program can run under: itself, its callers, their callers, and so on. What a job step gives to its
 * program, DDs and a PSB, all of these may use. Example: A calls B, B calls C and B:
 *
 * <pre>
 *   above(C) = C, B, A
 * </pre>
 *
 * Breadth first against the arrows, each program once; at most {@value #MAX} of them.
 */
final class Callers {

    static final int MAX = 2_000;

    private final Map<NodeId, Set<NodeId>> callers = new HashMap<>();

    Callers(List<Edge> edges) {
        for (Edge edge : edges) {
            if (edge.kind() == EdgeKind.CALLS && edge.from().kind() == NodeKind.PROGRAM) {
                edge.to().filter(to -> to.kind() == NodeKind.PROGRAM).ifPresent(to -> callers.computeIfAbsent(
                                to, id -> new LinkedHashSet<>())
                        .add(edge.from()));
            }
        }
    }

    /**
     * What was found.
     *
     * @param programs nearest first; the program itself is the first
     * @param all false when there are more than were looked at
     */
    record Above(List<NodeId> programs, boolean all) {
        Above {
            programs = List.copyOf(programs);
        }
    }

    Above above(NodeId program) {
        Set<NodeId> seen = new LinkedHashSet<>(List.of(program));
        Deque<NodeId> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            for (NodeId caller : callers.getOrDefault(waiting.remove(), Set.of())) {
                if (seen.size() > MAX) {
                    return new Above(List.copyOf(seen), false);
                }
                if (seen.add(caller)) {
                    waiting.add(caller);
                }
            }
        }
        return new Above(List.copyOf(seen), true);
    }
}

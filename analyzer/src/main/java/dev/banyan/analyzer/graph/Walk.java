package dev.banyan.analyzer.graph;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Member;
import dev.banyan.analyzer.facts.NodeId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one entry point needs.
 *
 * @param nodes code, copybooks, data and screens; the entry point is not among them
 * @param steps the edges that lead there, those of the entry point first, then by node; dead ends (unresolved) included,
 *     calls inside a type not
 * @param beyond the code at which other entry points begin and to which this one hands over
 */
public record Walk(SortedSet<NodeId> nodes, List<Step> steps, SortedSet<NodeId> beyond) {

    public Walk {
        nodes = Collections.unmodifiableSortedSet(nodes);
        steps = List.copyOf(steps);
        beyond = Collections.unmodifiableSortedSet(beyond);
    }

    /** The targets of the edges of one kind, ordered. */
    public SortedSet<NodeId> targets(EdgeKind kind) {
        return steps.stream()
                .map(Step::edge)
                .filter(edge -> edge.kind() == kind)
                .flatMap(edge -> edge.to().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An edge, and those of its members that this walk takes; all of them where the edge is taken as a whole. */
    public record Step(Edge edge, List<Member> members) {

        public Step {
            members = List.copyOf(members);
        }

        /** The first place at which the walk takes the edge. */
        public Evidence place() {
            Evidence first = edge.evidence().get(0);
            return members.isEmpty()
                    ? first
                    : new Evidence(first.file(), members.get(0).line());
        }
    }
}

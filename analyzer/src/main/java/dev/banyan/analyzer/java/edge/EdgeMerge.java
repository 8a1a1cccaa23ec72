package dev.banyan.analyzer.java.edge;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.Member;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Edges that grow: adding the same way between the same nodes adds evidence and members. */
public final class EdgeMerge {

    private record Key(NodeId from, EdgeKind kind, String to, String via) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::from)
                .thenComparing(Key::kind)
                .thenComparing(Key::to)
                .thenComparing(Key::via);

        @Override
        public int compareTo(Key that) {
            return ORDER.compare(this, that);
        }
    }

    /** What is known of one edge so far. */
    private static final class Growing {
        private final Optional<NodeId> to;
        private Resolution resolution;
        private final Set<Evidence> evidence = new LinkedHashSet<>();
        private final Set<Member> members = new LinkedHashSet<>();
        private final SortedMap<String, String> attributes = new TreeMap<>();
        private Optional<LogicalName> logical = Optional.empty();

        Growing(Optional<NodeId> to, Resolution resolution) {
            this.to = to;
            this.resolution = resolution;
        }
    }

    /** One edge that was just added or widened. */
    public static final class Added {
        private final Growing edge;

        private Added(Growing edge) {
            this.edge = edge;
        }

        public Added member(String from, String to, int line) {
            edge.members.add(new Member(from, to, line));
            return this;
        }

        public Added attribute(String name, String value) {
            edge.attributes.put(name, value);
            return this;
        }

        public Added logical(LogicalName name) {
            edge.logical = Optional.of(name);
            return this;
        }
    }

    private final SortedMap<Key, Growing> edges = new TreeMap<>();

    /** Adds an edge with a target; one exact piece of evidence makes the edge exact. */
    public Added add(NodeId from, EdgeKind kind, NodeId to, String via, Resolution resolution, Evidence evidence) {
        Growing edge = edges.computeIfAbsent(
                new Key(from, kind, to.toString(), via), unused -> new Growing(Optional.of(to), resolution));
        if (resolution instanceof Resolution.Exact) {
            edge.resolution = resolution;
        }
        edge.evidence.add(evidence);
        return new Added(edge);
    }

    /** Adds an edge whose target is not known; different operands stay different edges. */
    public Added unresolved(
            NodeId from, EdgeKind kind, String via, Resolution.Unresolved resolution, Evidence evidence) {
        Growing edge = edges.computeIfAbsent(
                new Key(from, kind, "?" + resolution.operand(), via),
                unused -> new Growing(Optional.empty(), resolution));
        edge.evidence.add(evidence);
        return new Added(edge);
    }

    /** The nodes of a kind that {@code from} is known to need in that way so far. */
    public List<NodeId> targets(NodeId from, EdgeKind kind, NodeKind targetKind) {
        return edges.entrySet().stream()
                .filter(entry ->
                        entry.getKey().from().equals(from) && entry.getKey().kind() == kind)
                .flatMap(entry -> entry.getValue().to.stream())
                .filter(to -> to.kind() == targetKind)
                .distinct()
                .toList();
    }

    /** Hands all edges over, in a fixed order. */
    public void writeTo(FactsBuilder facts) {
        edges.forEach((key, edge) -> facts.edge(new Edge(
                key.from(),
                key.kind(),
                edge.to,
                key.via(),
                edge.resolution,
                List.copyOf(edge.evidence),
                new ArrayList<>(edge.members),
                edge.logical,
                edge.attributes)));
    }
}

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Edges that grow: adding the same way between the same nodes adds evidence and members. */
public final class EdgeSheet {

    /**
     * What makes two finds one edge.
     *
     * @param operand of an unresolved edge, else empty text
     */
    private record Key(NodeId from, EdgeKind kind, Optional<NodeId> to, String operand, String via) {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::from)
                .thenComparing(Key::kind)
                .thenComparing(key -> key.to().isPresent())
                .thenComparing(key -> key.to().orElse(key.from()))
                .thenComparing(Key::operand)
                .thenComparing(Key::via);
    }

    /** What is known of one edge so far. */
    private static final class Growing {
        private Resolution resolution;
        private final Set<Evidence> evidence = new LinkedHashSet<>();
        private final Set<Member> members = new LinkedHashSet<>();
        private final SortedMap<String, String> attributes = new TreeMap<>();
        private Optional<LogicalName> logical = Optional.empty();

        Growing(Resolution resolution) {
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

        /** One more place that shows it. */
        public Added evidence(Evidence place) {
            edge.evidence.add(place);
            return this;
        }

        public Added attribute(String name, String value) {
            edge.attributes.put(name, value);
            return this;
        }

        /** One more value of an attribute that may have several, with commas between them. */
        public Added also(String name, String value) {
            edge.attributes.merge(
                    name, value, (all, one) -> ("," + all + ",").contains("," + one + ",") ? all : all + "," + one);
            return this;
        }

        public Added logical(LogicalName name) {
            edge.logical = Optional.of(name);
            return this;
        }
    }

    private final Map<Key, Growing> edges = new HashMap<>();

    /** Adds an edge with a target; one exact piece of evidence makes the edge exact. */
    public Added add(NodeId from, EdgeKind kind, NodeId to, String via, Resolution resolution, Evidence evidence) {
        Growing edge =
                edges.computeIfAbsent(new Key(from, kind, Optional.of(to), "", via), unused -> new Growing(resolution));
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
                new Key(from, kind, Optional.empty(), resolution.operand(), via), unused -> new Growing(resolution));
        edge.evidence.add(evidence);
        return new Added(edge);
    }

    /** The nodes of a kind that {@code from} is known to need in that way so far. */
    public List<NodeId> targets(NodeId from, EdgeKind kind, NodeKind targetKind) {
        return edges.keySet().stream()
                .filter(key -> key.from().equals(from) && key.kind() == kind)
                .flatMap(key -> key.to().stream())
                .filter(to -> to.kind() == targetKind)
                .distinct()
                .sorted()
                .toList();
    }

    /** Hands all edges over, in a fixed order. */
    public void writeTo(FactsBuilder facts) {
        edges.keySet().stream().sorted(Key.ORDER).forEach(key -> facts.edge(edge(key, edges.get(key))));
    }

    private static Edge edge(Key key, @Nullable Growing found) {
        Growing edge = Objects.requireNonNull(found);
        return new Edge(
                key.from(),
                key.kind(),
                key.to(),
                key.via(),
                edge.resolution,
                List.copyOf(edge.evidence),
                List.copyOf(edge.members),
                edge.logical,
                edge.attributes);
    }
}

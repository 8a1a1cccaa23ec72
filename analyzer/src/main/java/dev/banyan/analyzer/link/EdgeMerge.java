package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.Member;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two statements of one program that read the same table are one edge with two places. Edges are the same when they
 * agree in both ends, kind, {@code via}, the word of their resolution and the logical name; unresolved ones also in
 * their operand, and segments of IMS in whether a call only finds its way through them.
 */
final class EdgeMerge {

    private static final int SHOWN_REASONS = 6;

    private record Key(
            NodeId from,
            EdgeKind kind,
            Optional<NodeId> to,
            String via,
            String resolution,
            String apart,
            Optional<LogicalName> logical) {

        static Key of(Edge edge) {
            String apart = edge.resolution() instanceof Resolution.Unresolved unresolved
                    ? unresolved.operand()
                    : edge.attributes().getOrDefault("path", "");
            return new Key(
                    edge.from(),
                    edge.kind(),
                    edge.to(),
                    edge.via(),
                    edge.resolution().word(),
                    apart,
                    edge.logical());
        }
    }

    private EdgeMerge() {}

    static List<Edge> merge(List<Edge> edges) {
        Map<Key, List<Edge>> same = new LinkedHashMap<>();
        for (Edge edge : edges) {
            same.computeIfAbsent(Key.of(edge), key -> new ArrayList<>(1)).add(edge);
        }
        List<Edge> merged = new ArrayList<>(same.size());
        for (List<Edge> group : same.values()) {
            merged.add(group.size() == 1 ? group.get(0) : united(group));
        }
        return merged;
    }

    private static Edge united(List<Edge> group) {
        List<Evidence> evidence = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        NavigableMap<String, NavigableSet<String>> attributes = new TreeMap<>();
        for (Edge edge : group) {
            evidence.addAll(edge.evidence());
            members.addAll(edge.members());
            edge.attributes().forEach((name, value) -> attributes
                    .computeIfAbsent(name, key -> new TreeSet<>())
                    .add(value));
        }
        NavigableMap<String, String> words = new TreeMap<>();
        attributes.forEach((name, values) -> words.put(name, String.join(",", values)));
        Edge first = group.get(0);
        return new Edge(
                first.from(),
                first.kind(),
                first.to(),
                first.via(),
                resolution(group),
                evidence,
                members,
                first.logical(),
                words);
    }

    private static Resolution resolution(List<Edge> group) {
        NavigableSet<String> reasons = new TreeSet<>();
        NavigableSet<Evidence> writers = new TreeSet<>();
        for (Edge edge : group) {
            if (edge.resolution() instanceof Resolution.Derived derived) {
                reasons.add(derived.reason());
            } else if (edge.resolution() instanceof Resolution.Partial partial) {
                reasons.add(partial.reason());
            } else if (edge.resolution() instanceof Resolution.Unresolved unresolved) {
                writers.addAll(unresolved.writers());
            }
        }
        Resolution first = group.get(0).resolution();
        if (first instanceof Resolution.Derived) {
            return new Resolution.Derived(sentence(reasons));
        }
        if (first instanceof Resolution.Partial) {
            return new Resolution.Partial(sentence(reasons));
        }
        if (first instanceof Resolution.Unresolved unresolved) {
            return new Resolution.Unresolved(unresolved.operand(), List.copyOf(writers));
        }
        return first;
    }

    private static String sentence(NavigableSet<String> reasons) {
        if (reasons.size() <= SHOWN_REASONS) {
            return String.join("; ", reasons);
        }
        String shown = String.join("; ", reasons.stream().limit(SHOWN_REASONS).toList());
        return shown + "; and " + (reasons.size() - SHOWN_REASONS) + " more";
    }
}

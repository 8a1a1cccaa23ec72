package dev.banyan.analyzer.metric;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.NodeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Parts of an estate at one grain, and the references between them. A node that another part needs, however often and in
 * whatever way, is one reference for each node that needs it.
 */
final class Components {

    /** One node of a part needs one of another; the first edge that shows it. */
    record Link(NodeId from, NodeId to, Edge edge) {}

    private final SortedMap<String, SortedMap<String, List<Link>>> links = new TreeMap<>();
    private final Map<String, Set<NodeId>> neededFromOutside = new TreeMap<>();
    private final Set<List<NodeId>> seen = new HashSet<>();

    void add(String component) {
        links.computeIfAbsent(component, c -> new TreeMap<>());
    }

    /** Notes that {@code from} in one part needs {@code to} in another. */
    void link(String fromPart, String toPart, Edge edge, NodeId to) {
        add(fromPart);
        add(toPart);
        NodeId from = edge.from();
        if (!fromPart.equals(toPart) && seen.add(List.of(from, to))) {
            links.computeIfAbsent(fromPart, c -> new TreeMap<>())
                    .computeIfAbsent(toPart, c -> new ArrayList<>())
                    .add(new Link(from, to, edge));
            neededFromOutside.computeIfAbsent(toPart, c -> new HashSet<>()).add(from);
        }
    }

    /** All parts, in natural order. */
    SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(links.keySet()));
    }

    /** What a part needs: for each other part the references, in the order of the graph. */
    SortedMap<String, List<Link>> needs(String component) {
        return Collections.unmodifiableSortedMap(links.getOrDefault(component, new TreeMap<>()));
    }

    /** Coupling of a part in the sense of {@link Coupling}. */
    Coupling coupling(String component) {
        Set<NodeId> inside = new HashSet<>();
        needs(component).values().forEach(list -> list.forEach(link -> inside.add(link.from())));
        return new Coupling(neededFromOutside.getOrDefault(component, Set.of()).size(), inside.size());
    }
}

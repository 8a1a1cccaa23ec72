package dev.banyan.analyzer.java.naming;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.edge.EdgeSheet;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes types of texts. A name that should be a type of the estate, by its package, and is none stays open; one of the JDK or of libraries is
 * kept beside the node that holds it.
 */
final class TypeNames {

    private static final Resolution EXACT = new Resolution.Exact();

    /** Names of one node; more say nothing. */
    private static final int MOST_OUTSIDE = 100;

    private final Names names;
    private final EdgeSheet edges;
    private final Map<NodeId, SortedSet<String>> outside = new TreeMap<>();

    TypeNames(Names names, EdgeSheet edges) {
        this.names = names;
        this.edges = edges;
    }

    /** Where a text stands, and what it is taken for. */
    record Place(NodeId from, EdgeKind kind, String via, Evidence evidence) {}

    /** The type of the estate that a text names in full. */
    Optional<NodeId> estate(String text) {
        return names.named(plain(text)).filter(JavaType::isEstate).map(type -> new NodeId(NodeKind.TYPE, type.name()));
    }

    /** Array brackets and type arguments are no part of a name. */
    private static String plain(String text) {
        String name = text.strip();
        if (name.startsWith("[") && name.endsWith(";")) {
            name = name.substring(name.indexOf('L') + 1, name.length() - 1);
        }
        int end = name.length();
        for (char mark : new char[] {'<', '['}) {
            int at = name.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return name.substring(0, end);
    }

    /** A text that names a type and nothing else; the added edge where there is one. */
    Optional<EdgeSheet.Added> use(Place place, String text) {
        return use(place, text, EXACT);
    }

    Optional<EdgeSheet.Added> use(Place place, String text, Resolution resolution) {
        Optional<NodeId> type = estate(text);
        if (type.isPresent()) {
            return Optional.of(to(place, type.get(), resolution));
        }
        String name = plain(text);
        if (names.hasPackage(name.substring(0, Math.max(0, name.lastIndexOf('.')))) && name.indexOf('.') > 0) {
            return Optional.of(edges.unresolved(
                    place.from(),
                    place.kind(),
                    place.via(),
                    new Resolution.Unresolved(name, List.of()),
                    place.evidence()));
        }
        if (!name.isEmpty()) {
            outside.computeIfAbsent(place.from(), unused -> new TreeSet<>()).add(name);
        }
        return Optional.empty();
    }

    /** A text that may be something else than a type: an edge only where the estate has the type. */
    Optional<EdgeSheet.Added> mayUse(Place place, String text, String reason) {
        return estate(text).map(type -> to(place, type, new Resolution.Derived(reason)));
    }

    EdgeSheet.Added to(Place place, NodeId type, Resolution resolution) {
        return edges.add(place.from(), place.kind(), type, place.via(), resolution, place.evidence());
    }

    /** Names of types outside of the estate that a node holds, with {@code ;} between; empty where it holds none. */
    String outside(NodeId node) {
        return String.join(
                ";",
                outside.getOrDefault(node, new TreeSet<>()).stream()
                        .limit(MOST_OUTSIDE)
                        .toList());
    }

    /** All nodes that name types outside of the estate. */
    SortedSet<NodeId> naming() {
        return new TreeSet<>(outside.keySet());
    }
}

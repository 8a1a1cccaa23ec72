package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.LogicalName.Namespace;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files that a step binds to SYSOUT, DUMMY or data in its stream. They are no datasets, so that the program's edge to them
 * goes; the edge from the job to the program says what the program does with them instead:
 *
 * <pre>
 *   step RUN of job J runs P, PRTLINE DD SYSOUT=*, SYSOUT DD SYSOUT=*; P has WRITE for PRTLINE
 *   J executes P via RUN, sysout: "PRTLINE WRITE"
 * </pre>
 */
final class PassingFiles {

    private record Place(NodeId owner, NodeId program, String dd) {}

    private final Map<Place, SortedSet<String>> verbs = new HashMap<>();

    /** Notes that a program opens what a DD binds to nothing that lasts. */
    void note(Edge edge, Binding binding) {
        if (binding.name().namespace() == Namespace.DD
                && binding.target().isEmpty()
                && binding.owner().isPresent()
                && binding.within().isPresent()) {
            Place place = new Place(
                    binding.owner().get(),
                    binding.within().get(),
                    binding.name().name());
            verbs.computeIfAbsent(place, one -> new TreeSet<>()).add(edge.via());
        }
    }

    /** The edges; those of steps name only the DDs that their programs open. */
    List<Edge> told(List<Edge> edges) {
        return edges.stream().map(this::told).toList();
    }

    private Edge told(Edge edge) {
        boolean step = edge.from().kind() == NodeKind.JOB || edge.from().kind() == NodeKind.PROC;
        if (!step || edge.kind() != EdgeKind.EXECUTES || edge.to().isEmpty()) {
            return edge;
        }
        SortedMap<String, String> attributes = new TreeMap<>(edge.attributes());
        for (String word : List.of(Edge.SYSOUT, Edge.DUMMY, Edge.IN_STREAM)) {
            Optional.ofNullable(attributes.remove(word))
                    .map(dds -> opened(edge.from(), edge.to().get(), dds))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> attributes.put(word, text));
        }
        return new Edge(
                edge.from(),
                edge.kind(),
                edge.to(),
                edge.via(),
                edge.resolution(),
                edge.evidence(),
                edge.members(),
                edge.logical(),
                attributes);
    }

    private String opened(NodeId owner, NodeId program, String dds) {
        SortedSet<String> opened = new TreeSet<>();
        for (String dd : dds.split(",", -1)) {
            verbs.getOrDefault(new Place(owner, program, dd), new TreeSet<>())
                    .forEach(verb -> opened.add(dd + " " + verb));
        }
        return String.join(",", opened);
    }
}

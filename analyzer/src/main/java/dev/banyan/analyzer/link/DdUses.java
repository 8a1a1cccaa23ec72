package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.LogicalName.Namespace;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What programs do with the DDs of a step. DISP says how a dataset is shared, not whether it is read or written: where the
 * program is known, its statements say that, and the edges of the job follow them.
 *
 * <pre>
 *   job J writes dataset:X (DD OUT, DISP=MOD), its program only reads OUT    => J reads X
 *   job J reads dataset:Y (DD MST, DISP=OLD), its program reads and rewrites => J reads Y, J writes Y
 * </pre>
 *
 * DISP=NEW makes the dataset, so that such a step writes it whatever the program does. Linear in edges.
 */
final class DdUses {

    private record Place(NodeId owner, NodeId dataset, String dd, Evidence at) {}

    private final Map<Place, Map<EdgeKind, SortedSet<String>>> uses = new HashMap<>();

    /** Notes that a program reads or writes what a DD is bound to. */
    void note(Edge edge, Binding binding) {
        boolean data = edge.kind() == EdgeKind.READS || edge.kind() == EdgeKind.WRITES;
        if (data
                && binding.name().namespace() == Namespace.DD
                && binding.owner().isPresent()
                && binding.target().isPresent()) {
            Place place = new Place(
                    binding.owner().get(),
                    binding.target().get(),
                    binding.name().name(),
                    binding.evidence());
            uses.computeIfAbsent(place, one -> new EnumMap<>(EdgeKind.class))
                    .computeIfAbsent(edge.kind(), kind -> new TreeSet<>())
                    .add(edge.from().name());
        }
    }

    /** The edges, those that DISP made replaced by what the programs do. */
    List<Edge> replace(List<Edge> edges) {
        List<Edge> result = new ArrayList<>(edges.size());
        for (Edge edge : edges) {
            Map<EdgeKind, SortedSet<String>> kinds = of(edge);
            if (kinds.isEmpty()) {
                result.add(edge);
                continue;
            }
            boolean made = "NEW".equals(edge.attributes().get("disp")) && !kinds.containsKey(EdgeKind.WRITES);
            if (made) {
                result.add(edge);
            }
            kinds.forEach((kind, programs) -> result.add(new Edge(
                            edge.from(),
                            kind,
                            edge.to(),
                            edge.via(),
                            edge.resolution(),
                            edge.evidence(),
                            edge.members(),
                            edge.logical(),
                            edge.attributes())
                    .withAttribute("openedBy", String.join(",", programs))));
        }
        return result;
    }

    private Map<EdgeKind, SortedSet<String>> of(Edge edge) {
        boolean step = edge.from().kind() == NodeKind.JOB || edge.from().kind() == NodeKind.PROC;
        return step && edge.to().isPresent() && edge.attributes().containsKey("disp")
                ? uses.getOrDefault(
                        new Place(
                                edge.from(),
                                edge.to().get(),
                                edge.via(),
                                edge.evidence().get(0)),
                        Map.of())
                : Map.of();
    }
}

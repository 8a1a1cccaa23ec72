package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.LogicalName.Namespace;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the database behind a segment or a PCB that a program names. The PSB that the program runs with (PARM of its step,
 * or SCHD) has PCBs, each for one database:
 *
 * <pre>
 *   program P reads IMS_SEGMENT:CUST                  GU SEGMENT(CUST)
 *   P runs with PSB BANKPSB                           PARM='BMP,P,BANKPSB'
 *   PCB 1 of BANKPSB is BANKDBD, which has CUST       => P reads table:BANKDBD.CUST
 * </pre>
 *
 * A program that another one calls works with the PSB of that one. Where the program names a PCB, by number or by its place
 * among the parameters, that PCB decides. A program without a known PSB reads the segment of that name in whatever database has it; when several do, each edge is
 * partial. Linear in edges times the PCBs of a PSB.
 */
final class Segments {

    private record Found(NodeId target, String how, Optional<Evidence> evidence, Optional<NodeId> owner) {}

    private final Map<NodeId, List<Binding>> psbsOf = new HashMap<>();
    private final Map<String, SortedMap<Integer, Binding>> pcbsOf = new HashMap<>();
    private final Map<String, List<NodeId>> byName = new TreeMap<>();
    private final Map<NodeId, List<String>> ddsOf = new TreeMap<>();
    private final Map<NodeId, Boolean> gsam = new HashMap<>();
    private final Map<NodeId, List<Binding>> reaching = new HashMap<>();
    private final Callers callers;

    private Segments(List<Edge> edges, List<Binding> bindings, List<Node> nodes) {
        callers = new Callers(edges);
        for (Binding binding : bindings) {
            if (binding.name().namespace() == Namespace.IMS_PSB) {
                binding.within().ifPresent(program -> psbsOf.computeIfAbsent(program, id -> new ArrayList<>())
                        .add(binding));
            } else if (binding.name().namespace() == Namespace.IMS_PCB) {
                String name = binding.name().name();
                int slash = name.lastIndexOf('/');
                pcbsOf.computeIfAbsent(name.substring(0, slash), psb -> new TreeMap<>())
                        .putIfAbsent(Integer.valueOf(name.substring(slash + 1)), binding);
            }
        }
        for (Node node : nodes) {
            if (node.id().kind() == NodeKind.TABLE && node.attributes().containsKey("database")) {
                String name = node.id().name();
                List<NodeId> same =
                        byName.computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), segment -> new ArrayList<>());
                if (!same.contains(node.id())) {
                    same.add(node.id());
                }
            } else if (node.language().filter("ims"::equals).isPresent()) {
                String dds = node.attributes().getOrDefault("dd", "");
                ddsOf.putIfAbsent(node.id(), dds.isEmpty() ? List.of() : Arrays.asList(dds.split(",", -1)));
                gsam.putIfAbsent(
                        node.id(), node.attributes().getOrDefault("access", "").startsWith("GSAM"));
            }
        }
    }

    /** The edges, those to segments and PCBs redirected, and one from each database to each dataset that holds it. */
    static List<Edge> find(List<Edge> edges, List<Binding> bindings, List<Node> nodes) {
        Segments segments = new Segments(edges, bindings, nodes);
        List<Edge> result = new ArrayList<>(edges.size());
        for (Edge edge : edges) {
            Optional<Namespace> space = edge.logical().map(LogicalName::namespace);
            if (space.filter(Namespace.IMS_SEGMENT::equals).isPresent()) {
                result.addAll(segments.segment(edge));
            } else if (space.filter(Namespace.IMS_PCB::equals).isPresent()) {
                result.addAll(segments.pcb(edge));
            } else {
                result.add(edge);
            }
        }
        for (Binding binding : bindings) {
            result.addAll(segments.holding(binding));
        }
        return result;
    }

    private List<Edge> segment(Edge edge) {
        String name = edge.logical().orElseThrow().name();
        List<NodeId> known = byName.getOrDefault(name, List.of());
        List<Found> found = new ArrayList<>();
        for (Binding psb : psbs(edge.from())) {
            for (Binding pcb : named(edge, psb, name, known)) {
                table(pcb, name)
                        .filter(id -> known.contains(id)
                                && found.stream()
                                        .noneMatch(one -> one.target().equals(id)
                                                && one.owner().equals(psb.owner())))
                        .ifPresent(id -> found.add(found(id, psb, pcb)));
            }
        }
        boolean sure = !found.isEmpty() || known.size() == 1;
        if (found.isEmpty()) {
            String how = sure ? "the only database with this segment" : "one of the databases with this segment";
            known.forEach(id -> found.add(new Found(id, how, Optional.empty(), Optional.empty())));
        }
        return found.isEmpty()
                ? List.of(edge)
                : found.stream()
                        .map(one -> redirected(edge, one, sure, edge.logical()))
                        .toList();
    }

    /** The PCB that the edge names, where it has the segment; all of the PSB otherwise. */
    private Collection<Binding> named(Edge edge, Binding psb, String segment, List<NodeId> known) {
        Optional<Binding> one = placed(edge, pcbs(psb))
                .filter(pcb -> table(pcb, segment).filter(known::contains).isPresent());
        return one.<Collection<Binding>>map(List::of).orElseGet(() -> pcbs(psb).values());
    }

    private static Optional<NodeId> table(Binding pcb, String segment) {
        return pcb.target().map(database -> new NodeId(NodeKind.TABLE, database.name() + "." + segment));
    }

    private static Found found(NodeId target, Binding psb, Binding pcb) {
        return new Found(target, psb.reason() + "; " + pcb.reason(), Optional.of(pcb.evidence()), psb.owner());
    }

    /** The PSBs of the program, and those of the steps that run a caller; of its callers where it has none. */
    private List<Binding> psbs(NodeId program) {
        return reaching.computeIfAbsent(program, id -> {
            List<Binding> found = new ArrayList<>(psbsOf.getOrDefault(id, List.of()));
            boolean own = !found.isEmpty();
            for (NodeId caller : callers.above(id).programs()) {
                if (!caller.equals(id)) {
                    psbsOf.getOrDefault(caller, List.of()).stream()
                            .filter(psb -> !own || psb.owner().isPresent())
                            .forEach(found::add);
                }
            }
            return found;
        });
    }

    /** A PCB by its number, {@code 2}, or by its place among the parameters, {@code 2 of 3}. */
    private static Optional<Binding> placed(Edge edge, SortedMap<Integer, Binding> pcbs) {
        String[] place = edge.attributes().getOrDefault("pcb", "").split(" of ", -1);
        if (place[0].isEmpty()) {
            return Optional.empty();
        }
        int before = place.length == 2 ? Integer.parseInt(place[1]) - pcbs.size() : 0;
        return before == 0 || before == 1
                ? Optional.ofNullable(pcbs.get(Integer.parseInt(place[0]) - before))
                : Optional.empty();
    }

    /** A PCB by its place among the parameters: {@code 2 of 3}; a PCB for messages may stand before those of the PSB. */
    private List<Edge> pcb(Edge edge) {
        List<Edge> found = new ArrayList<>();
        for (Binding psb : psbsOf.getOrDefault(edge.from(), List.of())) {
            Optional<Binding> pcb =
                    placed(edge, pcbs(psb)).filter(one -> one.target().isPresent());
            if (pcb.isPresent()) {
                NodeId database = pcb.get().target().orElseThrow();
                found.add(redirected(
                        edge,
                        found(database, psb, pcb.get()),
                        true,
                        dd(edge, database).or(edge::logical)));
            }
        }
        return found.isEmpty() ? List.of(edge) : found;
    }

    /** GSAM is a plain dataset: a program writes the second DD of the database, and reads the first. */
    private Optional<LogicalName> dd(Edge edge, NodeId database) {
        List<String> dds = ddsOf.getOrDefault(database, List.of());
        if (!gsam.getOrDefault(database, false) || dds.isEmpty()) {
            return Optional.empty();
        }
        String name = edge.kind() == EdgeKind.WRITES ? dds.get(dds.size() - 1) : dds.get(0);
        return Optional.of(new LogicalName(Namespace.DD, name));
    }

    private SortedMap<Integer, Binding> pcbs(Binding psb) {
        return pcbsOf.getOrDefault(psb.name().name(), new TreeMap<>());
    }

    /** A DD of a step that runs under IMS, by a name that a DBD gives to a dataset of its database. */
    private List<Edge> holding(Binding binding) {
        boolean ims = binding.name().namespace() == Namespace.DD
                && binding.within().filter(psbsOf::containsKey).isPresent()
                && binding.target().isPresent();
        if (!ims) {
            return List.of();
        }
        return ddsOf.entrySet().stream()
                .filter(database -> database.getValue().contains(binding.name().name()))
                .map(database -> Edge.of(
                        database.getKey(),
                        EdgeKind.CONTAINS,
                        binding.target().get(),
                        binding.name().name(),
                        new Resolution.Derived(binding.reason()),
                        binding.evidence()))
                .toList();
    }

    private static Edge redirected(Edge edge, Found found, boolean sure, Optional<LogicalName> logical) {
        List<Evidence> evidence = new ArrayList<>(edge.evidence());
        found.evidence().ifPresent(evidence::add);
        Edge redirected = new Edge(
                edge.from(),
                edge.kind(),
                Optional.of(found.target()),
                edge.via(),
                resolution(edge.resolution(), found.how(), sure),
                evidence,
                edge.members(),
                logical,
                edge.attributes());
        return found.owner()
                .map(owner -> redirected.withAttribute(Edge.BOUND_BY, owner.toString()))
                .orElse(redirected);
    }

    private static Resolution resolution(Resolution before, String how, boolean sure) {
        if (before instanceof Resolution.Partial partial) {
            return new Resolution.Partial(partial.reason() + "; " + how);
        }
        String all = before instanceof Resolution.Derived derived ? derived.reason() + "; " + how : how;
        return sure ? new Resolution.Derived(all) : new Resolution.Partial(all);
    }
}

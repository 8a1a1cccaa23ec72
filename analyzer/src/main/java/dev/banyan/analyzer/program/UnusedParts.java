package dev.banyan.analyzer.program;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.ProgramOutline;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.source.SourceTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds programs and copybooks that nothing uses.
 *
 * <p>A program is in use when a job, a transaction, an endpoint or the CSD names it, or when a program in
 * use calls it or has its name as a literal (in a table of programs, say). Where calls are left whose targets are not all
 * known, or the estate holds neither jobs nor transactions, what remains is only possibly unused. A copybook is in use
 * when a program includes it, or a copybook in use does. What a source in another language names is possibly unused, too. Linear in nodes and edges.
 */
final class UnusedParts {

    /**
     * A program or copybook.
     *
     * @param sure false where an open call may lead to it, or another language names it
     * @param usedBy programs or copybooks, themselves unused, that lead to it
     * @param namedIn where a source in another language has its name as a word
     */
    record Unused(
            NodeId id,
            Evidence definition,
            boolean sure,
            List<String> usedBy,
            Optional<Evidence> namedIn,
            String assumption) {
        Unused {
            usedBy = List.copyOf(usedBy);
        }

        Unused named(Map<String, Evidence> places) {
            Optional<Evidence> place = Optional.ofNullable(places.get(id.name()));
            return new Unused(id, definition, sure && place.isEmpty(), usedBy, place, assumption);
        }
    }

    private final Estate estate;
    private final EstateGraph graph;
    private final String unread;

    private UnusedParts(Estate estate, EstateGraph graph) {
        this.estate = estate;
        this.graph = graph;
        long partial = estate.readings().stream()
                .filter(reading -> reading.outcome() != Reading.Outcome.PARSED)
                .count();
        this.unread = partial == 0
                ? ""
                : "; " + partial + (partial == 1 ? " file was" : " files were") + " not read whole, see coverage.json";
    }

    /** Ordered by kind, then name. */
    static List<Unused> of(SourceTree tree, Estate estate, EstateGraph graph) {
        UnusedParts parts = new UnusedParts(estate, graph);
        List<Unused> unused = new ArrayList<>(parts.programs());
        unused.addAll(parts.copybooks());
        Set<String> names = unused.stream().map(part -> part.id().name()).collect(Collectors.toSet());
        Map<String, Evidence> places = Mentions.of(names, tree, estate);
        return unused.stream().map(part -> part.named(places)).toList();
    }

    private List<Unused> programs() {
        Set<NodeId> roots = new HashSet<>();
        for (Node node : graph.nodes()) {
            if (node.id().kind() == NodeKind.PROGRAM && isStarted(node)) {
                roots.add(node.id());
            }
        }
        Map<NodeId, Set<NodeId>> leads = leads(EdgeKind.CALLS);
        for (ProgramOutline outline : estate.outlines()) {
            outline.named().forEach(name -> lead(outline.program(), new NodeId(NodeKind.PROGRAM, name), leads));
        }
        List<Edge> open = estate.edges().stream()
                .filter(edge -> isOpen(edge.resolution()) && mayStart(edge))
                .toList();
        boolean entries = graph.nodes().stream()
                .anyMatch(node -> node.id().kind() == NodeKind.JOB || node.id().kind() == NodeKind.TRANSACTION);
        boolean sure = open.isEmpty() && entries;
        return unused(NodeKind.PROGRAM, roots, leads, sure, assumption(open, entries) + unread);
    }

    /** {@code EXEC PGM=&PGM} may start any program, as a CALL of a variable. */
    private static boolean mayStart(Edge edge) {
        return edge.kind() == EdgeKind.EXECUTES
                || (edge.kind() == EdgeKind.CALLS && edge.from().kind() == NodeKind.PROGRAM);
    }

    private static boolean isOpen(Resolution resolution) {
        return resolution instanceof Resolution.Partial || resolution instanceof Resolution.Unresolved;
    }

    /** DEFINE PROGRAM in the CSD leaves the group as an attribute. */
    private boolean isStarted(Node node) {
        return node.attributes().containsKey("group")
                || graph.in(node.id()).stream()
                        .anyMatch(edge -> edge.from().kind() != NodeKind.PROGRAM && edge.kind() != EdgeKind.CONTAINS);
    }

    private static String assumption(List<Edge> open, boolean entries) {
        List<String> parts = new ArrayList<>();
        if (!open.isEmpty()) {
            parts.add("no call or step whose targets are not all known leads here: there "
                    + (open.size() == 1 ? "is 1" : "are " + open.size())
                    + ", the first at "
                    + open.stream()
                            .map(edge -> edge.evidence().get(0))
                            .sorted()
                            .findFirst()
                            .orElseThrow());
        }
        parts.add(
                entries
                        ? "nothing outside the estate starts it"
                        : "no job or transaction starts it: the estate holds none of them");
        return String.join("; ", parts);
    }

    private List<Unused> copybooks() {
        Set<NodeId> programs = new HashSet<>();
        graph.nodes().stream()
                .map(Node::id)
                .filter(id -> id.kind() != NodeKind.COPYBOOK)
                .forEach(programs::add);
        return unused(
                NodeKind.COPYBOOK,
                programs,
                leads(EdgeKind.INCLUDES),
                true,
                "no source outside the estate copies it, and no tool reads it" + unread);
    }

    private Map<NodeId, Set<NodeId>> leads(EdgeKind kind) {
        Map<NodeId, Set<NodeId>> leads = new HashMap<>();
        for (Edge edge : estate.edges()) {
            if (edge.kind() == kind) {
                edge.to().ifPresent(to -> lead(edge.from(), to, leads));
            }
        }
        return leads;
    }

    private static void lead(NodeId from, NodeId to, Map<NodeId, Set<NodeId>> leads) {
        leads.computeIfAbsent(from, id -> new TreeSet<>()).add(to);
    }

    private List<Unused> unused(
            NodeKind kind, Set<NodeId> roots, Map<NodeId, Set<NodeId>> leads, boolean sure, String assumption) {
        Set<NodeId> used = new HashSet<>(roots);
        Deque<NodeId> toDo = new ArrayDeque<>(roots);
        while (!toDo.isEmpty()) {
            for (NodeId to : leads.getOrDefault(toDo.remove(), Set.of())) {
                if (used.add(to)) {
                    toDo.add(to);
                }
            }
        }
        Map<NodeId, SortedSet<String>> usedBy = new HashMap<>();
        leads.forEach((from, targets) -> {
            for (NodeId to : targets) {
                if (!used.contains(to) && !to.equals(from)) {
                    usedBy.computeIfAbsent(to, id -> new TreeSet<>()).add(from.toString());
                }
            }
        });
        return graph.nodes().stream()
                .filter(node -> node.id().kind() == kind && node.definition().isPresent() && !used.contains(node.id()))
                .map(node -> new Unused(
                        node.id(),
                        node.definition().orElseThrow(),
                        sure,
                        List.copyOf(usedBy.getOrDefault(node.id(), new TreeSet<>())),
                        Optional.empty(),
                        assumption))
                .toList();
    }
}

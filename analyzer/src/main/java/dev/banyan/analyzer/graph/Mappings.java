package dev.banyan.analyzer.graph;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.Walk.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which mappings of entities count as reading. To make an entity, or to hand one on, is no access to data; to load one may
 * load all that it is associated with. So the mapping of an entity counts in a walk that reaches the entity's table by a
 * statement or a call, or that of an entity from which it can be got at:
 *
 * <pre>
 *   select o from Owner o    Owner uses Pet uses PetType    OWNERS, PETS and TYPES are read
 *   new Owner()              no access                      nothing is read
 * </pre>
 *
 * An access whose table is not known may mean any of them. Linear in the edges of the walk's entities.
 */
final class Mappings {

    private static final String ENTITY = "ENTITY";

    private final EstateGraph graph;

    Mappings(EstateGraph graph) {
        this.graph = graph;
    }

    /** The steps without those mappings that nothing reads by. */
    List<Step> read(List<Step> steps) {
        if (steps.stream().noneMatch(step -> isMapping(step.edge()))) {
            return steps;
        }
        Set<NodeId> tables = new HashSet<>();
        boolean open = false;
        for (Step step : steps) {
            Edge edge = step.edge();
            boolean access = edge.kind() == EdgeKind.READS || edge.kind() == EdgeKind.WRITES;
            if (access && !isMapping(edge)) {
                open |= edge.to().isEmpty() && !edge.isOfFileOrCache();
                edge.to().ifPresent(tables::add);
            }
        }
        if (open) {
            return steps;
        }
        Set<NodeId> loaded = loaded(steps, tables);
        return steps.stream()
                .filter(step ->
                        !isMapping(step.edge()) || loaded.contains(step.edge().from()))
                .toList();
    }

    /** The entities whose tables are accessed, and those that can be got at from them. */
    private Set<NodeId> loaded(List<Step> steps, Set<NodeId> tables) {
        Set<NodeId> mapped = new HashSet<>();
        Deque<NodeId> open = new ArrayDeque<>();
        for (Step step : steps) {
            Edge edge = step.edge();
            if (isMapping(edge)) {
                mapped.add(edge.from());
                edge.to().filter(tables::contains).ifPresent(unused -> open.add(edge.from()));
            }
        }
        Set<NodeId> loaded = new HashSet<>();
        while (!open.isEmpty()) {
            NodeId entity = open.pop();
            if (loaded.add(entity)) {
                graph.out(entity).stream()
                        .filter(edge -> edge.kind() == EdgeKind.USES || edge.kind() == EdgeKind.INHERITS)
                        .flatMap(edge -> edge.to().stream())
                        .filter(to -> to.kind() == NodeKind.TYPE)
                        .forEach(open::add);
            }
        }
        loaded.retainAll(mapped);
        return loaded;
    }

    private static boolean isMapping(Edge edge) {
        return edge.kind() == EdgeKind.READS && edge.via().equals(ENTITY);
    }
}

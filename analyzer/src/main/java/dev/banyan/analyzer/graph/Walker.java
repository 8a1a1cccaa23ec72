package dev.banyan.analyzer.graph;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Member;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.Methods.Hop;
import dev.banyan.analyzer.graph.Walk.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One walk from an entry point, Java method by method and everything else node by node.
 *
 * <p>Which body a call runs: that of the type it names, and where the type is an interface or an abstract class that of
 * all that implement it (class hierarchy analysis). A call of the object's own or inherited methods runs the bodies of those
 * subtypes only that the walk has met, so that the actions which share an abstract base do not share what they do. Whoever
 * makes an object also runs what a library or the JDK may call back on it. A type that is only named, in a signature or a
 * cast, is needed, and runs nothing. A walk from a job takes of the datasets that DDs of steps give to a program only those
 * that this job gives.
 */
final class Walker {

    private final EstateGraph graph;
    private final Methods methods;
    private final Hierarchy types;
    private final Set<NodeId> starts;
    private final Set<NodeId> borders;
    private final NodeId entry;

    private final Map<NodeId, Set<String>> taken = new HashMap<>();
    private final Set<NodeId> seen = new HashSet<>();
    private final SortedSet<NodeId> beyond = new TreeSet<>();
    private final Map<NodeId, Set<String>> ownCalls = new HashMap<>();
    private final Set<Call> called = new HashSet<>();
    private final Deque<Place> toDo = new ArrayDeque<>();

    Walker(EstateGraph graph, Methods methods, Hierarchy types, Set<NodeId> starts, Set<NodeId> borders, NodeId entry) {
        this.graph = graph;
        this.methods = methods;
        this.types = types;
        this.starts = starts;
        this.borders = borders;
        this.entry = entry;
    }

    private record Place(NodeId node, String method) {}

    /** A call as it matters here: the same call from another place runs nothing more. */
    private record Call(NodeId type, String method, boolean makes, boolean own) {}

    Walk walk() {
        take(entry, Methods.ITSELF);
        while (!toDo.isEmpty()) {
            Place place = toDo.poll();
            for (Hop hop : methods.hops(place.node(), place.method())) {
                follow(hop);
            }
        }
        List<Step> steps = new ArrayList<>(steps(entry));
        SortedSet<NodeId> nodes = new TreeSet<>(seen);
        for (NodeId node : nodes) {
            steps.addAll(steps(node));
        }
        List<Step> read = new Mappings(graph).read(steps);
        Set<NodeId> targets =
                read.stream().flatMap(step -> step.edge().to().stream()).collect(Collectors.toSet());
        nodes.removeIf(id -> id.kind() == NodeKind.TABLE && !targets.contains(id));
        return new Walk(nodes, read, beyond);
    }

    private void follow(Hop hop) {
        Edge edge = hop.edge();
        if (edge.to().isEmpty() || edge.kind() == EdgeKind.CONTAINS || isOfAnotherJob(edge)) {
            return;
        }
        NodeId to = edge.to().get();
        if (edge.kind() == EdgeKind.USES) {
            if (!isForeign(to)) {
                seen.add(to);
            }
            return;
        }
        if (!meet(to)) {
            return;
        }
        switch (edge.kind()) {
            case EXECUTES -> run(to, hop.toMethod());
            case CALLS -> call(edge, to, hop.toMethod());
            default -> {}
        }
    }

    private void call(Edge edge, NodeId to, String method) {
        boolean makes = edge.via().equals("constructor");
        boolean own = to.equals(edge.from()) || types.above(edge.from()).contains(to);
        if (!called.add(new Call(to, method, makes, own))) {
            return;
        }
        run(to, method);
        if (makes) {
            handOut(to);
        }
        if (own) {
            callOwn(to, method);
        } else if (types.isOpen(to)) {
            types.below(to).forEach(one -> runIfMet(one, method));
        }
    }

    private boolean isOfAnotherJob(Edge edge) {
        return entry.kind() == NodeKind.JOB && !edge.isBoundFor(entry);
    }

    /** Whether another entry point begins there. */
    private boolean isForeign(NodeId node) {
        return borders.contains(node) && !starts.contains(node);
    }

    /** Makes the node part of what runs; false when another entry point begins there, or when it is none of ours. */
    private boolean meet(NodeId node) {
        if (isForeign(node)) {
            beyond.add(node);
            return false;
        }
        if (node.kind() == NodeKind.TRANSACTION || node.kind() == NodeKind.JOB) {
            return false;
        }
        seen.add(node);
        if (take(node, Methods.ITSELF)) {
            for (NodeId above : types.above(node)) {
                for (String method : ownCalls.getOrDefault(above, Set.of())) {
                    takeAll(node, methods.matching(node, method));
                }
            }
        }
        return true;
    }

    private void runIfMet(NodeId type, String method) {
        if (meet(type)) {
            run(type, method);
        }
    }

    /** Runs one method of a type, wherever it inherits it from; all of them when no method is named. */
    private void run(NodeId node, String method) {
        if (node.kind() != NodeKind.TYPE) {
            return;
        }
        Set<NodeId> above = types.above(node);
        if (method.equals(Methods.ITSELF)) {
            takeAll(node, methods.of(node));
            above.forEach(one -> takeAll(one, methods.of(one)));
            return;
        }
        List<String> bodies = methods.matching(node, method);
        takeAll(node, bodies);
        if (bodies.isEmpty()) {
            above.forEach(one -> takeAll(one, methods.matching(one, method)));
        }
    }

    /** An object that was made may be given to code outside the estate. */
    private void handOut(NodeId type) {
        takeAll(type, methods.calledBack(type));
        types.above(type).forEach(one -> takeAll(one, methods.calledBack(one)));
    }

    private void callOwn(NodeId type, String method) {
        if (ownCalls.computeIfAbsent(type, t -> new HashSet<>()).add(method)) {
            for (NodeId one : types.below(type)) {
                if (taken.containsKey(one)) {
                    takeAll(one, methods.matching(one, method));
                }
            }
        }
    }

    private void takeAll(NodeId node, Collection<String> bodies) {
        if (!bodies.isEmpty() && meet(node)) {
            bodies.forEach(one -> take(node, one));
        }
    }

    private boolean take(NodeId node, String method) {
        boolean first = taken.computeIfAbsent(node, n -> new HashSet<>()).add(method);
        if (first) {
            toDo.add(new Place(node, method));
        }
        return first;
    }

    private List<Step> steps(NodeId node) {
        Set<String> here = taken.getOrDefault(node, Set.of());
        if (here.isEmpty()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (Edge edge : graph.out(node)) {
            List<Member> members = edge.members().stream()
                    .filter(member -> Methods.belongs(node, member, here))
                    .toList();
            boolean all = edge.members().isEmpty();
            if (!edge.isInside() && !isOfAnotherJob(edge) && (all || !members.isEmpty())) {
                steps.add(new Step(edge, members));
            }
        }
        return steps;
    }
}

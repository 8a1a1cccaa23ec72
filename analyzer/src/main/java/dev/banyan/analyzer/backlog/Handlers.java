package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.SortedSet;
import java.util.TreeSet;

/** The modules in which an entry point's code begins. */
final class Handlers {

    private Handlers() {}

    static SortedSet<NodeId> modules(EstateGraph graph, NodeId entry) {
        SortedSet<NodeId> modules = new TreeSet<>();
        graph.node(entry).flatMap(Node::module).ifPresent(modules::add);
        graph.out(entry).stream()
                .filter(edge -> edge.kind() == EdgeKind.EXECUTES || edge.kind() == EdgeKind.SHOWS)
                .flatMap(edge -> edge.to().flatMap(graph::node).flatMap(Node::module).stream())
                .forEach(modules::add);
        return modules;
    }
}

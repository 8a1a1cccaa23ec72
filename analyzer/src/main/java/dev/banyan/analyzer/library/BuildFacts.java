package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes modules, libraries and what depends on what. */
final class BuildFacts {

    private final FactsBuilder facts;
    private final Map<String, String> folders = new TreeMap<>();

    BuildFacts(FactsBuilder facts) {
        this.facts = facts;
    }

    /** The module of a folder; a name that another folder has taken gives way to the folder's own path. */
    NodeId module(String name, String folder, String build, Evidence evidence) {
        String taken = folders.putIfAbsent(name, folder);
        boolean free = taken == null || taken.equals(folder);
        NodeId module = new NodeId(NodeKind.MODULE, free ? name : folder.replace('/', '.') + "." + name);
        facts.node(Node.defined(module, build, evidence)
                .withAttribute("folder", folder)
                .withAttribute("build", build));
        return module;
    }

    NodeId library(Coordinates coordinates, MavenEstate.Version version) {
        NodeId library = new NodeId(
                NodeKind.LIBRARY, version.known() ? coordinates + ":" + version.text() : coordinates.toString());
        Node node = Node.mentioned(library);
        facts.node(
                version.known()
                        ? node.withAttribute("version", version.text())
                        : node.withAttribute("version", "unknown").withAttribute("reason", version.text()));
        return library;
    }

    void depends(NodeId from, NodeId to, String scope, Optional<String> reason, Evidence evidence) {
        Resolution resolution = reason.<Resolution>map(Resolution.Derived::new).orElseGet(Resolution.Exact::new);
        facts.edge(Edge.of(from, EdgeKind.DEPENDS, to, scope, resolution, evidence));
    }
}

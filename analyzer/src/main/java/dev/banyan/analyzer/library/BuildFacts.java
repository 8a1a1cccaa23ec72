package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes modules, libraries and what depends on what. */
final class BuildFacts {

    private final FactsBuilder facts;
    private final Map<String, String> folders = new TreeMap<>();
    private final Set<Problem> said = new HashSet<>();

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

    /** A property that is not set or made of itself; said once for each place, which children may inherit. */
    void unknownProperty(String what, Evidence evidence) {
        Problem problem = new Problem(
                new Position(evidence.file(), evidence.line(), 0),
                "maven-property",
                what + " cannot be known: a property in it is not set in the estate, or is made of itself.",
                "Set the property in the pom, or put the parent that sets it into the estate.");
        if (said.add(problem)) {
            facts.problem(problem);
        }
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

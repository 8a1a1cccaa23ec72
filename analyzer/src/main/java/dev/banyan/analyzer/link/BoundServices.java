package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The CSD says that a web service is behind a path, and the job that made its binding file says which program is behind the
 * service: an endpoint whose program the CSD cannot tell gets that one.
 */
final class BoundServices {

    private static final String WSBIND = "WSBIND";
    private static final String WEBSERVICE = "WEBSERVICE";

    private BoundServices() {}

    static List<Edge> find(List<Edge> edges, List<Node> mentions) {
        Map<NodeId, String> services = new HashMap<>();
        for (Node node : mentions) {
            if (node.id().kind() == NodeKind.ENDPOINT) {
                service(node).ifPresent(name -> services.put(node.id(), name));
            }
        }
        Map<String, Edge> programs = new HashMap<>();
        for (Edge edge : edges) {
            if (edge.via().equals(WSBIND) && edge.to().isPresent() && services.containsKey(edge.from())) {
                programs.putIfAbsent(services.get(edge.from()), edge);
            }
        }
        return edges.stream()
                .map(edge -> edge.kind() == EdgeKind.EXECUTES && edge.to().isEmpty()
                        ? Optional.ofNullable(services.get(edge.from()))
                                .flatMap(name -> Optional.ofNullable(programs.get(name)))
                                .map(bound -> bound(edge, bound))
                                .orElse(edge)
                        : edge)
                .toList();
    }

    private static Optional<String> service(Node node) {
        Map<String, String> attributes = node.attributes();
        return Optional.ofNullable(attributes.get("webservice")).or(() -> Optional.ofNullable(attributes.get("path"))
                .filter(path -> WEBSERVICE.equals(attributes.get("method"))));
    }

    private static Edge bound(Edge edge, Edge bound) {
        String how = bound.resolution() instanceof Resolution.Derived derived ? derived.reason() : WSBIND;
        List<Evidence> evidence = new ArrayList<>(edge.evidence());
        evidence.addAll(bound.evidence());
        return new Edge(
                edge.from(),
                edge.kind(),
                bound.to(),
                edge.via(),
                new Resolution.Derived(how + " (" + bound.evidence().get(0) + ")"),
                evidence,
                edge.members(),
                edge.logical(),
                edge.attributes());
    }
}

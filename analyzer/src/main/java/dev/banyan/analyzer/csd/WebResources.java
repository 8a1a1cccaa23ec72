package dev.banyan.analyzer.csd;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.csd.CsdCommand;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What CICS answers to HTTP: URIMAPs with USAGE SERVER, ATOM or PIPELINE are endpoints. A path belongs to a program or a
 * transaction; behind a pipeline the program is in the binding file of the web service, which is not text, so it stays
 * unresolved.
 */
final class WebResources {

    private static final Map<String, String> ATTRIBUTES =
            Map.of("PIPELINE", "pipeline", "WEBSERVICE", "webservice", "HOST", "host");

    private static final Map<String, String> SERVICE_ATTRIBUTES =
            Map.of("PIPELINE", "pipeline", "WSBIND", "wsbind", "WSDLFILE", "wsdl");

    private WebResources() {}

    /** A service that clients reach under the path in its binding file; a URIMAP may give another. */
    static void service(CsdCommand command, String name, Evidence here, FactsBuilder facts) {
        NodeId id = new NodeId(NodeKind.ENDPOINT, "WEBSERVICE " + name);
        Node node = Node.defined(id, "csd", here)
                .withAttribute("method", "WEBSERVICE")
                .withAttribute("path", name)
                .withAttribute("framework", "cics");
        for (Map.Entry<String, String> attribute : SERVICE_ATTRIBUTES.entrySet()) {
            Optional<String> value = command.attribute(attribute.getKey());
            node = value.isPresent() ? node.withAttribute(attribute.getValue(), value.get()) : node;
        }
        facts.node(node);
        facts.edge(Edge.unresolved(
                id,
                EdgeKind.EXECUTES,
                "WEBSERVICE",
                new Resolution.Unresolved("the program in the binding file of WEBSERVICE " + name, List.of()),
                here));
    }

    /** CICS installs a service for each binding file in WSDIR when the pipeline is installed. */
    static void pipeline(CsdCommand command, String name, FactsBuilder facts) {
        command.attribute("WSDIR")
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .ifPresent(folder -> facts.problem(new Problem(
                        command.position(),
                        "web-services-unknown",
                        "PIPELINE " + Excerpt.of(name) + " installs the web services that it finds in "
                                + Excerpt.of(folder) + "; which ones and their programs is not in the sources.",
                        "Their binding files are made by DFHLS2WS and DFHWS2LS: see PGMNAME and URI in those jobs.")));
    }

    static void define(CsdCommand command, String name, Evidence here, FactsBuilder facts) {
        boolean client = Resources.upper(command, "USAGE")
                .filter(usage -> usage.equals("CLIENT"))
                .isPresent();
        Optional<String> path = command.attribute("PATH").map(String::strip).filter(text -> !text.isEmpty());
        if (client || path.isEmpty()) {
            return;
        }
        NodeId id = new NodeId(NodeKind.ENDPOINT, "ANY " + path.get());
        Node node = Node.defined(id, "csd", here)
                .withAttribute("method", "ANY")
                .withAttribute("path", path.get())
                .withAttribute("framework", "cics")
                .withAttribute("urimap", name);
        for (Map.Entry<String, String> attribute : ATTRIBUTES.entrySet()) {
            Optional<String> value = command.attribute(attribute.getKey());
            node = value.isPresent() ? node.withAttribute(attribute.getValue(), value.get()) : node;
        }
        facts.node(node);
        Optional<NodeId> handler = Resources.upper(command, "PROGRAM")
                .map(program -> new NodeId(NodeKind.PROGRAM, program))
                .or(() -> Resources.upper(command, "TRANSACTION")
                        .map(transaction -> new NodeId(NodeKind.TRANSACTION, transaction)));
        facts.edge(handler.map(to -> Edge.of(id, EdgeKind.EXECUTES, to, "URIMAP", new Resolution.Exact(), here))
                .orElseGet(() -> Edge.unresolved(
                        id,
                        EdgeKind.EXECUTES,
                        "URIMAP",
                        new Resolution.Unresolved("the program behind URIMAP " + name, List.of()),
                        here)));
    }
}

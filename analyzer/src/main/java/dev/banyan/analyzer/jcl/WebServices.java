package dev.banyan.analyzer.jcl;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.jcl.JclDd;
import dev.banyan.grammars.jcl.JclStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The web services that CICS's assistants make: their parameters say which program answers under which URI, which the
 * binding file says to CICS alone.
 *
 * <pre>
 *   PGMNAME=LGICVS01
 *   URI=GENAPP/LGICVS01                     endpoint ANY /GENAPP/LGICVS01 > program LGICVS01
 *   WSBIND=/u/wsdir/LGICVS01.wsbind         its WEBSERVICE is called LGICVS01
 * </pre>
 *
 * Without PGMNAME the service is one that CICS calls. Reference: CICS TS, "DFHLS2WS: high-level language to WSDL conversion".
 */
final class WebServices {

    private static final Set<String> ASSISTANTS = Set.of("DFHLS2WS", "DFHWS2LS", "DFHLS2JS", "DFHJS2LS");
    private static final int LAST_COLUMN = 72;

    private record Parameter(String value, Evidence place) {}

    private WebServices() {}

    static void of(JclStep.Invocation call, String ownerWords, FactsBuilder facts) {
        if (ASSISTANTS.contains(call.procedure())) {
            for (JclDd.InStream data : inputs(call)) {
                service(call, parameters(data), ownerWords, facts);
            }
        }
    }

    private static List<JclDd.InStream> inputs(JclStep.Invocation call) {
        List<JclDd> dds = new ArrayList<>(call.unplaced());
        for (JclStep step : call.steps()) {
            if (step instanceof JclStep.Run run) {
                dds.addAll(run.dds());
            }
        }
        return dds.stream()
                .filter(dd -> dd.name().equals("SYSUT1") || dd.name().endsWith(".SYSUT1"))
                .flatMap(dd -> dd.allocations().stream())
                .filter(JclDd.InStream.class::isInstance)
                .map(JclDd.InStream.class::cast)
                .toList();
    }

    private static Map<String, Parameter> parameters(JclDd.InStream data) {
        Map<String, Parameter> parameters = new HashMap<>();
        int line = data.position().line();
        for (String card : data.text().lines().toList()) {
            String field =
                    card.substring(0, Math.min(card.length(), LAST_COLUMN)).strip();
            int equals = field.indexOf('=');
            if (equals > 0 && !field.startsWith("#")) {
                parameters.putIfAbsent(
                        field.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        new Parameter(
                                field.substring(equals + 1).strip(),
                                new Evidence(data.position().file(), line)));
            }
            line++;
        }
        return parameters;
    }

    private static void service(
            JclStep.Invocation call, Map<String, Parameter> parameters, String ownerWords, FactsBuilder facts) {
        Parameter program = parameters.get("PGMNAME");
        Optional<String> binding = Optional.ofNullable(parameters.get("WSBIND")).map(Parameter::value);
        Optional<String> service = binding.map(WebServices::serviceName);
        Optional<String> path = Optional.ofNullable(parameters.get("URI"))
                .map(uri -> path(uri.value()))
                .filter(text -> !StepFacts.isUnknown(text));
        if (program == null || (path.isEmpty() && service.isEmpty())) {
            return;
        }
        String method = path.isPresent() ? "ANY" : "WEBSERVICE";
        String shown = path.or(() -> service).orElseThrow();
        NodeId id = new NodeId(NodeKind.ENDPOINT, method + " " + shown);
        Node node = Node.defined(id, "jcl", program.place())
                .withAttribute("method", method)
                .withAttribute("path", shown)
                .withAttribute("framework", "cics");
        node = service.isPresent() ? node.withAttribute("webservice", service.get()) : node;
        facts.node(binding.isPresent() ? node.withAttribute("wsbind", binding.get()) : node);
        String name = program.value().toUpperCase(Locale.ROOT);
        facts.edge(
                StepFacts.isUnknown(name)
                        ? Edge.unresolved(
                                id,
                                EdgeKind.EXECUTES,
                                "WSBIND",
                                new Resolution.Unresolved(name.isBlank() ? "?" : name, List.of()),
                                program.place())
                        : Edge.of(
                                id,
                                EdgeKind.EXECUTES,
                                new NodeId(NodeKind.PROGRAM, name),
                                "WSBIND",
                                new Resolution.Derived("PGMNAME of " + call.procedure() + " in " + ownerWords + " step "
                                        + call.name()),
                                program.place()));
    }

    /** The last name of the binding file's path is that of the WEBSERVICE. */
    private static String serviceName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** {@code http://host:port/a/b} and {@code a/b} are both {@code /a/b}. */
    private static String path(String uri) {
        int scheme = uri.indexOf("://");
        int slash = scheme < 0 ? -1 : uri.indexOf('/', scheme + 3);
        String plain = scheme < 0 ? uri : slash < 0 ? "/" : uri.substring(slash);
        return plain.isEmpty() || plain.startsWith("/") ? plain : "/" + plain;
    }
}

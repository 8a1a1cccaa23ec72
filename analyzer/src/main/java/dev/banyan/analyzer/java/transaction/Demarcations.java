package dev.banyan.analyzer.java.transaction;

import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is known of each method's transaction so far; who speaks first is heard, so the strongest source comes first. */
final class Demarcations {

    private final SortedMap<String, SortedMap<String, String>> types = new TreeMap<>();

    /**
     * A method runs in a transaction.
     *
     * @param rule propagation first, then what differs from the default: {@code REQUIRED readOnly by=descriptor}
     */
    void add(String type, String method, String rule) {
        types.computeIfAbsent(type, unused -> new TreeMap<>()).putIfAbsent(method, rule);
    }

    void writeTo(FactsBuilder facts) {
        types.forEach((type, methods) -> facts.node(Node.mentioned(new NodeId(NodeKind.TYPE, type))
                .withAttribute(
                        Transactions.ATTRIBUTE,
                        methods.entrySet().stream().map(Demarcations::line).collect(Collectors.joining(";")))));
    }

    private static String line(Map.Entry<String, String> method) {
        return method.getKey() + " " + method.getValue();
    }
}

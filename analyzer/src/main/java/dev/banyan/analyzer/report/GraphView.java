package dev.banyan.analyzer.report;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Nodes and edges as rows of numbers, since a large estate has very many.
 *
 * @param nodes {@value #NODE} numbers each: kind, name, file, line, lines of code, note; texts by their numbers
 * @param edges {@value #EDGE} numbers each: from, to (-1: unresolved), kind, via, resolution, file, line, reason or operand, further places
 * @param allNodes of the estate; more than are here where it is very large
 */
record GraphView(
        List<String> kinds,
        List<String> edgeKinds,
        List<String> texts,
        Rows nodes,
        Rows edges,
        int allNodes,
        int allEdges) {

    static final int NODE = 6;
    static final int EDGE = 9;

    private static final List<String> NODE_KINDS =
            Arrays.stream(NodeKind.values()).map(NodeKind::word).toList();
    private static final List<String> EDGE_KINDS =
            Arrays.stream(EdgeKind.values()).map(EdgeKind::word).toList();
    private static final int MOST_NODES = 100_000;
    private static final int MOST_EDGES = 300_000;
    private static final int LONGEST_REASON = 400;

    static GraphView of(Estate estate) {
        Texts texts = new Texts();
        List<Node> kept = nodes(estate);
        Map<NodeId, Integer> numbers = new HashMap<>();
        Rows nodes = new Rows();
        for (int i = 0; i < kept.size(); i++) {
            Node node = kept.get(i);
            numbers.put(node.id(), i);
            nodes.add(
                    NODE_KINDS.indexOf(node.id().kind().word()),
                    texts.number(node.id().name()),
                    texts.number(node.definition().map(Evidence::file).orElse("")),
                    node.definition().map(Evidence::line).orElse(0),
                    node.loc().orElse(0),
                    texts.number(note(node)));
        }
        Rows edges = new Rows();
        edges(estate, numbers).forEach(edge -> edges.add(row(edge, numbers, texts)));
        return new GraphView(
                NODE_KINDS,
                EDGE_KINDS,
                texts.all(),
                nodes,
                edges,
                estate.nodes().size(),
                estate.edges().size());
    }

    /** Where there are too many, those with the most edges. */
    private static List<Node> nodes(Estate estate) {
        if (estate.nodes().size() <= MOST_NODES) {
            return estate.nodes();
        }
        Map<NodeId, Integer> degrees = new HashMap<>();
        for (Edge edge : estate.edges()) {
            degrees.merge(edge.from(), 1, Integer::sum);
            edge.to().ifPresent(to -> degrees.merge(to, 1, Integer::sum));
        }
        return estate.nodes().stream()
                .sorted(Comparator.comparing((Node node) -> -degrees.getOrDefault(node.id(), 0))
                        .thenComparing(Node::id))
                .limit(MOST_NODES)
                .sorted(Comparator.comparing(Node::id))
                .toList();
    }

    /** Where there are too many, what only names or contains goes first. */
    private static List<Edge> edges(Estate estate, Map<NodeId, Integer> numbers) {
        List<Edge> within = estate.edges().stream()
                .filter(edge -> numbers.containsKey(edge.from()))
                .filter(edge ->
                        edge.to().isEmpty() || numbers.containsKey(edge.to().get()))
                .toList();
        if (within.size() <= MOST_EDGES) {
            return within;
        }
        List<Edge> kept = new ArrayList<>();
        Stream.concat(
                        within.stream().filter(edge -> !isFaint(edge)),
                        within.stream().filter(GraphView::isFaint))
                .limit(MOST_EDGES)
                .forEach(kept::add);
        return kept;
    }

    private static boolean isFaint(Edge edge) {
        return edge.kind() == EdgeKind.USES || edge.kind() == EdgeKind.CONTAINS;
    }

    private static int[] row(Edge edge, Map<NodeId, Integer> numbers, Texts texts) {
        Evidence place = edge.evidence().get(0);
        return new int[] {
            numbers.getOrDefault(edge.from(), -1),
            edge.to().map(to -> numbers.getOrDefault(to, -1)).orElse(-1),
            EDGE_KINDS.indexOf(edge.kind().word()),
            texts.number(edge.via()),
            texts.number(edge.resolution().word()),
            texts.number(place.file()),
            place.line(),
            texts.number(shortened(reason(edge.resolution()))),
            edge.evidence().size() - 1
        };
    }

    private static String reason(Resolution resolution) {
        if (resolution instanceof Resolution.Derived derived) {
            return derived.reason();
        }
        if (resolution instanceof Resolution.Partial partial) {
            return partial.reason();
        }
        return resolution instanceof Resolution.Unresolved unresolved ? unresolved.operand() : "";
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_REASON
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_REASON)) + " … (all of it: estate.json)";
    }

    private static String note(Node node) {
        if ("true".equals(node.attributes().get("missing"))) {
            return "missing: the estate does not hold it";
        }
        if ("not-analysed".equals(node.attributes().get("source"))) {
            return node.language().orElse("its language") + " is not analysed";
        }
        if ("true".equals(node.attributes().get("system"))) {
            return "part of the system";
        }
        return node.isTest() ? "test code" : "";
    }
}

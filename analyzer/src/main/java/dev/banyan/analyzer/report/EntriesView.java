package dev.banyan.analyzer.report;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.graph.Reach;
import dev.banyan.analyzer.graph.Walk;
import dev.banyan.analyzer.query.Crud;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the world enters, what stands behind each entry, and who touches which data.
 *
 * @param byEntry what the reach of an entry point does with data
 * @param byCode what a program, type, job or procedure does itself
 */
record EntriesView(Part<Row> entries, List<String> names, Matrix byEntry, Matrix byCode) {

    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_NAMES = 50;

    /**
     * An entry point.
     *
     * @param lines of all that it needs, shared code included
     * @param reads numbers of names, at most {@value #MOST_NAMES}
     * @param allReads how many there are
     */
    record Row(
            String id,
            String kind,
            String method,
            String path,
            @Nullable String framework,
            String handler,
            @Nullable String security,
            int lines,
            List<Integer> reads,
            int allReads,
            List<Integer> writes,
            int allWrites,
            @Nullable String file,
            int line) {}

    static EntriesView of(EstateGraph graph) {
        Reach reach = Reach.of(graph);
        Texts names = new Texts();
        Matrix.Drawing byEntry = new Matrix.Drawing(names);
        Matrix.Drawing byCode = new Matrix.Drawing(names);
        List<NodeId> all = graph.entryPoints();
        List<Row> rows = new ArrayList<>();
        for (NodeId entry : all.subList(0, Math.min(MOST_ENTRIES, all.size()))) {
            Walk walk = reach.of(entry);
            rows.add(row(graph, graph.node(entry).orElseThrow(), walk, names));
            walk.steps().forEach(step -> byEntry.add(entry, step.edge(), step.place()));
        }
        for (Node node : graph.nodes()) {
            if (!node.isTest()) {
                graph.out(node.id())
                        .forEach(edge ->
                                byCode.add(node.id(), edge, edge.evidence().get(0)));
            }
        }
        Matrix entries = byEntry.matrix();
        Matrix code = byCode.matrix();
        // The matrices add names, so the list of names comes last.
        return new EntriesView(new Part<>(rows, all.size(), "estate.json"), names.all(), entries, code);
    }

    private static Row row(EstateGraph graph, Node node, Walk walk, Texts names) {
        Map<String, String> attributes = node.attributes();
        List<NodeId> reads = stores(walk, EdgeKind.READS);
        List<NodeId> writes = stores(walk, EdgeKind.WRITES);
        return new Row(
                node.id().toString(),
                node.id().kind().word(),
                attributes.getOrDefault("method", ""),
                attributes.getOrDefault("path", node.id().name()),
                attributes.get("framework"),
                handler(graph, node),
                attributes.get("security"),
                lines(graph, walk.nodes()),
                numbers(reads, names),
                reads.size(),
                numbers(writes, names),
                writes.size(),
                node.definition().map(Evidence::file).orElse(null),
                node.definition().map(Evidence::line).orElse(0));
    }

    /** As an endpoint says it; else what it executes. */
    private static String handler(EstateGraph graph, Node node) {
        String said = node.attributes().get("handler");
        return said != null
                ? said
                : graph.out(node.id()).stream()
                        .filter(edge -> edge.kind() == EdgeKind.EXECUTES)
                        .flatMap(edge -> edge.to().stream())
                        .map(NodeId::name)
                        .distinct()
                        .limit(MOST_NAMES)
                        .collect(Collectors.joining(", "));
    }

    private static int lines(EstateGraph graph, Collection<NodeId> nodes) {
        return nodes.stream()
                .flatMap(id -> graph.node(id).stream())
                .filter(node -> node.id().kind() != NodeKind.SCREEN)
                .mapToInt(node -> node.loc().orElse(0))
                .sum();
    }

    private static List<NodeId> stores(Walk walk, EdgeKind kind) {
        return walk.targets(kind).stream().filter(id -> Crud.isStore(id.kind())).toList();
    }

    private static List<Integer> numbers(List<NodeId> ids, Texts names) {
        return ids.stream()
                .limit(MOST_NAMES)
                .map(id -> names.number(id.toString()))
                .toList();
    }
}

package dev.banyan.analyzer.export;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.query.Crud;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Code in rows, stores in columns, in the cells which of C, R, U, D the code does. */
final class CrudCsv {

    /** Spreadsheets take 16,384 columns. */
    private static final int MOST_STORES = 16_000;

    private CrudCsv() {}

    static void write(EstateGraph graph, OutputStream out) throws IOException {
        SortedSet<NodeId> stores = new TreeSet<>();
        SortedMap<NodeId, SortedMap<NodeId, SortedSet<Character>>> matrix = new TreeMap<>();
        for (Node node : graph.nodes()) {
            for (Edge edge : graph.out(node.id())) {
                if (Crud.isAccess(edge)
                        && edge.to().filter(to -> Crud.isStore(to.kind())).isPresent()) {
                    NodeId store = edge.to().orElseThrow();
                    stores.add(store);
                    SortedSet<Character> letters = matrix.computeIfAbsent(node.id(), one -> new TreeMap<>())
                            .computeIfAbsent(store, one -> new TreeSet<>());
                    Crud.letters(edge).chars().forEach(c -> letters.add((char) c));
                }
            }
        }
        List<NodeId> columns = stores.stream().limit(MOST_STORES).toList();
        List<String> header = new ArrayList<>(List.of("code"));
        columns.forEach(store -> header.add(store.toString()));
        Csv.row(out, header);
        for (NodeId code : matrix.keySet()) {
            List<String> row = new ArrayList<>(List.of(code.toString()));
            for (NodeId store : columns) {
                row.add(matrix.get(code).getOrDefault(store, new TreeSet<>()).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining()));
            }
            Csv.row(out, row);
        }
    }
}

package dev.banyan.analyzer.query;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which letters of create, read, update, delete an access stands for. */
public final class Crud {

    private static final Map<String, String> WRITES = Map.ofEntries(
            Map.entry("INSERT", "C"),
            Map.entry("WRITE", "C"),
            Map.entry("ISRT", "C"),
            Map.entry("LOAD", "C"),
            Map.entry("CREATE", "C"),
            Map.entry("DEFINE", "C"),
            Map.entry("UPDATE", "U"),
            Map.entry("REWRITE", "U"),
            Map.entry("REPL", "U"),
            Map.entry("ALTER", "U"),
            Map.entry("DELETE", "D"),
            Map.entry("DLET", "D"),
            Map.entry("DROP", "D"),
            Map.entry("SAVE", "CU"),
            Map.entry("MERGE", "CU"));

    /** An access to a mapped class is none by itself. */
    private static final String MAPPING = "ENTITY";

    private Crud() {}

    /** Whether it holds data. */
    public static boolean isStore(NodeKind kind) {
        return kind == NodeKind.TABLE || kind == NodeKind.VIEW || kind == NodeKind.DATASET || kind == NodeKind.QUEUE;
    }

    /** One row for each node and way: the store, the letters, who, how, resolution, place. */
    static List<List<String>> rows(NodeId store, List<Edge> edges) {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        for (Edge edge : edges) {
            boolean access = edge.kind() == EdgeKind.READS || edge.kind() == EdgeKind.WRITES;
            if (access && !edge.via().equals(MAPPING)) {
                String who = edge.from().toString();
                rows.putIfAbsent(
                        who + " " + edge.kind() + " " + edge.via() + " "
                                + edge.resolution().word(),
                        List.of(
                                store.toString(),
                                letters(edge),
                                who,
                                edge.via(),
                                edge.resolution().word(),
                                edge.evidence().get(0).toString()));
            }
        }
        return new ArrayList<>(rows.values());
    }

    /** The letters of a read or write. */
    public static String letters(Edge edge) {
        return edge.kind() == EdgeKind.READS ? "R" : WRITES.getOrDefault(edge.via(), "CUD");
    }
}

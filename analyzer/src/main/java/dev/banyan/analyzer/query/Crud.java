package dev.banyan.analyzer.query;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
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

    /** Whether it keeps data. */
    public static boolean isStore(NodeKind kind) {
        return kind == NodeKind.TABLE || kind == NodeKind.VIEW || kind == NodeKind.DATASET || kind == NodeKind.QUEUE;
    }

    /** Whether data is read or written by it; the mapping of a class alone does neither. */
    public static boolean isAccess(Edge edge) {
        boolean access = edge.kind() == EdgeKind.READS || edge.kind() == EdgeKind.WRITES;
        return access && !edge.via().equals(MAPPING);
    }

    /** One row for each node and way: the store, the letters, who, how, resolution, place. */
    static List<List<String>> rows(Index index, int store) {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        for (int place = index.firstIn(store); place < index.firstIn(store + 1); place++) {
            int edge = index.in(place);
            EdgeKind kind = index.edgeKind(edge);
            if ((kind == EdgeKind.READS || kind == EdgeKind.WRITES)
                    && !index.via(edge).equals(MAPPING)) {
                String who = index.id(index.from(edge));
                String via = index.via(edge);
                String resolution = index.resolution(edge);
                rows.putIfAbsent(
                        who + " " + kind + " " + via + " " + resolution,
                        List.of(index.id(store), letters(kind, via), who, via, resolution, index.evidence(edge)));
            }
        }
        return new ArrayList<>(rows.values());
    }

    /** {@code C}, {@code R}, {@code U}, {@code D}, or several where the way does not tell. */
    public static String letters(Edge edge) {
        return letters(edge.kind(), edge.via());
    }

    static String letters(EdgeKind kind, String via) {
        return kind == EdgeKind.READS ? "R" : WRITES.getOrDefault(via, "CUD");
    }
}

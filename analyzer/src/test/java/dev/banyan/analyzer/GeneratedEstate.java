package dev.banyan.analyzer;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Estates of any size, the same for the same seed: areas of forty nodes (programs or types, tables, screens, entry points) whose code
 * mostly needs its own area, sometimes what the next ones offer, and now and then one of a few parts that all need.
 */
public final class GeneratedEstate {

    private static final int AREA = 40;
    private static final int COMMON = 4;
    private static final int PIECES = 26;
    private static final int ENTRIES = 6;

    private final Random random;
    private final Map<NodeId, Node> nodes = new TreeMap<>();
    private final List<Edge> edges = new ArrayList<>();

    private GeneratedEstate(long seed) {
        random = new Random(seed);
    }

    /**
     * Makes one.
     *
     * @param size nodes, about
     * @param calls edges from each piece of code to others
     */
    public static Estate of(int size, int calls, long seed) {
        GeneratedEstate estate = new GeneratedEstate(seed);
        int areas = Math.max(1, size / AREA);
        for (int area = 0; area < areas; area++) {
            estate.area(area, areas, calls);
        }
        return new Estate("generated", List.copyOf(estate.nodes.values()), estate.edges, List.of(), List.of());
    }

    /** Every third area is of COBOL. */
    private static boolean isCobol(int area) {
        return area % 3 == 0;
    }

    private static NodeId code(int area, int number) {
        return isCobol(area)
                ? new NodeId(NodeKind.PROGRAM, "P" + area + "X" + number)
                : new NodeId(NodeKind.TYPE, "com.acme.area" + area + ".Part" + number);
    }

    private void area(int area, int areas, int calls) {
        for (int number = 0; number < PIECES; number++) {
            NodeId id = code(area, number);
            define(id, isCobol(area) ? "cobol" : "java", "area" + area + "/" + number + ".src");
            for (int call = 0; call < calls; call++) {
                NodeId to = target(area, areas, number);
                if (!to.equals(id)) {
                    boolean cobol = to.kind() == NodeKind.PROGRAM && id.kind() == NodeKind.PROGRAM;
                    edge(id, EdgeKind.CALLS, to, cobol ? "CALL" : "method");
                }
            }
        }
        for (int store = 0; store < 5; store++) {
            NodeId table = new NodeId(NodeKind.TABLE, "T" + area + "_" + store);
            define(table, "sql", "area" + area + "/tables.sql");
            edge(code(area, random.nextInt(PIECES)), EdgeKind.WRITES, table, "UPDATE");
            edge(code(area, random.nextInt(PIECES)), EdgeKind.READS, table, "SELECT");
            edge(code(Math.floorMod(area + 1, areas), random.nextInt(PIECES)), EdgeKind.READS, table, "SELECT");
        }
        for (int entry = 0; entry < ENTRIES; entry++) {
            NodeId id = isCobol(area)
                    ? new NodeId(NodeKind.TRANSACTION, "X" + area + "T" + entry)
                    : new NodeId(NodeKind.ENDPOINT, "GET /area" + area + "/" + entry);
            define(id, isCobol(area) ? "csd" : "java", "area" + area + "/entries");
            edge(id, EdgeKind.EXECUTES, code(area, entry), isCobol(area) ? "CSD" : "handle()");
        }
    }

    /**
     * Nine of ten further down in the area, as in layers, with a step back now and then; the rest where another of the ten areas that
     * follow begins, or one of the leaves of the first area, which all need.
     */
    private NodeId target(int area, int areas, int number) {
        int kind = random.nextInt(1000);
        if (kind < 900) {
            return code(area, Math.min(PIECES - 1, number + 1 + random.nextInt(PIECES - number)));
        }
        if (kind < 905) {
            return code(area, random.nextInt(PIECES));
        }
        if (kind < 980) {
            return code((area + 1 + random.nextInt(10)) % areas, random.nextInt(ENTRIES));
        }
        return code(0, PIECES - 1 - random.nextInt(COMMON));
    }

    private void define(NodeId id, String language, String file) {
        nodes.put(
                id,
                Node.defined(id, language, new Evidence(file, 1))
                        .withLoc(50 + random.nextInt(400))
                        .withMetric("cyclomatic", 1 + random.nextInt(40)));
    }

    private void edge(NodeId from, EdgeKind kind, NodeId to, String via) {
        nodes.putIfAbsent(from, Node.mentioned(from));
        nodes.putIfAbsent(to, Node.mentioned(to));
        Evidence evidence = new Evidence("area/" + from.name().hashCode() % 1000 + ".src", 1 + random.nextInt(900));
        edges.add(Edge.of(from, kind, to, via, new Resolution.Exact(), evidence));
    }
}

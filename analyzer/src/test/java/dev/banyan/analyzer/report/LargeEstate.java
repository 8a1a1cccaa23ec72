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
import java.util.List;
import java.util.Random;

/** An estate of any size: one node in ten is a transaction, one a table, the rest programs, in systems of a hundred nodes each; the same each time. */
final class LargeEstate {

    private static final int SYSTEM = 100;

    private LargeEstate() {}

    static Estate of(int nodes, int edges) {
        Random random = new Random(5);
        List<Node> made = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            Evidence at = new Evidence("library" + i % 200 + "/cbl/P" + i + ".cbl", 2);
            made.add(Node.defined(id(i), "cobol", at).withLoc(50 + random.nextInt(2000)));
        }
        List<Edge> drawn = new ArrayList<>();
        for (int i = 0; i < edges; i++) {
            // Every transaction starts a program of its own; programs need programs of their system, and tables.
            int from = i < nodes / 10 ? i * 10 : near(random, random.nextInt(nodes));
            int to = i < nodes / 10 ? i * 10 + 2 : near(random, from);
            boolean table = from % 10 != 0 && random.nextInt(4) == 0;
            NodeId target = table ? id(to / 10 * 10 + 1) : id(to);
            Evidence at = new Evidence("library" + from % 200 + "/cbl/P" + from + ".cbl", 10 + i % 900);
            EdgeKind kind = from % 10 == 0 ? EdgeKind.EXECUTES : table ? EdgeKind.WRITES : EdgeKind.CALLS;
            drawn.add(Edge.of(id(from), kind, target, table ? "UPDATE" : "CALL", new Resolution.Exact(), at));
        }
        return new Estate("large", made, drawn, List.of(), List.of());
    }

    /** Systems do not know each other, as in a real estate of this size: else each transaction would reach all of it. */
    private static int near(Random random, int from) {
        int to = from / SYSTEM * SYSTEM + random.nextInt(SYSTEM);
        return to % 10 < 2 ? to / 10 * 10 + 2 : to;
    }

    private static NodeId id(int i) {
        NodeKind kind = i % 10 == 0 ? NodeKind.TRANSACTION : i % 10 == 1 ? NodeKind.TABLE : NodeKind.PROGRAM;
        return new NodeId(kind, "P" + i);
    }
}

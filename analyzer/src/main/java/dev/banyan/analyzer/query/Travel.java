package dev.banyan.analyzer.query;

import dev.banyan.analyzer.facts.EdgeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Walks over an index, breadth first, each node once: linear in the edges of what is reached. */
final class Travel {

    static final Set<EdgeKind> CALLS = EnumSet.of(EdgeKind.CALLS, EdgeKind.EXECUTES);
    private static final Set<EdgeKind> NEEDS =
            EnumSet.complementOf(EnumSet.of(EdgeKind.CONTAINS, EdgeKind.WRITES, EdgeKind.DEPENDS));

    private final Index index;
    private final int start;
    private final int[] depths;
    private final int[] by;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int next = 1;

    /** Which edges lead on. */
    enum Way {
        TO_CALLERS,
        TO_CALLEES,
        TO_NEEDED,
        TO_AFFECTED
    }

    private Travel(Index index, int start) {
        this.index = index;
        this.start = start;
        this.depths = new int[index.nodeCount()];
        this.by = new int[index.nodeCount()];
        Arrays.fill(by, -1);
    }

    /** By depth, then node. */
    static List<Reached> of(Index index, int start, int depth, Way way) {
        Travel travel = new Travel(index, start);
        travel.walk(depth, way);
        List<Reached> found = new ArrayList<>();
        for (int node = 0; node < travel.by.length; node++) {
            if (travel.by[node] >= 0) {
                found.add(new Reached(node, travel.depths[node], travel.by[node]));
            }
        }
        found.sort(Comparator.comparingInt(Reached::depth));
        return found;
    }

    private void walk(int depth, Way way) {
        open.add(start);
        while (!open.isEmpty()) {
            int node = open.poll();
            next = depths[node] + 1;
            if (next > depth) {
                continue;
            }
            switch (way) {
                case TO_CALLERS -> in(node, CALLS);
                case TO_CALLEES -> out(node, CALLS);
                case TO_NEEDED -> out(node, EnumSet.complementOf(EnumSet.of(EdgeKind.CONTAINS)));
                case TO_AFFECTED -> affected(node);
            }
        }
    }

    private void in(int node, Set<EdgeKind> kinds) {
        for (int place = index.firstIn(node); place < index.firstIn(node + 1); place++) {
            int edge = index.in(place);
            if (kinds.contains(index.edgeKind(edge))) {
                reach(index.from(edge), edge);
            }
        }
    }

    private void out(int node, Set<EdgeKind> kinds) {
        for (int edge = index.firstOut(node); edge < index.firstOut(node + 1); edge++) {
            int to = index.to(edge);
            if (to >= 0 && kinds.contains(index.edgeKind(edge))) {
                reach(to, edge);
            }
        }
    }

    /** Who needs a node, and where it writes, the stores themselves, whose readers come next. */
    private void affected(int node) {
        in(node, Crud.isStore(index.kind(node)) ? EnumSet.of(EdgeKind.READS, EdgeKind.WRITES) : NEEDS);
        out(node, EnumSet.of(EdgeKind.WRITES));
    }

    private void reach(int node, int edge) {
        if (node != start && by[node] < 0) {
            by[node] = edge;
            depths[node] = next;
            open.add(node);
        }
    }
}

package dev.banyan.analyzer.seam;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Communities made fit to be services: a store goes to the group that writes it most, and a group that is no unit of work by itself
 * goes to the one it hangs on most. A group is one with three pieces of code, or an entry point, code and a store.
 *
 * <p>What hangs on nothing stays alone, in no group. Linear in edges.
 */
final class Groups {

    static final int NONE = -1;
    private static final int LEAST_CODE = 3;
    private static final int ROUNDS = 4;

    private final EstateGraph graph;
    private final Parts parts;
    private final Ties ties;
    private final int[] of;

    private Groups(EstateGraph graph, Parts parts, Ties ties, int[] of) {
        this.graph = graph;
        this.parts = parts;
        this.ties = ties;
        this.of = of;
    }

    /**
     * @param foundation these stay out of all groups
     * @return for each part its group, or {@link #NONE}
     */
    static int[] of(EstateGraph graph, Parts parts, Ties ties, Communities communities, Iterable<NodeId> foundation) {
        Groups groups = new Groups(graph, parts, ties, communities.of().clone());
        foundation.forEach(id -> groups.of[parts.number(id)] = NONE);
        groups.giveStoresToWriters();
        for (int round = 0; round < ROUNDS && groups.mergeSmall(); round++) {
            groups.giveStoresToWriters();
        }
        groups.dissolveSmall();
        return groups.of;
    }

    private void giveStoresToWriters() {
        for (int number = 0; number < parts.count(); number++) {
            NodeId store = parts.id(number);
            if (Parts.isStore(store)) {
                SortedMap<Integer, Integer> writes = new TreeMap<>();
                for (Edge edge : graph.in(store)) {
                    int writer = parts.number(edge.from());
                    if (edge.kind() == EdgeKind.WRITES && writer >= 0 && of[writer] != NONE) {
                        writes.merge(of[writer], edge.evidence().size(), Integer::sum);
                    }
                }
                int here = of[number];
                int most = writes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
                if (most > writes.getOrDefault(here, 0)) {
                    of[number] = writes.entrySet().stream()
                            .filter(entry -> entry.getValue() == most)
                            .findFirst()
                            .orElseThrow()
                            .getKey();
                }
            }
        }
    }

    /** Whether each group can stand alone. */
    private boolean[] fit() {
        int[] code = new int[parts.count()];
        boolean[] entry = new boolean[parts.count()];
        boolean[] store = new boolean[parts.count()];
        for (int number = 0; number < of.length; number++) {
            if (of[number] != NONE) {
                NodeId id = parts.id(number);
                code[of[number]] += parts.isCode(id) ? 1 : 0;
                entry[of[number]] |= Parts.isEntry(id);
                store[of[number]] |= Parts.isStore(id);
            }
        }
        boolean[] fit = new boolean[parts.count()];
        for (int group = 0; group < fit.length; group++) {
            fit[group] = code[group] >= LEAST_CODE || code[group] > 0 && entry[group] && store[group];
        }
        return fit;
    }

    /** Each group that is not fit joins the one it has the strongest ties with; whether any did. */
    private boolean mergeSmall() {
        boolean[] fit = fit();
        Map<Integer, SortedMap<Integer, Double>> neighbours = new HashMap<>();
        for (int pair = 0; pair < ties.size(); pair++) {
            int one = of[ties.low(pair)];
            int other = of[ties.high(pair)];
            if (one != other && one != NONE && other != NONE) {
                if (!fit[one]) {
                    neighbours.computeIfAbsent(one, g -> new TreeMap<>()).merge(other, ties.weight(pair), Double::sum);
                }
                if (!fit[other]) {
                    neighbours.computeIfAbsent(other, g -> new TreeMap<>()).merge(one, ties.weight(pair), Double::sum);
                }
            }
        }
        int[] goesTo = new int[parts.count()];
        Arrays.setAll(goesTo, group -> group);
        List<Integer> small = new ArrayList<>(neighbours.keySet());
        small.sort(null);
        for (int group : small) {
            int best = group;
            double most = 0;
            for (Map.Entry<Integer, Double> neighbour : neighbours.get(group).entrySet()) {
                int target = goesTo[neighbour.getKey()];
                if (neighbour.getValue() > most && target != group) {
                    most = neighbour.getValue();
                    best = target;
                }
            }
            goesTo[group] = best;
        }
        boolean changed = false;
        for (int number = 0; number < of.length; number++) {
            if (of[number] != NONE && goesTo[of[number]] != of[number]) {
                of[number] = goesTo[of[number]];
                changed = true;
            }
        }
        return changed;
    }

    private void dissolveSmall() {
        boolean[] fit = fit();
        for (int number = 0; number < of.length; number++) {
            if (of[number] != NONE && !fit[of[number]]) {
                of[number] = NONE;
            }
        }
    }
}

package dev.banyan.analyzer.seam;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
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
 * goes to the one it hangs on most. A unit has an entry
 * point that runs code, and a store or three pieces of code.
 *
 * <p>What hangs on nothing stays alone, in no group. Linear in edges.
 */
final class Groups {

    static final int NONE = -1;
    private static final int LEAST_CODE = 3;
    private static final int ROUNDS = 4;
    private static final double FULL = 1000;

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
     * The group of each part.
     *
     * @param foundation these stay out of all groups
     * @return for each part its group, or {@link #NONE}
     */
    static int[] of(EstateGraph graph, Parts parts, Ties ties, Communities communities, Iterable<NodeId> foundation) {
        Groups groups = new Groups(graph, parts, ties, communities.of());
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
                    if (edge.kind() == EdgeKind.WRITES && parts.isCode(edge.from()) && of[writer] != NONE) {
                        writes.merge(of[writer], edge.evidence().size(), Integer::sum);
                    }
                }
                int here = of[number];
                int most = writes.values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
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
                entry[of[number]] |= Parts.isEntry(id) && runsCode(id);
                store[of[number]] |= Parts.isStore(id);
            }
        }
        boolean[] fit = new boolean[parts.count()];
        for (int group = 0; group < fit.length; group++) {
            fit[group] = code[group] > 0 && entry[group] && (store[group] || code[group] >= LEAST_CODE);
        }
        return fit;
    }

    private boolean runsCode(NodeId entry) {
        return graph.out(entry).stream()
                .filter(edge -> edge.kind() == EdgeKind.EXECUTES)
                .flatMap(edge -> edge.to().stream())
                .anyMatch(to -> parts.isCode(to) || to.kind() == NodeKind.PROC);
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
        int[] goesTo = targets(neighbours);
        boolean changed = false;
        for (int number = 0; number < of.length; number++) {
            if (of[number] != NONE && goesTo[of[number]] != of[number]) {
                of[number] = goesTo[of[number]];
                changed = true;
            }
        }
        return changed;
    }

    /** Where each small group goes: to the neighbour with the strongest ties that does not grow too large by it, else to the strongest. */
    private int[] targets(Map<Integer, SortedMap<Integer, Double>> neighbours) {
        int[] goesTo = new int[parts.count()];
        Arrays.setAll(goesTo, group -> group);
        int[] sizes = codeSizes();
        List<Integer> small = new ArrayList<>(neighbours.keySet());
        small.sort(null);
        for (int group : small) {
            int best = group;
            double most = 0;
            for (Map.Entry<Integer, Double> neighbour :
                    neighbours.getOrDefault(group, new TreeMap<>()).entrySet()) {
                int target = goesTo[neighbour.getKey()];
                boolean fits = sizes[target] + sizes[group] <= Communities.most(parts);
                double pull = fits ? neighbour.getValue() : neighbour.getValue() / FULL;
                if (pull > most && target != group) {
                    most = pull;
                    best = target;
                }
            }
            goesTo[group] = best;
            if (best != group) {
                sizes[best] += sizes[group];
            }
        }
        return goesTo;
    }

    private int[] codeSizes() {
        int[] sizes = new int[parts.count()];
        for (int number = 0; number < of.length; number++) {
            if (of[number] != NONE && parts.isCode(parts.id(number))) {
                sizes[of[number]]++;
            }
        }
        return sizes;
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

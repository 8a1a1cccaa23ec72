package dev.banyan.analyzer.seam;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.seam.Seam.Cut;
import dev.banyan.analyzer.seam.Seam.Figures;
import dev.banyan.analyzer.seam.Seam.Uncertain;
import dev.banyan.analyzer.seam.Seams.Foundation;
import dev.banyan.analyzer.seam.Tally.Crossing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Each group as a seam: all edges and ties go by once, then each group is described. Linear in edges. */
final class Portraits {

    static final int MOST_PLACES = 10;

    private final EstateGraph graph;
    private final Parts parts;
    private final Hubs hubs;
    private final int[] groups;
    private final SortedMap<Integer, Tally> tallies = new TreeMap<>();
    private final double[] insideTies;
    private final Map<Integer, String> ids = new HashMap<>();

    Portraits(EstateGraph graph, Parts parts, Ties ties, Hubs hubs, int[] groups) {
        this.graph = graph;
        this.parts = parts;
        this.hubs = hubs;
        this.groups = groups;
        this.insideTies = new double[groups.length];
        for (int number = 0; number < groups.length; number++) {
            if (groups[number] != Groups.NONE) {
                tallies.computeIfAbsent(groups[number], g -> new Tally())
                        .members
                        .add(number);
            }
        }
        weigh(ties);
        for (int number = 0; number < groups.length; number++) {
            for (Edge edge : graph.out(parts.id(number))) {
                if (groups[number] != Groups.NONE && edge.kind() != EdgeKind.CONTAINS && !edge.isInside()) {
                    count(groups[number], edge);
                }
            }
        }
        tallies.forEach((group, tally) -> ids.put(group, "seam:" + anchor(tally)));
    }

    private void weigh(Ties ties) {
        for (int pair = 0; pair < ties.size(); pair++) {
            int low = groups[ties.low(pair)];
            int high = groups[ties.high(pair)];
            double weight = ties.weight(pair);
            if (low != Groups.NONE && high != Groups.NONE) {
                tally(low).allWeight += weight;
                if (low == high) {
                    tally(low).insideWeight += weight;
                    insideTies[ties.low(pair)] += weight;
                    insideTies[ties.high(pair)] += weight;
                } else {
                    tally(high).allWeight += weight;
                }
            }
        }
    }

    private Tally tally(int group) {
        return tallies.computeIfAbsent(group, g -> new Tally());
    }

    private void count(int group, Edge edge) {
        Tally tally = tally(group);
        tally.resolve(edge);
        if (edge.to().isEmpty()) {
            return;
        }
        NodeId to = edge.to().get();
        int number = parts.number(to);
        if (number < 0) {
            if (graph.node(to)
                    .map(Node::attributes)
                    .filter(of -> of.containsKey("missing"))
                    .isPresent()) {
                tally.missing.add(to);
            }
            return;
        }
        if (hubs.foundation().contains(to)) {
            tally.foundation.add(to);
            return;
        }
        boolean access = Ties.isAccess(edge);
        if (access) {
            tally.access(to, edge, edge.kind() == EdgeKind.WRITES && parts.isCode(edge.from()));
        }
        int other = groups[number];
        if (other == group) {
            tally.inside++;
        } else if (other != Groups.NONE) {
            tally(other).neededBy++;
            tally.cross(other, edge);
        }
    }

    /** The store of the group that it touches most; without one, the part with the strongest ties inside. */
    private NodeId anchor(Tally tally) {
        NodeId best = parts.id(tally.members.get(0));
        double most = -1;
        boolean store = false;
        for (int number : tally.members) {
            NodeId id = parts.id(number);
            Tally.Access access = tally.accesses.get(id);
            boolean isStore = access != null && Parts.isStore(id);
            double weight = access != null && isStore ? access.writes * 2.0 + access.reads : insideTies[number];
            if (isStore != store ? isStore : weight > most) {
                best = id;
                most = weight;
                store = isStore;
            }
        }
        return best;
    }

    /** The most code first. */
    List<Seam> seams() {
        Names names = new Names(graph, parts);
        tallies.forEach(names::add);
        StoreUse stores = new StoreUse(parts, groups, tallies, ids);
        List<Seam> seams = new ArrayList<>();
        tallies.forEach((group, tally) -> seams.add(seam(group, tally, names.of(group), stores)));
        seams.sort(Comparator.comparingInt((Seam seam) -> seam.figures().code())
                .reversed()
                .thenComparing(Seam::id));
        return seams;
    }

    private Seam seam(int group, Tally tally, String name, StoreUse stores) {
        SortedMap<String, List<String>> members = new TreeMap<>();
        List<String> entries = new ArrayList<>();
        int code = 0;
        int lines = 0;
        for (int number : tally.members) {
            NodeId id = parts.id(number);
            members.computeIfAbsent(id.kind().word(), k -> new ArrayList<>()).add(id.toString());
            if (Parts.isEntry(id)) {
                entries.add(id.toString());
            }
            code += parts.isCode(id) ? 1 : 0;
            lines += parts.isCode(id) ? parts.lines(id) : 0;
        }
        List<Cut> cuts = cuts(group, tally);
        Seam.Stores use = stores.of(group, tally);
        int needs = cuts.stream().mapToInt(Cut::references).sum();
        int all = tally.inside + needs + tally.neededBy;
        return new Seam(
                ids.getOrDefault(group, ""),
                name,
                new Figures(
                        code,
                        lines,
                        tally.inside,
                        needs,
                        tally.neededBy,
                        Figure.of(tally.allWeight == 0 ? 1 : tally.insideWeight / tally.allWeight),
                        Figure.of(all == 0 ? 0 : (double) (needs + tally.neededBy) / all)),
                members,
                entries,
                use,
                cuts,
                Preparations.of(tally, use, cuts),
                new Uncertain(tally.exact, tally.derived, tally.partial, tally.unresolved, tally.unsure));
    }

    private List<Cut> cuts(int group, Tally tally) {
        List<Cut> cuts = new ArrayList<>();
        tally.crossings.forEach((other, crossing) -> {
            Crossing back = tally(other).crossings.get(group);
            cuts.add(new Cut(
                    ids.getOrDefault(other, ""),
                    crossing.references,
                    back == null ? 0 : back.references,
                    crossing.places));
        });
        cuts.sort(Comparator.comparingInt(Cut::references).reversed().thenComparing(Cut::seam));
        return cuts;
    }

    /** The most needed first. */
    List<Foundation> foundation() {
        Map<NodeId, Integer> users = new HashMap<>();
        tallies.values().forEach(tally -> tally.foundation.forEach(id -> users.merge(id, 1, Integer::sum)));
        return hubs.foundation().stream()
                .map(id -> new Foundation(id.toString(), hubs.neededBy(id), users.getOrDefault(id, 0)))
                .sorted(Comparator.comparingInt(Foundation::neededBy).reversed().thenComparing(Foundation::node))
                .toList();
    }
}

package dev.banyan.analyzer.seam;

import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.seam.Seam.Shared;
import dev.banyan.analyzer.seam.Seam.Stores;
import dev.banyan.analyzer.seam.Tally.Access;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who owns, shares and fights over which store. */
final class StoreUse {

    private final Parts parts;
    private final int[] groups;
    private final Map<Integer, String> ids;
    private final Map<NodeId, SortedMap<Integer, Access>> byStore = new HashMap<>();

    StoreUse(Parts parts, int[] groups, SortedMap<Integer, Tally> tallies, Map<Integer, String> ids) {
        this.parts = parts;
        this.groups = groups;
        this.ids = ids;
        tallies.forEach((group, tally) -> tally.accesses.forEach((store, access) ->
                byStore.computeIfAbsent(store, s -> new TreeMap<>()).put(group, access)));
    }

    Stores of(int group, Tally tally) {
        List<String> owned = new ArrayList<>();
        List<Shared> shared = new ArrayList<>();
        List<Shared> foughtOver = new ArrayList<>();
        List<Shared> foreign = new ArrayList<>();
        SortedSet<NodeId> all = new TreeSet<>(tally.accesses.keySet());
        tally.members.stream().map(parts::id).filter(Parts::isStore).forEach(all::add);
        for (NodeId store : all) {
            boolean here = groups[parts.number(store)] == group;
            boolean fought = writers(store) > 1;
            Shared use = shared(group, store, here);
            if (here && !fought) {
                owned.add(store.toString());
                if (!use.with().isEmpty()) {
                    shared.add(use);
                }
            } else if (fought && writes(group, store)) {
                foughtOver.add(use);
            }
            if (!here) {
                foreign.add(use);
            }
        }
        return new Stores(owned, shared, foughtOver, foreign);
    }

    private long writers(NodeId store) {
        return byStore.getOrDefault(store, new TreeMap<>()).values().stream()
                .filter(access -> access.writes > 0)
                .count();
    }

    private boolean writes(int group, NodeId store) {
        Access access = byStore.getOrDefault(store, new TreeMap<>()).get(group);
        return access != null && access.writes > 0;
    }

    /** With whom; the places are those of the others where the store is ours, else our own. */
    private Shared shared(int group, NodeId store, boolean here) {
        SortedMap<Integer, Access> users = byStore.getOrDefault(store, new TreeMap<>());
        SortedSet<String> with = new TreeSet<>();
        List<Seam.Place> places = new ArrayList<>();
        users.forEach((user, access) -> {
            if (user != group) {
                with.add(ids.getOrDefault(user, ""));
            }
            if (here == (user != group)) {
                places.addAll(access.places);
            }
        });
        int owner = groups[parts.number(store)];
        if (owner != group && owner != Groups.NONE) {
            with.add(ids.getOrDefault(owner, ""));
        }
        return new Shared(
                store.toString(), List.copyOf(with), places.subList(0, Math.min(places.size(), Portraits.MOST_PLACES)));
    }
}

package dev.banyan.analyzer.seam;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.seam.Seam.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is counted of one group while all edges go by once. */
final class Tally {

    /** References to one other group. */
    static final class Crossing {
        int references;
        final List<Place> places = new ArrayList<>();
    }

    /** How one group uses one store. */
    static final class Access {
        int writes;
        int reads;
        final List<Place> places = new ArrayList<>();
    }

    final List<Integer> members = new ArrayList<>();
    final SortedMap<Integer, Crossing> crossings = new TreeMap<>();
    final SortedMap<NodeId, Access> accesses = new TreeMap<>();
    final SortedSet<NodeId> foundation = new TreeSet<>();
    final SortedSet<NodeId> missing = new TreeSet<>();
    final List<Place> unsure = new ArrayList<>();
    int inside;
    int neededBy;
    int exact;
    int derived;
    int partial;
    int unresolved;
    double insideWeight;
    double allWeight;

    void cross(int group, Edge edge) {
        Crossing crossing = crossings.computeIfAbsent(group, g -> new Crossing());
        crossing.references++;
        show(crossing.places, edge);
    }

    void access(NodeId store, Edge edge, boolean writes) {
        Access access = accesses.computeIfAbsent(store, s -> new Access());
        access.writes += writes ? 1 : 0;
        access.reads += writes ? 0 : 1;
        show(access.places, edge);
    }

    void resolve(Edge edge) {
        Resolution resolution = edge.resolution();
        if (resolution instanceof Resolution.Exact) {
            exact++;
        } else if (resolution instanceof Resolution.Derived) {
            derived++;
        } else if (resolution instanceof Resolution.Partial) {
            partial++;
            show(unsure, edge);
        } else {
            unresolved++;
            show(unsure, edge);
        }
    }

    private static void show(List<Place> places, Edge edge) {
        if (places.size() < Portraits.MOST_PLACES) {
            places.add(new Place(
                    edge.from().toString(),
                    edge.to().map(NodeId::toString).orElse(""),
                    edge.via().isEmpty() ? edge.kind().word() : edge.kind().word() + " " + edge.via(),
                    edge.resolution().word(),
                    edge.evidence().get(0).file(),
                    edge.evidence().get(0).line()));
        }
    }
}

package dev.banyan.analyzer.seam;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A candidate service. Ids are those of estate.json, as text.
 *
 * @param id {@code seam:} and the id of its anchor: the store it owns and touches most, else the part with the strongest ties inside
 * @param members ids by kind
 * @param entryPoints endpoints, transactions and jobs among the members
 * @param cuts what it needs of each other seam, the most references first
 * @param first what to do before it can be cut out
 */
public record Seam(
        String id,
        String name,
        Figures figures,
        SortedMap<String, List<String>> members,
        List<String> entryPoints,
        Stores stores,
        List<Cut> cuts,
        List<Before> first,
        Uncertain uncertain) {

    public Seam {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        entryPoints = List.copyOf(entryPoints);
        cuts = List.copyOf(cuts);
        first = List.copyOf(first);
    }

    /**
     * Its size and how it hangs together.
     *
     * @param code programs and types
     * @param lines of those
     * @param inside references between its members
     * @param needs references to other seams
     * @param neededBy references from other seams
     * @param cohesion weight of the ties inside, over that of all ties of its members, 0 to 1
     * @param coupling (needs + neededBy) / (inside + needs + neededBy)
     */
    public record Figures(int code, int lines, int inside, int needs, int neededBy, double cohesion, double coupling) {}

    /**
     * Tables, datasets and queues.
     *
     * @param owned no other seam writes them
     * @param shared owned, and read by others
     * @param foughtOver its code and that of others write them; what a job's steps define or copy is no fight
     * @param foreign of others, or fought over and owned by another seam, that it reads or writes
     */
    public record Stores(List<String> owned, List<Shared> shared, List<Shared> foughtOver, List<Shared> foreign) {
        public Stores {
            owned = List.copyOf(owned);
            shared = List.copyOf(shared);
            foughtOver = List.copyOf(foughtOver);
            foreign = List.copyOf(foreign);
        }
    }

    /**
     * A store that several use.
     *
     * @param store the data
     * @param with ids of the other seams
     * @param places accesses that show it, at most {@value Portraits#MOST_PLACES}
     */
    public record Shared(String store, List<String> with, List<Place> places) {
        public Shared {
            with = List.copyOf(with);
            places = List.copyOf(places);
        }
    }

    /**
     * What it needs of one other seam.
     *
     * @param seam the other one
     * @param references edges to it; each would become a call over the network, or an event
     * @param back references of the other to this one
     * @param places the first of them, at most {@value Portraits#MOST_PLACES}
     */
    public record Cut(String seam, int references, int back, List<Place> places) {
        public Cut {
            places = List.copyOf(places);
        }
    }

    /** An edge of estate.json and the first line that shows it. */
    public record Place(String from, String to, String how, String resolution, String file, int line) {}

    /**
     * A thing to do before.
     *
     * @param kind {@code one-writer}, {@code break-circle}, {@code close-gap}, {@code publish-foundation}, {@code serve-data}
     * @param what what to do
     * @param subjects ids of what it is about
     */
    public record Before(String kind, String what, List<String> subjects) {
        public Before {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * How sure the references of its members are.
     *
     * @param places of partial and unresolved ones, at most {@value Portraits#MOST_PLACES}
     */
    public record Uncertain(int exact, int derived, int partial, int unresolved, List<Place> places) {
        public Uncertain {
            places = List.copyOf(places);
        }
    }
}

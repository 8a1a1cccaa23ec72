package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What goes along when an entity is stored or removed: entities that its associations cascade to, theirs in turn, and the
 * tables of joins and collections, whose rows live and die with their owner.
 *
 * <pre>
 *   class Owner { @OneToMany(cascade = ALL) List&lt;Pet&gt; pets; }
 *   class Pet { @OneToMany(cascade = PERSIST) Set&lt;Visit&gt; visits; @ManyToOne PetType type; }
 *
 *   store Owner    PETS, VISITS
 *   remove Owner   PETS
 * </pre>
 *
 * Cost: each association below the entity once, for each kind of entity and action. Cascades as in JPA 3.1, 3.2.2 to 3.2.4.
 */
final class Cascades {

    /** A longer list says nothing to anybody; what is left out is one find without a table. */
    private static final int MOST = 500;
    /** Associations that one reason names: the last of the way. */
    private static final int LONGEST_WAY = 8;

    private static final Set<String> ALWAYS = Set.of("ALL", "ALL_DELETE_ORPHAN");
    private static final Set<String> AT_STORING = Set.of("PERSIST", "MERGE", "SAVE_UPDATE");
    private static final Set<String> AT_REMOVAL = Set.of("REMOVE", "DELETE", "DELETE_ORPHAN", "ORPHAN_REMOVAL");

    /** What is done to the entity. */
    enum Action {
        PERSIST("INSERT"),
        MERGE("SAVE"),
        /** Whichever of the two the state of the entity asks for. */
        SAVE("SAVE"),
        REMOVE("DELETE");

        private final String verb;

        Action(String verb) {
            this.verb = verb;
        }

        /** In the words of estate.json, what happens to the tables that go along. */
        String verb() {
            return verb;
        }

        /** Whether an association with that word of {@code cascade} hands the action on; Hibernate's words too. */
        private boolean follows(String word) {
            return ALWAYS.contains(word)
                    || switch (this) {
                        case PERSIST, MERGE -> word.equals(name()) || word.equals("SAVE_UPDATE");
                        case SAVE -> AT_STORING.contains(word);
                        case REMOVE -> AT_REMOVAL.contains(word);
                    };
        }
    }

    /** A member of a mapped class that leads to other rows. */
    sealed interface Link {
        String owner();

        String member();

        Evidence evidence();

        /** How it leads there, for the reason of an edge. */
        String how();

        private String text() {
            String simple = owner().substring(Math.max(owner().lastIndexOf('.'), owner().lastIndexOf('$')) + 1);
            return simple + "." + member() + " " + how() + " (" + evidence().file() + ":"
                    + evidence().line() + ")";
        }
    }

    /**
     * An association to another entity.
     *
     * @param cascade as it is written, in upper case with underscores
     */
    record Association(String owner, String member, SortedSet<String> cascade, String target, Evidence evidence)
            implements Link {
        @Override
        public String how() {
            return "cascades " + String.join(", ", cascade);
        }
    }

    /** A value with associations of its own, embedded in the owner. */
    record Part(String owner, String member, String target, Evidence evidence) implements Link {
        @Override
        public String how() {
            return "is embedded";
        }
    }

    /** A table that holds nothing but values or links of the owner. */
    record Joined(String owner, String member, String table, Evidence evidence) implements Link {
        @Override
        public String how() {
            return "has rows in a table of its own";
        }
    }

    /**
     * A table that goes along.
     *
     * @param table empty where it is not known
     * @param operand what stands for an unknown table
     * @param way the associations that lead there; of a long way the end
     */
    record Reached(Optional<String> table, String operand, List<Link> way) {

        /** Why the table is written when that entity is. */
        String reason(Action action, String entity) {
            return way.stream()
                    .map(Link::text)
                    .collect(Collectors.joining(
                            ", ", (action == Action.REMOVE ? "removed" : "stored") + " with " + entity + ": ", ""));
        }
    }

    private record Start(String type, Action action) {}

    private record Step(String type, List<Link> way) {}

    private final Names names;
    private final Entities entities;
    private final Map<String, List<Link>> links = new HashMap<>();
    private final Map<Start, List<Reached>> known = new HashMap<>();

    Cascades(Names names, Entities entities) {
        this.names = names;
        this.entities = entities;
    }

    void add(Link link) {
        links.computeIfAbsent(link.owner(), unused -> new ArrayList<>()).add(link);
    }

    static SortedSet<String> none() {
        return new TreeSet<>();
    }

    /** The tables that go along with an entity, nearest first; when all mappings are read. */
    List<Reached> of(String type, Action action) {
        Start start = new Start(type, action);
        List<Reached> found = known.get(start);
        if (found == null) {
            found = follow(start);
            known.put(start, found);
        }
        return found;
    }

    private List<Reached> follow(Start start) {
        List<Reached> found = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(start.type()));
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(start.type(), List.of())));
        while (!open.isEmpty() && found.size() < MOST) {
            Step step = open.poll();
            for (Link link : linksOf(step.type())) {
                List<Link> way = longer(step.way(), link);
                if (link instanceof Joined joined) {
                    found.add(new Reached(Optional.of(joined.table()), "", way));
                } else if (link instanceof Part part) {
                    enter(part.target(), way, seen, open);
                } else if (link instanceof Association association
                        && association.cascade().stream().anyMatch(start.action()::follows)
                        && enter(association.target(), way, seen, open)) {
                    found.add(new Reached(table(association.target()), association.target(), way));
                }
            }
        }
        if (!open.isEmpty()) {
            found.add(new Reached(
                    Optional.empty(),
                    "more cascades than " + MOST,
                    open.element().way()));
        }
        return List.copyOf(found);
    }

    private static boolean enter(String type, List<Link> way, Set<String> seen, Deque<Step> open) {
        return seen.add(type) && open.add(new Step(type, way));
    }

    private static List<Link> longer(List<Link> way, Link link) {
        List<Link> longer = new ArrayList<>(way);
        longer.add(link);
        return longer.subList(Math.max(0, longer.size() - LONGEST_WAY), longer.size());
    }

    /** Those of the type and of all above it. */
    private List<Link> linksOf(String type) {
        return lineage(type).stream()
                .flatMap(above -> links.getOrDefault(above.name(), List.of()).stream())
                .toList();
    }

    private Optional<String> table(String type) {
        return lineage(type).stream()
                .flatMap(above -> entities.table(above.name()).stream())
                .findFirst();
    }

    private List<JavaType> lineage(String type) {
        return names.lineage(JavaType.of(type, Origin.ESTATE));
    }
}

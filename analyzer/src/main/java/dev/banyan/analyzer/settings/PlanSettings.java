package dev.banyan.analyzer.settings;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a user says about the plan: how much fits into a wave, what matters, whose things are.
 *
 * @param capacity points that fit into a wave; 0 for no bound
 * @param konveyor whether items made of findings cost effort times places, as Konveyor adds it up
 * @param weights factors of the priority, by the word of a kind of item or of a concern
 * @param parts what is said of single parts of the estate
 */
public record PlanSettings(double capacity, boolean konveyor, SortedMap<String, Double> weights, List<Part> parts) {

    public static final PlanSettings DEFAULT = new PlanSettings(0, false, new TreeMap<>(), List.of());

    /** The kinds of items that can have a weight. */
    public static final Set<String> KINDS = Set.of(
            "close-gap",
            "strangle-endpoint",
            "strangle-transaction",
            "bridge-interface",
            "move-job",
            "untangle-cycle",
            "replace-library",
            "upgrade-api",
            "mend-weakness",
            "rotate-secret",
            "retire-code",
            "bridge-copybook",
            "containerize",
            "move-data");

    /** The concerns that can have a weight. */
    public static final Set<String> CONCERNS =
            Set.of("security", "integration", "cost", "performance", "skills", "data", "lock-in", "governance");

    public PlanSettings {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        parts = List.copyOf(parts);
    }

    /**
     * What is said of one part.
     *
     * @param of the id of a module, transaction, endpoint or job
     */
    public record Part(String of, Criticality criticality, Optional<String> owner, Optional<LocalDate> deadline) {}

    /** How much the business needs it. */
    public enum Criticality {
        LOW(0.5),
        NORMAL(1),
        HIGH(2),
        CRITICAL(4);

        private final double factor;

        Criticality(double factor) {
            this.factor = factor;
        }

        /** By which the priority is multiplied. */
        public double factor() {
            return factor;
        }
    }

    /** With Konveyor's sum where {@code on}. */
    public PlanSettings withKonveyor(boolean on) {
        return new PlanSettings(capacity, on || konveyor, weights, parts);
    }

    /** The weight of a word; 1 where nothing is said. */
    public double weight(String word) {
        return weights.getOrDefault(word, 1.0);
    }

    static Stream<String> words() {
        return Stream.concat(KINDS.stream(), CONCERNS.stream()).sorted();
    }
}

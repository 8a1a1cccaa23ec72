package dev.banyan.analyzer.backlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work.
 *
 * @param id stable from audit to audit while the thing it speaks of is the same
 * @param title one sentence that a manager understands
 * @param evidence where each claim can be seen; at least one
 * @param risk what may go wrong, in points; 0 is the least
 * @param confidence the share of the references behind this item that were resolved for sure, 0 to 1
 * @param dependsOn ids of items to be done before
 * @param wave 1 for items that depend on none, else one more than the latest of those
 * @param acceptance how to see that it is done
 * @param route id of the route in routes.yaml; null when the item has none
 */
public record BacklogItem(
        String id,
        ItemKind kind,
        String title,
        List<ItemEvidence> evidence,
        Effort effort,
        Score value,
        Score risk,
        Score confidence,
        List<String> dependsOn,
        int wave,
        List<String> skills,
        List<String> acceptance,
        @Nullable String route,
        List<Concern> concerns) {

    public BacklogItem {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an item without evidence: " + id);
        }
        evidence = List.copyOf(evidence);
        dependsOn = List.copyOf(dependsOn);
        skills = List.copyOf(skills);
        acceptance = List.copyOf(acceptance);
        concerns = List.copyOf(concerns);
    }

    /** A place, and what is to be seen there. */
    public record ItemEvidence(String file, int line, String what) {}

    BacklogItem withDependsOn(List<String> needs) {
        return new BacklogItem(
                id,
                kind,
                title,
                evidence,
                effort,
                value,
                risk,
                confidence,
                needs,
                wave,
                skills,
                acceptance,
                route,
                concerns);
    }

    BacklogItem withWave(int newWave) {
        return new BacklogItem(
                id,
                kind,
                title,
                evidence,
                effort,
                value,
                risk,
                confidence,
                dependsOn,
                newWave,
                skills,
                acceptance,
                route,
                concerns);
    }
}

package dev.banyan.analyzer.backlog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        List<Concern> concerns,
        @JsonUnwrapped Plan plan) {

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

    /** An item of which nobody has said anything yet. */
    BacklogItem(
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
        this(
                id,
                kind,
                title,
                evidence,
                effort,
                value,
                risk,
                confidence,
                dependsOn,
                wave,
                skills,
                acceptance,
                route,
                concerns,
                new Plan(List.of(), null, null, null));
    }

    /** A place, and what is to be seen there. */
    public record ItemEvidence(String file, int line, String what) {}

    /**
     * Whose it is, and how much it matters.
     *
     * @param parts ids of what it speaks of: an entry point, modules
     * @param owner as the settings say
     * @param deadline the earliest day that the settings give for it or for what waits for it
     * @param priority what orders items that are free; null until they are ordered
     */
    public record Plan(
            List<String> parts,
            @Nullable String owner,
            @Nullable String deadline,
            @Nullable Score priority) {

        public Plan {
            parts = List.copyOf(parts);
        }
    }

    /** Its section of backlog.md, without the heading. */
    public String toMarkdown() {
        return BacklogMarkdown.of(this);
    }

    /** The worth that orders it. */
    double worth() {
        Score priority = plan.priority();
        return priority == null ? 0 : priority.points();
    }

    BacklogItem withParts(List<String> parts) {
        return with(dependsOn, wave, new Plan(parts, plan.owner(), plan.deadline(), plan.priority()));
    }

    BacklogItem withPlan(Plan newPlan) {
        return with(dependsOn, wave, newPlan);
    }

    BacklogItem withDependsOn(List<String> needs) {
        return with(needs, wave, plan);
    }

    BacklogItem withWave(int newWave) {
        return with(dependsOn, newWave, plan);
    }

    private BacklogItem with(List<String> needs, int newWave, Plan newPlan) {
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
                newWave,
                skills,
                acceptance,
                route,
                concerns,
                newPlan);
    }
}

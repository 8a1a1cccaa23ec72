package dev.banyan.analyzer.finding;

import java.util.List;

/**
 * A rule that applies, and where.
 *
 * @param incidents ordered by place
 */
public record Finding(RuleNote rule, List<Incident> incidents) {

    public Finding {
        incidents = incidents.stream().sorted().toList();
    }

    /** Whether it costs nothing: something worth knowing. */
    public boolean isInsight() {
        return rule.effort() == 0;
    }

    /** Points for all places. */
    public int effort() {
        return rule.effort() * incidents.size();
    }
}

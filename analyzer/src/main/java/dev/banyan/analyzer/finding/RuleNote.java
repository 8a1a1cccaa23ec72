package dev.banyan.analyzer.finding;

import java.util.List;
import java.util.Optional;

/**
 * What a rule says of itself.
 *
 * @param description why it matters
 * @param category how much it matters; empty when the rule does not say
 * @param effort points for each place; 0 makes its findings insights
 * @param labels as written: {@code konveyor.io/target=eap8}
 */
public record RuleNote(
        String id, String description, Optional<Category> category, int effort, List<String> labels, List<Link> links) {

    /** What happens to who does nothing. */
    public enum Category {
        /** It will not run. */
        MANDATORY,
        /** It may not run. */
        POTENTIAL,
        /** It would run, but could be better. */
        OPTIONAL
    }

    /** Where to read more. */
    public record Link(String title, String url) {}

    public RuleNote {
        labels = List.copyOf(labels);
        links = List.copyOf(links);
    }
}

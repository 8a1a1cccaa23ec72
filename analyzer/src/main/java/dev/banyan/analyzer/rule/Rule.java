package dev.banyan.analyzer.rule;

import dev.banyan.analyzer.finding.RuleNote;
import dev.banyan.analyzer.rule.match.TextPattern;
import java.util.List;

/**
 * One rule.
 *
 * @param message with <code>{{variables}}</code>; empty when the rule only tags
 * @param tags what the estate is marked with where the rule applies
 * @param variables taken from the line of each place
 */
public record Rule(RuleNote note, Condition when, String message, List<String> tags, List<Variable> variables) {

    /**
     * A variable of the rule's own.
     *
     * @param group the named group that holds it; empty for the only one
     */
    public record Variable(String name, TextPattern pattern, String group, String otherwise) {}

    public Rule {
        tags = List.copyOf(tags);
        variables = List.copyOf(variables);
    }

    public String id() {
        return note.id();
    }

    /** Whether it asks for tags, and so runs after the rules that give them. */
    public boolean asksForTags() {
        return asksForTags(when);
    }

    private static boolean asksForTags(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.steps().stream().anyMatch(step -> asksForTags(step.condition()));
        }
        if (condition instanceof Condition.Any any) {
            return any.steps().stream().anyMatch(step -> asksForTags(step.condition()));
        }
        return condition instanceof Condition.HasTags;
    }
}

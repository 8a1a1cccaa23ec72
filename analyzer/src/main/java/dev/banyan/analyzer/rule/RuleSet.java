package dev.banyan.analyzer.rule;

import java.util.List;

/**
 * Rules that belong together: those of a folder with a ruleset.yaml, else of the whole folder given.
 *
 * @param rules in the order of their files
 */
public record RuleSet(String name, String description, List<Rule> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
    }
}

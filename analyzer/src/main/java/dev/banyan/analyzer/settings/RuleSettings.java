package dev.banyan.analyzer.settings;

/**
 * How rules are run.
 *
 * @param vendored whether they search the contents of scripts and styles that others wrote
 */
public record RuleSettings(boolean vendored) {

    public static final RuleSettings DEFAULT = new RuleSettings(false);
}

package dev.banyan.analyzer.finding;

import java.util.Locale;

/** The levels of SARIF, the gravest first. */
enum Level {
    ERROR,
    WARNING,
    NOTE;

    static Level of(RuleNote rule) {
        if (rule.effort() == 0) {
            return NOTE;
        }
        return rule.category()
                .map(category -> switch (category) {
                    case MANDATORY -> ERROR;
                    case POTENTIAL -> WARNING;
                    case OPTIONAL -> NOTE;
                })
                .orElse(WARNING);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

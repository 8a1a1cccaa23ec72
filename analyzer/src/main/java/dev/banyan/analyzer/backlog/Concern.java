package dev.banyan.analyzer.backlog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The views of a backlog: whose questions an item answers. */
public enum Concern {
    SECURITY,
    INTEGRATION,
    COST,
    PERFORMANCE,
    SKILLS,
    DATA,
    LOCK_IN,
    GOVERNANCE;

    /** The word in backlog.json. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

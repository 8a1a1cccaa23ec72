package dev.banyan.analyzer.query;

import java.util.List;

/** A name that no node has, or several have. */
public final class UnclearName extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> candidates;

    UnclearName(String what, List<String> candidates) {
        super(what);
        this.candidates = List.copyOf(candidates);
    }

    /** Ids that may have been meant, the likeliest first. */
    public List<String> candidates() {
        return candidates;
    }
}

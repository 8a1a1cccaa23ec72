package dev.banyan.analyzer.query;

/** estate.index does not hold what its beginning promises. The message says what to do. */
public final class BrokenIndex extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenIndex(String what) {
        super("estate.index is broken (" + what + "). Delete it, or run the audit again.");
    }
}

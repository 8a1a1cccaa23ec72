package dev.banyan.analyzer.rule.match;

/** A pattern that cannot be read; the message says why. */
public final class WrongPattern extends Exception {

    private static final long serialVersionUID = 1L;

    private final String what;

    public WrongPattern(String what) {
        super(what);
        this.what = what;
    }

    /** The message. */
    public String what() {
        return what;
    }
}

package dev.banyan.analyzer.rule.match;

/** A text that ends a search which looks at its characters too often: some patterns try every way to fail. */
final class Budget implements CharSequence {

    /** Thrown where a search has used up its steps. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("too many steps", null, false, false);
        }
    }

    private static final long STEPS_PER_CHARACTER = 400;
    private static final long STEPS_AT_LEAST = 2_000_000;

    private final CharSequence text;
    private long left;

    Budget(CharSequence text) {
        this.text = text;
        this.left = STEPS_AT_LEAST + STEPS_PER_CHARACTER * text.length();
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        left--;
        if (left < 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

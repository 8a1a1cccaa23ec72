package dev.banyan.grammars.source;

/** Source text as a message quotes it: its first line, cut when it is long, without characters that a terminal obeys. */
public final class Excerpt {

    /** A longer text is cut here. */
    public static final int MAX_CHARS = 80;

    private static final String CUT = "...";
    private static final char UNPRINTABLE = '\uFFFD';

    private Excerpt() {}

    /** {@code text} itself where it is short and plain; cost bounded whatever its length. */
    public static String of(CharSequence text) {
        StringBuilder excerpt = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                break;
            }
            if (excerpt.length() >= MAX_CHARS && !Character.isLowSurrogate(c)) {
                return excerpt.append(CUT).toString();
            }
            excerpt.append(Character.isISOControl(c) ? UNPRINTABLE : c);
        }
        return excerpt.toString();
    }
}

package dev.banyan.grammars.source;

/**
 * Source text as a message quotes it: its first line, cut when it is long, without characters that a terminal obeys, and
 * without the content of literals, which may be a password. Where a quote begins the rest is an ellipsis, whatever follows:
 * no language's rule for the end of a literal has to be known here.
 *
 * <pre>
 *   PICTURE        PICTURE
 *   'A"B'          '…'
 *   X'C1' OR 'B    X'…
 * </pre>
 */
public final class Excerpt {

    /** A longer text is cut here. */
    public static final int MAX_CHARS = 80;

    private static final String CUT = "...";
    private static final char HIDDEN = '…';
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
            if (isQuote(c)) {
                return hidden(text, i, excerpt.append(c).append(HIDDEN));
            }
            if (excerpt.length() >= MAX_CHARS && !Character.isLowSurrogate(c)) {
                return excerpt.append(CUT).toString();
            }
            excerpt.append(Character.isISOControl(c) ? UNPRINTABLE : c);
        }
        return excerpt.toString();
    }

    /** The closing quote is shown, so that a literal looks like one. */
    private static String hidden(CharSequence text, int opening, StringBuilder excerpt) {
        int last = text.length() - 1;
        char end = text.charAt(last);
        return last > opening && isQuote(end) ? excerpt.append(end).toString() : excerpt.toString();
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }
}

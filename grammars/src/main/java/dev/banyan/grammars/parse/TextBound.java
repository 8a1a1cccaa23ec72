package dev.banyan.grammars.parse;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.Optional;

/** How much text the small grammars take: lines and tokens of more would not fit in memory. */
public final class TextBound {

    private static final int MAX_CHARS = 20_000_000;
    private static final int MAX_LINES = 1_000_000;

    private TextBound() {}

    /**
     * Why a text is not read: it is too large, or there is nothing in it; empty when it can be read.
     *
     * @param start where the text stands
     */
    public static Optional<Problem> refusal(String text, Position start) {
        if (text.isBlank()) {
            return Optional.of(new Problem(
                    start, "empty", "There is nothing in this text.", "Was it lost? Put it back, or remove the file."));
        }
        if (text.length() > MAX_CHARS || lines(text) > MAX_LINES) {
            return Optional.of(new Problem(
                    start,
                    "too-large",
                    "The text is longer than " + MAX_CHARS + " characters or " + MAX_LINES + " lines.",
                    "Is it what its name says? It was left out."));
        }
        return Optional.empty();
    }

    private static int lines(String text) {
        int lines = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }
}

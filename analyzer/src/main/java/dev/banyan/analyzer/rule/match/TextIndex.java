package dev.banyan.analyzer.rule.match;

import java.util.BitSet;
import java.util.List;

/**
 * Which groups of three characters a text holds, without the case of ASCII's letters: says quickly that something is not in it.
 * One pass over the text; an answer costs a look for each character that is asked for.
 */
public final class TextIndex {

    private static final int BITS = 1 << 18;

    private final BitSet grams = new BitSet(BITS);

    private TextIndex() {}

    public static TextIndex of(CharSequence text) {
        TextIndex index = new TextIndex();
        int gram = 0;
        for (int i = 0; i < text.length(); i++) {
            gram = next(gram, folded(text.charAt(i)));
            if (i >= 1) {
                // Pairs too: what is asked for may be as short.
                index.grams.set(hash(gram & 0xFFFF));
                index.grams.set(hash(gram));
            }
        }
        return index;
    }

    static char folded(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    private static int next(int gram, char c) {
        return ((gram << 8) | (c < 0x80 ? c : 0x80 | (c & 0x7F))) & 0xFFFFFF;
    }

    private static int hash(int gram) {
        return (gram * 0x9E3779B1) >>> 14;
    }

    /** False only where the text surely lacks one of the choices. */
    boolean mayHold(List<RequiredText.Choice> choices) {
        return choices.stream().allMatch(choice -> choice.texts().stream().anyMatch(this::mayHold));
    }

    private boolean mayHold(String text) {
        int gram = 0;
        for (int i = 0; i < text.length(); i++) {
            gram = next(gram, text.charAt(i));
            boolean pair = text.length() == 2;
            if ((i >= 2 || (pair && i == 1)) && !grams.get(hash(pair ? gram & 0xFFFF : gram))) {
                return false;
            }
        }
        return true;
    }
}

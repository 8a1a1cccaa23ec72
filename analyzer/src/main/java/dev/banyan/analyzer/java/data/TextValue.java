package dev.banyan.analyzer.java.data;

import java.util.List;

/**
 * Text that code puts together, with {@link #HOLE} where a part is only known at run time.
 *
 * @param holes what stands in the holes, in order
 * @param line where it begins
 * @param joined whether several statements put it together
 */
record TextValue(String text, List<String> holes, int line, boolean joined) {

    /** No source text holds it. */
    static final char HOLE = '\uFFFC';

    TextValue {
        holes = List.copyOf(holes);
    }

    /** Whether nothing of it is known. */
    boolean isOpen() {
        return text.length() == 1 && text.charAt(0) == HOLE;
    }

    /** The text with every hole filled by the same words; {@code #} in them is the hole's number. */
    String filled(String filler) {
        StringBuilder filled = new StringBuilder(text.length() + 8 * holes.size());
        int hole = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == HOLE) {
                filled.append(filler.replace("#", Integer.toString(hole++)));
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }
}

package dev.banyan.grammars.cobol;

/** Tabs in source lines. */
final class Tabs {

    /** A tab goes to the next column behind a multiple of this. */
    static final int WIDTH = 8;

    private Tabs() {}

    /** The line with blanks for its tabs. */
    static String expand(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder expanded = new StringBuilder(line.length() + 4 * WIDTH);
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                do {
                    expanded.append(' ');
                } while (expanded.length() % WIDTH != 0);
            } else {
                expanded.append(line.charAt(i));
            }
        }
        return expanded.toString();
    }
}

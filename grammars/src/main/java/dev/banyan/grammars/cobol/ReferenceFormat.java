package dev.banyan.grammars.cobol;

/** How the columns of a source line are used. */
enum ReferenceFormat {
    /** Columns 1-6 number the line, 7 is the indicator, 8-72 the text, 73-80 a mark. */
    FIXED,
    /** As FIXED, but the text goes on to the end of the line. */
    VARIABLE,
    /** Text from column 1 to the end of the line. */
    FREE;

    private static final int LAST_FIXED_COLUMN = 72;
    private static final int LAST_CARD_COLUMN = 80;
    private static final int MAX_WIDTH = 1_000;

    private static final int LINES_LOOKED_AT = 400;

    /**
     * Says which format a text is in, where no directive says it.
     *
     * <p>The line of IDENTIFICATION DIVISION (or PROGRAM-ID) decides when it starts in columns 1 to 7: no fixed text can.
     * Else every line votes: one with letters in columns 1-6 and no indicator in column 7 for free, one with an asterisk or
     * a hyphen in column 7 for fixed. A line of fixed text with a word that runs over column 72, and with text beyond column
     * 80 where no card had room, makes it variable; so does the program that copies it, unless the lines are numbered in
     * columns 73-80. Cost: one pass over the text.
     *
     * @param otherwise the answer where no line votes
     */
    static ReferenceFormat detect(String text, ReferenceFormat otherwise) {
        ReferenceFormat columns = columns(text, otherwise == VARIABLE ? FIXED : otherwise);
        boolean variable = columns == FIXED && ((otherwise == VARIABLE && !hasCardNumber(text)) || hasLongLine(text));
        return variable ? VARIABLE : columns;
    }

    /** Whether columns 1 to 7 are no text. */
    boolean hasIndicator() {
        return this != FREE;
    }

    /** The format behind a directive: that of {@code SOURCE FORMAT IS FREE} and {@code SET SOURCEFORMAT"FREE"}, else this. */
    ReferenceFormat after(String directive) {
        if (Words.contains(directive, "SOURCE")) {
            for (ReferenceFormat format : values()) {
                if (Words.contains(directive, format.name())) {
                    return format;
                }
            }
        }
        return this;
    }

    /** Whether the first line that is long enough has its number in columns 73-80, and nothing behind it. */
    private static boolean hasCardNumber(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start >= LAST_CARD_COLUMN) {
                return isNumber(text, start + LAST_FIXED_COLUMN, start + LAST_CARD_COLUMN)
                        && text.substring(start + LAST_CARD_COLUMN, end).isBlank();
            }
            start = end + 1;
        }
        return false;
    }

    private static boolean hasLongLine(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > LAST_CARD_COLUMN && isLong(text.substring(start, Math.min(end, start + MAX_WIDTH)))) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static boolean isLong(String line) {
        return line.charAt(6) == ' '
                && line.indexOf('\t') < 0
                && line.charAt(LAST_FIXED_COLUMN - 1) > ' '
                && line.charAt(LAST_FIXED_COLUMN) > ' '
                && !line.substring(LAST_CARD_COLUMN).isBlank();
    }

    private static ReferenceFormat columns(String text, ReferenceFormat otherwise) {
        int free = 0;
        int fixed = 0;
        int start = 0;
        for (int n = 0; n < LINES_LOOKED_AT && start < text.length(); n++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = Tabs.expand(text.substring(start, Math.min(end, start + MAX_WIDTH)));
            int first = 0;
            while (first < line.length() && line.charAt(first) <= ' ') {
                first++;
            }
            if (first < line.length()) {
                if (startsDivision(line, first)) {
                    return first < 7 ? FREE : otherwise == FREE && free > fixed ? FREE : FIXED;
                }
                int vote = vote(line, 0, line.length(), first);
                free += vote < 0 ? 1 : 0;
                fixed += vote > 0 ? 1 : 0;
            }
            start = end + 1;
        }
        return free > fixed ? FREE : fixed > 0 ? FIXED : otherwise;
    }

    private static boolean startsDivision(String text, int at) {
        return text.regionMatches(true, at, "IDENTIFICATION ", 0, 15)
                || text.regionMatches(true, at, "ID DIVISION", 0, 11)
                || text.regionMatches(true, at, "PROGRAM-ID", 0, 10);
    }

    /** Negative for free, positive for fixed. */
    private static int vote(String text, int start, int end, int first) {
        if (end - start < 7) {
            return Character.isLetter(text.charAt(first)) ? -1 : 0;
        }
        char indicator = text.charAt(start + 6);
        if (indicator == '*' || indicator == '/') {
            return 1;
        }
        boolean marked = first - start < 6;
        if (marked && indicator != ' ' && indicator != '-' && indicator != 'D' && indicator != 'd') {
            return -1;
        }
        if (text.startsWith("*>", first) && first - start < 7) {
            return -1;
        }
        return marked && indicator == ' ' && isNumber(text, start, start + 6) ? 1 : 0;
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}

package dev.banyan.grammars.cobol;

/** How the columns of a source line are used. */
enum ReferenceFormat {
    /** Columns 1-6 number the line, 7 is the indicator, 8-72 the text, 73-80 a mark. */
    FIXED,
    /** Text from column 1 to the end of the line. */
    FREE;

    private static final int LINES_LOOKED_AT = 400;

    /**
     * Says which format a text is in, where no directive says it.
     *
     * <p>The line of IDENTIFICATION DIVISION (or PROGRAM-ID) decides when it starts in columns 1 to 7: no fixed text can.
     * Else every line votes: one with letters in columns 1-6 and no indicator in column 7 for free, one with an asterisk or
     * a hyphen in column 7, or with text from column 8 to beyond 72 for fixed. Cost: one pass over the first lines.
     *
     * @param otherwise the answer where no line votes
     */
    static ReferenceFormat detect(String text, ReferenceFormat otherwise) {
        int free = 0;
        int fixed = 0;
        int start = 0;
        for (int n = 0; n < LINES_LOOKED_AT && start < text.length(); n++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int first = start;
            while (first < end && text.charAt(first) <= ' ') {
                first++;
            }
            if (first < end && text.indexOf('\t', start) != first) {
                if (startsDivision(text, first)) {
                    return first - start < 7 ? FREE : otherwise == FREE && free > fixed ? FREE : FIXED;
                }
                int vote = vote(text, start, end, first);
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

package dev.banyan.grammars.cobol;

/** Statements of OS/VS COBOL and its like that are known by the text behind their first word. */
final class OldStatements {

    private OldStatements() {}

    /** Whether a number follows ON: {@code ON 1 PERFORM OPEN-FILES}. */
    static boolean isCount(char[] chars, int end, int limit) {
        int next = skipBlanks(chars, end, limit);
        return next > end && next < limit && chars[next] >= '0' && chars[next] <= '9';
    }

    /**
     * NOTE at the start of a sentence makes all up to the period a comment.
     *
     * @param at where a word starts
     * @param end where it ends
     * @return where the period of the comment stands; {@code end} when the word is not NOTE or names a paragraph
     */
    static int noteEnd(char[] chars, int at, int end, int limit) {
        if (!Words.equal(chars, at, end, "NOTE")) {
            return end;
        }
        int next = skipBlanks(chars, end, limit);
        if (next == end
                || next >= limit
                || chars[next] == '.'
                || Words.equal(chars, next, Math.min(next + 7, limit), "SECTION")) {
            return end;
        }
        int period = next;
        while (period < limit && !(chars[period] == '.' && (period + 1 == limit || chars[period + 1] <= ' '))) {
            period++;
        }
        return period;
    }

    private static int skipBlanks(char[] chars, int from, int limit) {
        int i = from;
        while (i < limit && chars[i] <= ' ') {
            i++;
        }
        return i;
    }
}

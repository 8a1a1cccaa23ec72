package dev.banyan.grammars.cobol;

/** The end of EXEC blocks. */
final class ExecEnd {

    private ExecEnd() {}

    /** Where END-EXEC begins, outside literals; where it is missing, the next EXEC block or the end of the text. */
    static int find(MappedText in, int from) {
        char[] chars = in.chars();
        int limit = in.length();
        for (int i = from; i < limit; i++) {
            char c = chars[i];
            if (c == '\'' || c == '"') {
                i = TextWords.literalEnd(chars, i, limit) - 1;
            } else if ((c == 'E' || c == 'e') && (isAt(chars, i, limit, "END-EXEC") || startsBlock(chars, i, limit))) {
                return i;
            }
        }
        return limit;
    }

    private static boolean startsBlock(char[] chars, int at, int limit) {
        return chars[at - 1] <= ' '
                && (isAt(chars, at, limit, "EXEC CICS ")
                        || isAt(chars, at, limit, "EXEC SQL ")
                        || isAt(chars, at, limit, "EXEC DLI "));
    }

    private static boolean isAt(char[] chars, int at, int limit, String upper) {
        int end = at + upper.length();
        return end <= limit && Words.equal(chars, at, end, upper);
    }
}

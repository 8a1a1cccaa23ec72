package dev.banyan.grammars.cobol;

/** Literals as far as a single line shows them. */
final class Quotes {

    private Quotes() {}

    /** The end of the text before an inline comment and its blanks. */
    static int beforeComment(String s, int from, int to) {
        char quote = 0;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '*' && i + 1 < to && s.charAt(i + 1) == '>') {
                int end = i;
                while (end > from && s.charAt(end - 1) == ' ') {
                    end--;
                }
                return end;
            }
        }
        return to;
    }

    /**
     * The quote of a literal that the text from an offset on leaves open; 0 when it leaves none.
     *
     * @param openBefore the quote of a literal that is open at the offset; 0 when none is
     */
    static char open(MappedText text, int from, char openBefore) {
        char quote = openBefore;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            }
        }
        return quote;
    }
}

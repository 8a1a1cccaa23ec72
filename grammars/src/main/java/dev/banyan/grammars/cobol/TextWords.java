package dev.banyan.grammars.cobol;

/**
 * Goes over text by text-words, the units that COPY REPLACING and REPLACE compare: words, literals, the separators
 * {@code ( ) :} and the period, and the pseudo-text delimiter {@code ==}. Commas and semicolons before a blank are blanks.
 */
final class TextWords {

    private final char[] chars;
    private final int limit;
    private int start;
    private int end;

    TextWords(MappedText text, int from, int to) {
        this.chars = text.chars();
        this.limit = to;
        this.end = from;
    }

    /** Where the current word begins. */
    int start() {
        return start;
    }

    /** Behind the current word. */
    int end() {
        return end;
    }

    /** Goes to the next word; false when there is none. */
    boolean next() {
        int i = end;
        while (i < limit && isBlank(i)) {
            i++;
        }
        start = i;
        end = i;
        if (i >= limit) {
            return false;
        }
        char c = chars[i];
        if (c == '\'' || c == '"') {
            end = literalEnd(chars, i, limit);
        } else if (c == '(' || c == ')' || c == ':' || isPeriod(i)) {
            end = i + 1;
        } else if (isDelimiter(i)) {
            end = i + 2;
        } else {
            end = wordEnd(i + 1);
        }
        return true;
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < limit && !endsWord(i)) {
            i++;
        }
        return i;
    }

    private boolean endsWord(int i) {
        char c = chars[i];
        return isBlank(i) || c == '(' || c == ')' || c == ':' || c == '\'' || c == '"' || isPeriod(i) || isDelimiter(i);
    }

    private boolean isBlank(int i) {
        char c = chars[i];
        return c <= ' ' || ((c == ',' || c == ';') && (i + 1 >= limit || chars[i + 1] <= ' '));
    }

    private boolean isPeriod(int i) {
        return chars[i] == '.' && (i + 1 >= limit || chars[i + 1] <= ' ');
    }

    private boolean isDelimiter(int i) {
        return chars[i] == '=' && i + 1 < limit && chars[i + 1] == '=';
    }

    /** Whether the current word is the given one; {@code upper} is in upper case. */
    boolean is(String upper) {
        return Words.equal(chars, start, end, upper);
    }

    boolean isLiteral() {
        return start < end && (chars[start] == '\'' || chars[start] == '"');
    }

    /** The current word, of a literal what is between its quotes. */
    String text() {
        if (!isLiteral()) {
            return new String(chars, start, end - start);
        }
        int last = end - 1 > start && chars[end - 1] == chars[start] ? end - 1 : end;
        return new String(chars, start + 1, last - start - 1);
    }

    /** Behind the literal that starts at an offset; one without a closing quote ends with its line. */
    static int literalEnd(char[] chars, int from, int limit) {
        char quote = chars[from];
        int i = from + 1;
        while (i < limit && chars[i] != '\n') {
            if (chars[i] == quote) {
                if (i + 1 < limit && chars[i + 1] == quote) {
                    i++;
                } else {
                    return i + 1;
                }
            }
            i++;
        }
        return i;
    }
}

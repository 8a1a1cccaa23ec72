package dev.banyan.grammars.source;

/** The words of a card, which blanks separate. */
public final class CardWords {

    private CardWords() {}

    /** The next offset that holds no blank, or the end. */
    public static int skipBlanks(String line, int from) {
        int i = from;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** The next offset that holds a blank, or the end. */
    public static int wordEnd(String line, int from) {
        int i = from;
        while (i < line.length() && line.charAt(i) != ' ') {
            i++;
        }
        return i;
    }
}

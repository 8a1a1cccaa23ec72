package dev.banyan.analyzer.source;

/**
 * Sources as a mainframe keeps them: records of 80 characters, one after the other, without line ends. A binary download
 * of a library brings them so.
 */
final class CardRecords {

    private static final int LENGTH = 80;

    /** Of ten records, so many end in a blank or in a digit of their sequence number; words of other texts do not. */
    private static final int ENDED_OF_TEN = 9;

    private CardRecords() {}

    /** The text with a line end behind each record; as it is where it does not consist of records. */
    static String lines(String text) {
        if (!isRecords(text)) {
            return text;
        }
        StringBuilder lines = new StringBuilder(text.length() + text.length() / LENGTH);
        for (int i = 0; i < text.length(); i += LENGTH) {
            lines.append(text, i, i + LENGTH).append('\n');
        }
        return lines.toString();
    }

    /** The same of a text of which only the beginning is known; a record that is cut is left out. */
    static String head(String text) {
        String whole = text.substring(0, text.length() - text.length() % LENGTH);
        return isRecords(whole) ? lines(whole) : text;
    }

    private static boolean isRecords(String text) {
        int records = text.length() / LENGTH;
        if (records < 2 || text.length() % LENGTH != 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            return false;
        }
        int ended = 0;
        for (int i = LENGTH - 1; i < text.length(); i += LENGTH) {
            char last = text.charAt(i);
            ended += last == ' ' || Character.isDigit(last) ? 1 : 0;
        }
        return ended * 10L >= (long) records * ENDED_OF_TEN;
    }
}

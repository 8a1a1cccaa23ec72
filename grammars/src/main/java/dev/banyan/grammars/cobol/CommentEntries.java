package dev.banyan.grammars.cobol;

import java.util.Set;

/**
 * Lines that are no COBOL text: CBL and PROCESS cards before a program, EJECT, SKIP and TITLE, and the comment-entries of
 * the IDENTIFICATION DIVISION (AUTHOR and the like), which may hold anything, unbalanced quotes among it.
 */
final class CommentEntries {

    private static final Set<String> PARAGRAPHS = Set.of(
            "AUTHOR", "INSTALLATION", "DATE-WRITTEN", "DATE-COMPILED", "SECURITY", "REMARKS", "MODIFICATION-HISTORY");
    private static final Set<String> LISTING_CONTROL = Set.of("EJECT", "SKIP1", "SKIP2", "SKIP3");

    /** Where in the program the reader is; only the identification part has entries of these kinds. */
    private enum Place {
        BEFORE,
        IDENTIFICATION,
        COMMENT,
        BEYOND
    }

    private Place place;

    CommentEntries(boolean program) {
        place = program ? Place.BEFORE : Place.BEYOND;
    }

    /** CBL or PROCESS, in any column, before the first line of the program. */
    boolean isControlCard(String s, int start, int end) {
        if (place != Place.BEFORE) {
            return false;
        }
        int first = start;
        while (first < end && (s.charAt(first) <= ' ' || Character.isDigit(s.charAt(first)))) {
            first++;
        }
        return isWord(s, first, end, "CBL") || isWord(s, first, end, "PROCESS");
    }

    static boolean isListingControl(String s, int first, int end) {
        char c = Character.toUpperCase(s.charAt(first));
        if (c == 'T') {
            return isWord(s, first, end, "TITLE") && isQuoted(s, first + 5, end);
        }
        if (c != 'E' && c != 'S') {
            return false;
        }
        int last = s.charAt(end - 1) == '.' ? end - 1 : end;
        return last - first == 5 && LISTING_CONTROL.contains(word(s, first, last));
    }

    private static boolean isQuoted(String s, int from, int end) {
        int i = from;
        while (i < end && s.charAt(i) == ' ') {
            i++;
        }
        return i < end && (s.charAt(i) == '\'' || s.charAt(i) == '"');
    }

    /**
     * Whether the line belongs to a comment-entry; notes on the way which part of the program the line opens.
     *
     * @param inner whether the line cannot open anything, since it starts in Area B or continues another
     */
    boolean swallow(String s, int first, int end, boolean inner) {
        if (inner) {
            return place == Place.COMMENT;
        }
        char c = Character.toUpperCase(s.charAt(first));
        if (place == Place.BEYOND && c != 'I' && c != 'P') {
            return false;
        }
        String word = word(s, first, wordEnd(s, first, end));
        switch (word) {
            case "IDENTIFICATION", "ID", "PROGRAM-ID", "FUNCTION-ID", "CLASS-ID", "METHOD-ID" -> {
                if (place != Place.BEYOND || word.endsWith("-ID") || isDivision(s, first + word.length(), end)) {
                    place = Place.IDENTIFICATION;
                }
            }
            case "ENVIRONMENT", "DATA", "PROCEDURE" -> {
                if (isDivision(s, first + word.length(), end)) {
                    place = Place.BEYOND;
                }
            }
            default -> {
                if (place == Place.IDENTIFICATION && PARAGRAPHS.contains(word)) {
                    place = Place.COMMENT;
                }
            }
        }
        return place == Place.COMMENT;
    }

    private static boolean isDivision(String s, int from, int end) {
        int i = from;
        while (i < end && s.charAt(i) == ' ') {
            i++;
        }
        return s.regionMatches(true, i, "DIVISION", 0, 8) && i + 8 <= end;
    }

    private static boolean isWord(String s, int first, int end, String word) {
        int after = first + word.length();
        return after <= end
                && s.regionMatches(true, first, word, 0, word.length())
                && (after == end || s.charAt(after) == ' ');
    }

    private static int wordEnd(String s, int first, int end) {
        int i = first;
        while (i < end && (Character.isLetterOrDigit(s.charAt(i)) || s.charAt(i) == '-')) {
            i++;
        }
        return i;
    }

    private static String word(String s, int from, int to) {
        return Words.upper(s, from, to);
    }
}

package dev.banyan.grammars.cobol;

import java.util.Optional;

/** The lines by which source libraries copy a member: {@code ++INCLUDE} of Panvalet and {@code -INC} of Librarian. */
final class LibraryLine {

    private static final String PANVALET = "++INCLUDE";
    private static final String LIBRARIAN = "-INC";

    private LibraryLine() {}

    /** The COPY statement that a line stands for; {@code ++INCLUDE} stands in any column, {@code -INC} in the first. */
    static Optional<String> copy(String s, int start, int end) {
        int first = start;
        while (first < end && s.charAt(first) == ' ') {
            first++;
        }
        if (first < end && s.charAt(first) == '+' && s.regionMatches(true, first, PANVALET, 0, PANVALET.length())) {
            return behind(s, first + PANVALET.length(), end);
        }
        return first == start && s.regionMatches(true, first, LIBRARIAN, 0, LIBRARIAN.length())
                ? behind(s, first + LIBRARIAN.length(), end)
                : Optional.empty();
    }

    /** Copies the word behind at least one blank; neither library has names with other characters than those of COBOL. */
    private static Optional<String> behind(String s, int from, int end) {
        int first = from;
        while (first < end && s.charAt(first) == ' ') {
            first++;
        }
        int last = first;
        while (last < end && Words.isPart(s.charAt(last))) {
            last++;
        }
        return first > from && last > first ? Optional.of("COPY " + s.substring(first, last) + ".") : Optional.empty();
    }
}

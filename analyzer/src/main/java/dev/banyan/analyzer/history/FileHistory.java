package dev.banyan.analyzer.history;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What git knows of one file, its former names included.
 *
 * @param file path in the estate
 * @param revisions commits that changed it, merges left out
 * @param fixes those of them whose message speaks of a bug
 * @param added lines over all revisions
 * @param first day of its first revision
 * @param last day of its last revision
 * @param authors how many wrote it, by name
 * @param mainAuthor who added most of its lines; the first by name where several did
 * @param ownership share of the added lines that are the main author's, 0 to 1
 * @param mainAuthorGone whether the main author has committed nothing in the last year of the history
 * @param byYear revisions by year
 */
public record FileHistory(
        String file,
        int revisions,
        int fixes,
        int added,
        int deleted,
        LocalDate first,
        LocalDate last,
        int authors,
        String mainAuthor,
        double ownership,
        boolean mainAuthorGone,
        SortedMap<Integer, Integer> byYear) {

    public FileHistory {
        byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    }
}

package dev.banyan.analyzer.history;

import java.time.LocalDate;
import java.util.List;

/**
 * One commit that is no merge.
 *
 * @param author name; two persons of one name count as one, one person of two names as two
 * @param date of the author, in the author's time zone
 * @param fix whether its message speaks of a bug
 * @param size how many files it changed, whether they are of the estate or not
 * @param changes of files that are of the estate today
 */
record Commit(String author, LocalDate date, boolean fix, int size, List<Change> changes) {

    Commit {
        changes = List.copyOf(changes);
    }

    /**
     * One file in one commit.
     *
     * @param file path of the file in the estate, today
     * @param added lines; 0 where they were not counted
     */
    record Change(String file, int added, int deleted) {}
}

package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.facts.Evidence;
import java.util.List;
import java.util.SortedMap;

/**
 * The values an item can hold at a statement.
 *
 * @param reasons for each value, how it comes there; sorted by value
 * @param patterns values that are known in part, with {@link #UNKNOWN} for each byte that is not, and how they come there
 * @param gaps why there may be others, in words with file and line; empty when all are known
 * @param writers the statements met that write the item
 * @param cut whether a limit of the search was met, so that there may be others
 */
public record Answer(
        SortedMap<String, String> reasons,
        SortedMap<String, String> patterns,
        List<String> gaps,
        List<Evidence> writers,
        boolean cut) {

    /** Stands for a byte of which nothing is known. Of Unicode's private use, so that no name has it. */
    public static final char UNKNOWN = '\uE000';

    public Answer {
        gaps = List.copyOf(gaps);
        writers = List.copyOf(writers);
    }
}

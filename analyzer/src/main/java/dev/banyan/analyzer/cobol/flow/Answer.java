package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.facts.Evidence;
import java.util.List;
import java.util.SortedMap;

/**
 * The values an item can hold at a statement.
 *
 * @param reasons for each value, how it comes there; sorted by value
 * @param gaps why there may be others, in words with file and line; empty when all are known
 * @param writers the statements met that write the item
 * @param cut whether a limit of the search was met, so that there may be others
 */
public record Answer(SortedMap<String, String> reasons, List<String> gaps, List<Evidence> writers, boolean cut) {

    public Answer {
        gaps = List.copyOf(gaps);
        writers = List.copyOf(writers);
    }
}

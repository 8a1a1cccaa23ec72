package dev.banyan.analyzer.query;

import java.util.List;

/**
 * An answer as a table.
 *
 * @param question as it was understood, with the ids that names stand for
 * @param columns their titles
 * @param rows one value for each column; empty where there is none
 * @param left how many more rows there are, which a limit has cut off
 * @param notes what to know beside: assumptions, what is unresolved
 */
public record Answer(String question, List<String> columns, List<List<String>> rows, int left, List<String> notes) {

    public Answer {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /** The first {@code most} rows. */
    public Answer limitedTo(int most) {
        int shown = Math.min(most, rows.size());
        return new Answer(question, columns, rows.subList(0, shown), left + rows.size() - shown, notes);
    }
}

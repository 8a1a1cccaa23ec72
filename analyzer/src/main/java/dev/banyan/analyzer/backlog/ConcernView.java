package dev.banyan.analyzer.backlog;

import java.util.List;

/**
 * The backlog as one of eight questions sees it.
 *
 * @param points of the items
 * @param items their ids, in order
 * @param facts what else the estate says, one sentence each
 * @param table short lists: a skill with its points, a store with who writes it
 */
public record ConcernView(
        Concern concern,
        double points,
        List<String> items,
        List<String> facts,
        List<String> columns,
        List<List<String>> table) {

    public ConcernView {
        items = List.copyOf(items);
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        table = table.stream().map(List::copyOf).toList();
    }
}

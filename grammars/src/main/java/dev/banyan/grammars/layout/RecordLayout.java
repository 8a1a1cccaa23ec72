package dev.banyan.grammars.layout;

import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The bytes of one record.
 *
 * @param name in upper case; empty for FILLER, and for a copybook's entries that have no level 01 of their own
 * @param length in bytes, tables with all their elements
 * @param items in the order of the text, an item before those in it; the first is the record itself. Level 66 entries are
 *     among them
 * @param problems what could not be laid out, and how it was placed instead
 */
public record RecordLayout(String name, int length, List<LayoutItem> items, List<Problem> problems) {

    public RecordLayout {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** Names from the record down to the item, without FILLER: {@code [REC, ADDRESS, CITY]}. */
    public List<String> path(LayoutItem item) {
        List<String> path = new ArrayList<>();
        item.name().ifPresent(path::add);
        for (int at = item.parent(); at >= 0; at = items.get(at).parent()) {
            items.get(at).name().ifPresent(path::add);
        }
        Collections.reverse(path);
        return path;
    }

    /** The tables around an item and its own OCCURS, outermost first. */
    public List<Table> tables(LayoutItem item) {
        List<Table> tables = new ArrayList<>();
        item.table().ifPresent(tables::add);
        for (int at = item.parent(); at >= 0; at = items.get(at).parent()) {
            items.get(at).table().ifPresent(tables::add);
        }
        Collections.reverse(tables);
        return tables;
    }
}

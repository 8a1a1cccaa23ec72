package dev.banyan.grammars.layout;

import dev.banyan.grammars.cobol.DataItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays out records. Cost: linear in the entries. */
public final class RecordLayouts {

    private RecordLayouts() {}

    /** Lays out one record by the rules of IBM Enterprise COBOL; for any entry there is a result. */
    public static RecordLayout of(DataItem record, LayoutOptions options) {
        return new RecordBuilder(options).build(record);
    }

    /**
     * Lays out the entries of a section, file or copybook. Entries that stand in no level 01, as those of a copybook for
     * the inside of a record, are one record without a name. Constants (level 78) have no bytes.
     */
    public static List<RecordLayout> of(List<DataItem> items, LayoutOptions options) {
        List<RecordLayout> records = new ArrayList<>();
        List<DataItem> loose = new ArrayList<>();
        for (DataItem item : items) {
            if (item.level() == 1 || item.level() == 77 || item.level() == 78) {
                close(loose, options, records);
                if (item.level() != 78) {
                    records.add(of(item, options));
                }
            } else {
                loose.add(item);
            }
        }
        close(loose, options, records);
        return records;
    }

    private static void close(List<DataItem> loose, LayoutOptions options, List<RecordLayout> records) {
        if (!loose.isEmpty()) {
            records.add(of(around(loose), options));
            loose.clear();
        }
    }

    private static DataItem around(List<DataItem> items) {
        DataItem.Clauses none = new DataItem.Clauses(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), Set.of());
        return new DataItem(1, Optional.empty(), items.get(0).position(), none, List.of(), items);
    }
}

package dev.banyan.analyzer.cobol.layout;

import dev.banyan.analyzer.cobol.storage.DataMap;
import dev.banyan.analyzer.cobol.storage.PlacedRecord;
import dev.banyan.analyzer.cobol.storage.Storage;
import dev.banyan.grammars.layout.LayoutItem;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The records of one program.
 *
 * @param records in the order of the text
 * @param parts the files that entries of these records stand in
 */
public record ProgramLayouts(String program, String file, List<Entry> records, SortedSet<String> parts) {

    /**
     * One record.
     *
     * @param storage records that share bytes share the number
     * @param section where its first content comes from
     * @param fd the file it belongs to; empty for none
     */
    public record Entry(int storage, Storage.Kind section, String fd, RecordText text) {}

    public ProgramLayouts {
        records = List.copyOf(records);
        parts = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(parts));
    }

    /** Keeps the texts only; the trees can go. */
    public static ProgramLayouts of(String program, String file, DataMap data) {
        List<Entry> entries = new ArrayList<>();
        SortedSet<String> parts = new TreeSet<>();
        List<Storage> storages = data.storages();
        for (PlacedRecord record : data.records()) {
            Storage.Kind section = storages.get(record.storage()).kind();
            entries.add(new Entry(record.storage(), section, record.file().orElse(""), RecordText.of(record.layout())));
            for (LayoutItem item : record.layout().items()) {
                parts.add(item.declaration().position().file());
            }
        }
        return new ProgramLayouts(program, file, entries, parts);
    }

    /** The copybooks that hold whole records. */
    public List<String> origins() {
        return records.stream().map(entry -> entry.text().file()).distinct().toList();
    }
}

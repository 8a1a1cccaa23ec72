package dev.banyan.analyzer.cobol.lineage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program as layouts.json and lineage.json have it; equal to itself only. */
final class ProgramModel {

    private final String name;
    private final String file;
    private final Map<Integer, List<RecordModel>> records;
    private final Map<Integer, List<Flow>> flows;

    /**
     * Makes a program.
     *
     * @param records by storage
     * @param flows by the storage they come from; those from outside the program at -1
     */
    ProgramModel(String name, String file, Map<Integer, List<RecordModel>> records, Map<Integer, List<Flow>> flows) {
        this.name = name;
        this.file = file;
        this.records = records;
        this.flows = flows;
    }

    String name() {
        return name;
    }

    String file() {
        return file;
    }

    Map<Integer, List<RecordModel>> records() {
        return records;
    }

    List<RecordModel> recordsOf(int storage) {
        return records.getOrDefault(storage, List.of());
    }

    List<Flow> flowsFrom(int storage) {
        return flows.getOrDefault(storage, List.of());
    }

    List<Flow> flows() {
        return flows.values().stream().flatMap(List::stream).toList();
    }

    /** The elementary item that these bytes are: of several the one with the line, else the first. */
    Optional<ItemModel> exactly(End end) {
        ItemModel first = null;
        for (RecordModel record : recordsOf(end.storage())) {
            for (ItemModel item : record.items()) {
                if (item.isElementary() && item.is(end)) {
                    if (item.line() == end.line()) {
                        return Optional.of(item);
                    }
                    first = first == null ? item : first;
                }
            }
        }
        return Optional.ofNullable(first);
    }
}

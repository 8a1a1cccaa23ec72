package dev.banyan.analyzer.cobol.lineage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A record as layouts.json has it; one of a copybook is shared by all programs that have it so. */
record RecordModel(String name, int length, List<ItemModel> items) {

    RecordModel {
        items = List.copyOf(items);
    }

    /** The elementary item that is exactly these bytes. */
    Optional<ItemModel> exactly(int offset, int length) {
        return items.stream()
                .filter(item -> item.isElementary() && item.offset() == offset && item.length() == length)
                .findFirst();
    }

    /** Names from the record down, FILLER left out. */
    List<String> path(ItemModel item) {
        List<String> path = new ArrayList<>();
        for (ItemModel at = item; ; at = items.get(at.parent())) {
            if (!at.name().isEmpty()) {
                path.add(at.name());
            }
            if (at.parent() < 0) {
                break;
            }
        }
        Collections.reverse(path);
        return path;
    }
}

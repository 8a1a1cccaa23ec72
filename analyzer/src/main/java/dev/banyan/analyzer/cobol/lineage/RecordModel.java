package dev.banyan.analyzer.cobol.lineage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A record as layouts.json has it; one of a copybook is shared by all programs that have it so. */
record RecordModel(String name, int length, List<ItemModel> items) {

    RecordModel {
        items = List.copyOf(items);
    }

    /**
     * Whether two elementary items of the record are readings of one value: one redefines just the other, or a group
     * around the one just that around the other. Fields at the same place in two forms of a record are not.
     */
    boolean isOverlay(ItemModel one, ItemModel other) {
        return outermost(one) == outermost(other);
    }

    /** The parent of the outermost item with the same bytes. */
    private int outermost(ItemModel item) {
        ItemModel at = item;
        while (at.parent() >= 0) {
            ItemModel around = items.get(at.parent());
            if (around.offset() != item.offset() || around.length() != item.length()) {
                break;
            }
            at = around;
        }
        return at.parent();
    }

    boolean isWithin(ItemModel item, ItemModel group) {
        for (ItemModel at = item; ; at = items.get(at.parent())) {
            if (at.index() == group.index()) {
                return true;
            }
            if (at.parent() < 0) {
                return false;
            }
        }
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

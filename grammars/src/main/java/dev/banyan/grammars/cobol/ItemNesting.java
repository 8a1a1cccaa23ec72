package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.DataItem.ConditionName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From a row of entries to a tree by their level numbers: an entry belongs to the nearest entry before it with a smaller
 * level. Levels 01, 77 and 78 stand at the top, level 88 at the item before it, level 66 in the record around it, which
 * goes on behind it.
 */
final class ItemNesting {

    /** An item whose end has not come yet. */
    private static final class Open {

        private final DataTree.Entry entry;
        private final List<ConditionName> conditions = new ArrayList<>(0);
        private final List<DataItem> children = new ArrayList<>(0);

        Open(DataTree.Entry entry) {
            this.entry = entry;
        }

        DataItem close() {
            return new DataItem(entry.level(), entry.name(), entry.position(), entry.clauses(), conditions, children);
        }
    }

    private final List<DataItem> items = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> conditionNames;
    private @Nullable Open renaming;

    /**
     * Nests the entries of one section.
     *
     * @param conditionNames gets the names of the level 88 entries
     */
    ItemNesting(Set<String> conditionNames) {
        this.conditionNames = conditionNames;
    }

    void add(DataTree.Entry entry) {
        if (entry.level() == 88) {
            condition(entry);
            return;
        }
        closeRenaming();
        boolean renames = entry.level() == 66;
        int level = renames ? 2 : rank(entry.level());
        while (!open.isEmpty() && rank(open.peek().entry.level()) >= level) {
            closeLast();
        }
        if (renames) {
            renaming = new Open(entry);
        } else {
            open.push(new Open(entry));
        }
    }

    /** No entry belongs to one of level 77 or 78. */
    private static int rank(int level) {
        return switch (level) {
            case 77, 78 -> 1;
            default -> level;
        };
    }

    private void condition(DataTree.Entry entry) {
        entry.name().ifPresent(name -> {
            conditionNames.add(name);
            Open item = renaming != null ? renaming : open.peek();
            if (item != null) {
                item.conditions.add(
                        new ConditionName(name, entry.clauses().values(), entry.whenFalse(), entry.position()));
            }
        });
    }

    /** A RENAMES entry stands directly in its record; in a copybook for the inside of one, at the top. */
    private void closeRenaming() {
        Open closed = renaming;
        if (closed != null) {
            (open.isEmpty() ? items : open.peek().children).add(closed.close());
            renaming = null;
        }
    }

    private void closeLast() {
        DataItem item = open.pop().close();
        if (open.isEmpty()) {
            items.add(item);
        } else {
            open.peek().children.add(item);
        }
    }

    /** The top items so far; the next entry starts anew. */
    List<DataItem> take() {
        closeRenaming();
        while (!open.isEmpty()) {
            closeLast();
        }
        List<DataItem> taken = List.copyOf(items);
        items.clear();
        return taken;
    }
}

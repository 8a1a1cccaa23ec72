package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.DataItem.ConditionName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * From a row of entries to a tree by their level numbers: an entry belongs to the nearest entry before it with a smaller
 * level. Levels 01, 77 and 78 stand at the top, level 66 in the record before it, level 88 at the item before it.
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
        int level = rank(entry.level());
        while (!open.isEmpty() && rank(open.peek().entry.level()) >= level) {
            closeLast();
        }
        open.push(new Open(entry));
    }

    /** RENAMES entries stand directly in their record; no entry belongs to one of level 77 or 78. */
    private static int rank(int level) {
        return switch (level) {
            case 66 -> 2;
            case 77, 78 -> 1;
            default -> level;
        };
    }

    private void condition(DataTree.Entry entry) {
        entry.name().ifPresent(name -> {
            conditionNames.add(name);
            if (!open.isEmpty()) {
                open.peek()
                        .conditions
                        .add(new ConditionName(name, entry.clauses().values(), entry.whenFalse(), entry.position()));
            }
        });
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
        while (!open.isEmpty()) {
            closeLast();
        }
        List<DataItem> taken = List.copyOf(items);
        items.clear();
        return taken;
    }
}

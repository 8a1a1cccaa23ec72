package dev.banyan.grammars.layout;

import dev.banyan.grammars.cobol.DataItem;
import dev.banyan.grammars.cobol.Operand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items of a record while it is laid out. */
final class OpenItems {

    /** The largest record of Enterprise COBOL. */
    static final int MAX_BYTES = (1 << 27) - 1;

    private final List<Open> items = new ArrayList<>();
    private final Map<String, List<Open>> byName = new HashMap<>();

    /** An item whose length may still grow. */
    static final class Open {
        final DataItem item;
        final int parent;
        final long offset;
        final long slack;
        Element element = Element.GROUP;
        long length;
        boolean variable;
        boolean floating;
        Optional<Table> table = Optional.empty();

        Open(DataItem item, int parent, long offset, long slack) {
            this.item = item;
            this.parent = parent;
            this.offset = offset;
            this.slack = slack;
        }

        LayoutItem close() {
            LayoutItem.Extent extent =
                    new LayoutItem.Extent(clamp(offset), clamp(length), (int) slack, variable, floating);
            return new LayoutItem(item.level(), item.name(), parent, extent, element, table, item);
        }
    }

    int size() {
        return items.size();
    }

    void add(Open open) {
        items.add(open);
        if (open.item.level() != 66) {
            open.item.name().ifPresent(name -> byName.computeIfAbsent(name, key -> new ArrayList<>(1))
                    .add(open));
        }
    }

    List<LayoutItem> close() {
        return items.stream().map(Open::close).toList();
    }

    /** Slack bytes become part of the groups that end where they start, but never of the elements of a table. */
    void lengthen(int index, long end, long slack) {
        for (int at = index; at >= 0 && at < items.size(); at = lastChildEndingAt(at, end)) {
            Open open = items.get(at);
            if (open.element.type() != ItemType.GROUP || open.table.isPresent() || open.offset + open.length != end) {
                return;
            }
            open.length += slack;
        }
    }

    private int lastChildEndingAt(int group, long end) {
        for (int at = items.size() - 1; at > group; at--) {
            if (items.get(at).parent == group) {
                Open child = items.get(at);
                return child.offset + child.length == end ? at : -1;
            }
        }
        return -1;
    }

    /** The item that RENAMES means. */
    Optional<Open> named(Operand.Reference reference) {
        return byName.getOrDefault(reference.name(), List.of()).stream()
                .filter(open -> lies(open, reference.qualifiers()))
                .findFirst();
    }

    private boolean lies(Open open, List<String> qualifiers) {
        int matched = 0;
        for (int at = open.parent; at >= 0 && matched < qualifiers.size(); at = items.get(at).parent) {
            if (items.get(at)
                    .item
                    .name()
                    .filter(qualifiers.get(matched)::equals)
                    .isPresent()) {
                matched++;
            }
        }
        return matched == qualifiers.size();
    }

    static int clamp(long bytes) {
        return (int) Math.max(0, Math.min(MAX_BYTES, bytes));
    }
}

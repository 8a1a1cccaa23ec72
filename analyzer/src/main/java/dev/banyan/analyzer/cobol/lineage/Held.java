package dev.banyan.analyzer.cobol.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An elementary item that holds a value. */
record Held(RecordModel record, ItemModel item) {

    /** The items that are these bytes: the one that is meant, where that is known, and those that just redefine it. */
    static List<Held> of(ProgramModel program, End at, String carried) {
        List<Held> same = new ArrayList<>();
        for (RecordModel record : program.recordsOf(at.storage())) {
            for (ItemModel item : record.items()) {
                if (item.isElementary() && item.is(at)) {
                    same.add(new Held(record, item));
                }
            }
        }
        List<Held> meant = same.stream()
                .filter(one -> at.line() > 0
                        ? one.item().line() == at.line()
                        : one.item().declaration().equals(carried))
                .toList();
        if (meant.isEmpty()) {
            return same;
        }
        return same.stream()
                .filter(one -> meant.stream().anyMatch(other -> isOneValue(one, other)))
                .sorted(Comparator.comparing(one -> !meant.contains(one)))
                .toList();
    }

    private static boolean isOneValue(Held one, Held other) {
        if (one.record().equals(other.record())) {
            return one.record().isOverlay(one.item(), other.item());
        }
        boolean whole = one.item().parent() < 0 && other.item().parent() < 0;
        return whole || areInputAndOutput(one.item().name(), other.item().name());
    }

    /** The items of the two records of a symbolic map: {@code NAMEI} and {@code NAMEO}. */
    private static boolean areInputAndOutput(String one, String other) {
        int last = one.length() - 1;
        return last > 0
                && one.length() == other.length()
                && one.regionMatches(0, other, 0, last)
                && "IO".indexOf(one.charAt(last)) >= 0
                && "IO".indexOf(other.charAt(last)) >= 0;
    }

    /** Whether a flow takes the value from one of the items that hold it, or from a group around one. */
    static boolean isSource(End from, End at, List<Held> held) {
        int to = at.offset() + at.length();
        if (from.offset() > at.offset() || from.offset() + from.length() < to) {
            return false;
        }
        if (from.offset() == at.offset() && from.length() == at.length()) {
            return held.isEmpty()
                    || from.line() == 0
                    || held.stream().anyMatch(one -> one.item().line() == from.line());
        }
        return held.stream().anyMatch(one -> one.record().items().stream()
                .anyMatch(group -> group.group()
                        && group.is(from)
                        && group.line() == from.line()
                        && one.record().isWithin(one.item(), group)));
    }
}

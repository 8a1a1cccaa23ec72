package dev.banyan.analyzer.cobol.lineage;

import dev.banyan.analyzer.cobol.lineage.Growth.Stop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Follows a value that grows: from bytes of a program along the flows that start there, to all programs that have the
 * same copybook, through files, screens, columns and arguments, as far as what takes the value has no room for it.
 *
 * <pre>
 *   01 A PIC 9(4).   MOVE A TO B.     B grows with A
 *   01 B PIC 9(4).   MOVE B TO C.     C has room for five digits: the end
 *   01 C PIC 9(6).   MOVE B TO D.     D cuts today already: the end
 *   01 D PIC 9(2).
 * </pre>
 *
 * <p>Cost: each run of bytes is visited once, and looks at the flows and items of its storage.
 */
final class Spread {

    private static final int MAX_VISITS = 50_000;

    private final Lineage lineage;
    private final int need;
    private final int by;
    private final Deque<Visit> queue = new ArrayDeque<>();
    private final Set<Place> seen = new HashSet<>();
    private final Set<String> crossed = new HashSet<>();
    private final Findings found = new Findings();

    /**
     * Bytes of a program, or a place outside; then the program is empty.
     *
     * @param carried the declaration of the item that the value was in last: after a MOVE of groups it tells which of
     *     several forms of the record is meant
     */
    private record Place(Optional<ProgramModel> program, End end, String carried) {}

    private record Visit(Place place, String why) {}

    Spread(Lineage lineage, int need, int by) {
        this.lineage = lineage;
        this.need = need;
        this.by = by;
    }

    /** Items without room that give their value to one that grows, or are compared with it, and are not among those. */
    private void neighbours() {
        Map<ProgramModel, Set<End>> reached = new HashMap<>();
        for (Place place : seen) {
            place.program().ifPresent(program -> {
                Set<End> ends = reached.computeIfAbsent(program, key -> new HashSet<>());
                Held.of(program, place.end(), place.carried())
                        .forEach(one -> ends.add(End.of(
                                place.end().storage(),
                                one.item().offset(),
                                one.item().length(),
                                one.item().line())));
            });
        }
        reached.forEach((program, ends) -> {
            for (Flow flow : program.flows()) {
                if (!flow.bytes() && ends.contains(flow.to()) && !ends.contains(flow.from())) {
                    Optional<ItemModel> source =
                            flow.from().storage() < 0 ? Optional.empty() : program.exactly(flow.from());
                    source.filter(item -> item.capacity() < need)
                            .ifPresent(item -> stop(
                                    flow.isComparison() ? found.compared() : found.feeding(),
                                    program,
                                    flow,
                                    item.capacity()));
                }
            }
        });
    }

    Growth from(ProgramModel program, End start, String name, int holds) {
        go(new Place(Optional.of(program), start, ""), Findings.START);
        int visits = 0;
        while (!queue.isEmpty() && visits < MAX_VISITS) {
            visits++;
            Visit visit = queue.remove();
            if (visit.place().program().isPresent()) {
                inside(
                        visit.place().program().get(),
                        visit.place().end(),
                        visit.place().carried(),
                        visit.why());
            } else {
                outside(visit.place().end(), visit.place().carried(), visit.why());
            }
        }
        neighbours();
        return found.growth(name, holds, by, queue.isEmpty());
    }

    private void go(Place place, String why) {
        if (seen.add(place)) {
            queue.add(new Visit(place, why));
        }
    }

    private void inside(ProgramModel program, End at, String carried, String why) {
        List<Held> held = Held.of(program, at, carried);
        for (Held one : held) {
            Held first = held.get(0);
            boolean itself = one.equals(first);
            touched(
                    program,
                    one,
                    itself ? why : "shares its bytes with " + lineage.label(program, first.record(), first.item()));
            parts(program, at, one);
        }
        String carry = held.isEmpty() ? carried : held.get(0).item().declaration();
        for (Flow flow : program.flowsFrom(at.storage())) {
            if (flow.bytes()) {
                bytes(program, at, flow, carry);
            } else if (!flow.isComparison() && Held.isSource(flow.from(), at, held)) {
                value(program, flow);
            }
        }
    }

    private void touched(ProgramModel program, Held held, String why) {
        ItemModel item = held.item();
        if (!item.name().isEmpty()) {
            found.in(program);
            found.grown("field", lineage.label(program, held.record(), item), item.capacity(), item, why);
        }
        if (held.record().items().size() > 1) {
            ItemModel root = held.record().items().get(0);
            String name = lineage.label(program, held.record(), root);
            found.grown("record", name, held.record().length(), root, "holds a field that grows");
        }
        if (!item.file().equals(program.file()) && crossed.add(item.declaration())) {
            for (Lineage.Copied copied : lineage.copiesOf(item)) {
                ItemModel there = copied.item();
                go(
                        new Place(
                                Optional.of(copied.program()),
                                End.of(copied.storage(), there.offset(), there.length(), there.line()),
                                item.declaration()),
                        "the same copybook in " + copied.program().name());
            }
        }
    }

    /** The items of a group that redefines just these bytes, as the year of a date. */
    private void parts(ProgramModel program, End at, Held held) {
        RecordModel record = held.record();
        for (ItemModel item : record.items()) {
            if (item.isElementary()
                    && !item.is(at)
                    && item.parent() >= 0
                    && !item.name().isEmpty()) {
                ItemModel group = record.items().get(item.parent());
                if (group.is(at) && group.parent() == held.item().parent()) {
                    found.grown(
                            "part",
                            lineage.label(program, record, item),
                            item.capacity(),
                            item,
                            "part of a field that grows");
                }
            }
        }
    }

    private void outside(End at, String carried, String why) {
        int colon = at.outside().indexOf(':');
        String kind = at.outside().substring(0, Math.max(0, colon));
        String name = at.outside().substring(colon + 1);
        if (!kind.equals("argument") && !kind.equals("result")) {
            found.outside(kind, name, why);
        }
        for (Lineage.Arrival arrival : lineage.arrivalsFrom(at.outside())) {
            if (arrival.flow().bytes()) {
                bytes(arrival.program(), at, arrival.flow(), carried);
            } else {
                value(arrival.program(), arrival.flow());
            }
        }
    }

    private void bytes(ProgramModel program, End at, Flow flow, String carried) {
        End from = flow.from();
        End to = flow.to();
        int first = Math.max(at.offset(), from.offset());
        int last = Math.min(at.offset() + at.length(), from.offset() + from.length());
        if (first >= last) {
            return;
        }
        int start = to.offset() + first - from.offset();
        int end = start + last - first;
        if (end > to.offset() + to.length()) {
            stop(found.cut(), program, flow, to.length());
            return;
        }
        if (last - first < at.length()) {
            piece(program, flow);
            return;
        }
        if (start > to.offset() || end < to.offset() + to.length()) {
            area(program, flow);
        }
        go(
                new Place(
                        to.storage() < 0 ? Optional.empty() : Optional.of(program),
                        new End(to.storage(), to.outside(), start, end - start, 0),
                        carried),
                why(program, flow));
    }

    /** Reference modification takes a piece of the value: which pieces grow is for people to say. */
    private void piece(ProgramModel program, Flow flow) {
        Optional<ItemModel> target = flow.to().storage() < 0 ? Optional.empty() : program.exactly(flow.to());
        target.filter(item -> !item.name().isEmpty())
                .ifPresent(item -> found.grown(
                        "part", lineage.label(program, flow.to()), item.capacity(), item, why(program, flow)));
    }

    /** An elementary item that takes a whole record must grow with it, if it is not long enough as it is. */
    private void area(ProgramModel program, Flow flow) {
        Optional<ItemModel> area = flow.to().storage() < 0 ? Optional.empty() : program.exactly(flow.to());
        if (area.isEmpty() || area.get().name().isEmpty()) {
            return;
        }
        if (area.get().length() >= flow.from().length() + by) {
            stop(found.room(), program, flow, area.get().length());
        } else if (area.get().length() >= flow.from().length()) {
            found.in(program);
            found.grown(
                    "area", lineage.label(program, flow.to()), area.get().capacity(), area.get(), why(program, flow));
        }
    }

    private void value(ProgramModel program, Flow flow) {
        if (flow.to().storage() < 0) {
            go(new Place(Optional.empty(), flow.to(), ""), why(program, flow));
            return;
        }
        int target = program.exactly(flow.to())
                .map(ItemModel::capacity)
                .orElse(flow.to().length());
        int source = flow.from().storage() < 0
                ? 0
                : program.exactly(flow.from())
                        .map(ItemModel::capacity)
                        .orElse(flow.from().length());
        if (target >= need) {
            stop(found.room(), program, flow, target);
        } else if (target < source) {
            stop(found.cut(), program, flow, target);
        } else {
            go(new Place(Optional.of(program), flow.to(), ""), why(program, flow));
        }
    }

    private void stop(SortedMap<String, Stop> stops, ProgramModel program, Flow flow, int holds) {
        Stop stop = new Stop(
                lineage.label(program, flow.from()),
                lineage.label(program, flow.to()),
                holds,
                flow.kind(),
                flow.position().file(),
                flow.position().line());
        stops.putIfAbsent(stop.toString(), stop);
    }

    private String why(ProgramModel program, Flow flow) {
        return flow.kind() + " from " + lineage.label(program, flow.from()) + " at "
                + flow.position().file() + ":" + flow.position().line();
    }
}

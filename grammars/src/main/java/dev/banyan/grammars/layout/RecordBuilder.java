package dev.banyan.grammars.layout;

import dev.banyan.grammars.cobol.DataItem;
import dev.banyan.grammars.cobol.DataItem.Attribute;
import dev.banyan.grammars.layout.Element.Sign;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Gives every item of one record its bytes, in one pass.
 *
 * <pre>
 *   01 MENU.                                    offset  length
 *     05 CODE-OF     PIC X.                          0       1
 *     05 TOTAL       PIC 9(6) COMP SYNC.             4       4   behind 3 slack bytes
 *     05 TOTAL-TEXT  REDEFINES TOTAL PIC X(4).       4       4
 *     05 ROW OCCURS 2.                               8       3   stride 3
 *        10 CELL     PIC S9(5) COMP-3.               8       3
 * </pre>
 *
 * <p>Slack bytes follow the Enterprise COBOL Language Reference, "Slack bytes within records": they belong to the group
 * that holds the elementary item before them; a table of groups with synchronized items is filled up so that every
 * element starts on the widest boundary in it.
 */
final class RecordBuilder {

    private static final int MAX_BYTES = OpenItems.MAX_BYTES;

    /** Levels 01 to 49 and some room; deeper nesting is no COBOL. */
    private static final int MAX_DEPTH = 64;

    private static final int MAX_PROBLEMS = 100;

    private static final String CODE = "layout";

    private final LayoutOptions options;
    private final OpenItems items = new OpenItems();
    private final List<Problem> problems = new ArrayList<>();
    private long variableFrom = Long.MAX_VALUE;

    /** What an item has from the groups around it. */
    private record Around(
            int parent, int depth, Optional<DataItem.Usage> usage, Optional<Sign> sign, boolean synchronizedItems) {}

    /** Where an item ended, with all its elements, and the widest boundary asked for inside. */
    private record Placed(long end, int alignment, boolean variable) {}

    RecordBuilder(LayoutOptions options) {
        this.options = options;
    }

    RecordLayout build(DataItem record) {
        Placed placed = place(record, 0, 0, new Around(-1, 0, Optional.empty(), Optional.empty(), false));
        if (placed.end() > MAX_BYTES) {
            problem(
                    record,
                    "takes " + placed.end() + " bytes; " + MAX_BYTES + " is the most, and offsets behind it are cut");
        }
        return new RecordLayout(record.name().orElse(""), OpenItems.clamp(placed.end()), items.close(), problems);
    }

    private Placed place(DataItem item, long start, long slack, Around around) {
        DataItem.Clauses clauses = item.clauses();
        int index = items.size();
        OpenItems.Open open = new OpenItems.Open(item, around.parent(), start, slack);
        open.floating = start >= variableFrom;
        items.add(open);
        Optional<DataItem.Usage> usage = clauses.usage().or(around::usage);
        Around inside = new Around(
                index,
                around.depth() + 1,
                usage,
                sign(item).or(around::sign),
                around.synchronizedItems() || clauses.attributes().contains(Attribute.SYNCHRONIZED));
        Placed one = isGroup(item) ? group(item, open, inside) : elementary(item, open, inside);
        open.length = one.end() - start;
        if (clauses.occurs().isEmpty()) {
            return one;
        }
        if (isGroup(item) && one.alignment() > 1) {
            open.length = up(open.length, one.alignment());
        }
        return table(item, clauses.occurs().get(), open, one);
    }

    private static boolean isGroup(DataItem item) {
        return item.children().stream().anyMatch(child -> child.level() != 66);
    }

    private Placed elementary(DataItem item, OpenItems.Open open, Around inside) {
        Storing storing = storing(item, inside);
        open.element = storing.element();
        storing.trouble().ifPresent(trouble -> problem(item, trouble));
        int alignment = inside.synchronizedItems() ? storing.alignment() : 1;
        renames(item, inside);
        return new Placed(open.offset + storing.bytes(), alignment, false);
    }

    private Storing storing(DataItem item, Around around) {
        DataItem.Clauses clauses = item.clauses();
        return Storing.of(
                clauses,
                around.usage().orElse(DataItem.Usage.DISPLAY),
                around.sign().orElse(Sign.TRAILING),
                options);
    }

    private Placed group(DataItem group, OpenItems.Open open, Around inside) {
        if (group.clauses().picture().isPresent()) {
            problem(group, "has PICTURE and items below it; the picture was left out");
        }
        if (inside.depth() > MAX_DEPTH) {
            problem(group, "lies more than " + MAX_DEPTH + " levels deep; what is below it was left out");
            open.element = Element.of(ItemType.UNKNOWN);
            return new Placed(open.offset, 1, false);
        }
        Map<String, Long> starts = new HashMap<>();
        long next = open.offset;
        int alignment = 1;
        int previous = -1;
        for (DataItem child : group.children()) {
            if (child.level() == 66) {
                continue;
            }
            Optional<Long> shared = redefined(child, starts);
            long free = next;
            long start = shared.orElseGet(() -> up(free, firstAlignment(child, inside)));
            long slack = shared.isPresent() ? 0 : start - next;
            if (slack > 0 && previous >= 0) {
                items.lengthen(previous, next, slack);
            }
            previous = items.size();
            Placed placed = place(child, start, slack, inside);
            child.name().ifPresent(name -> starts.put(name, start));
            alignment = Math.max(alignment, placed.alignment());
            open.variable |= placed.variable();
            next = Math.max(next, placed.end());
        }
        open.length = next - open.offset;
        renames(group, inside);
        return new Placed(next, alignment, open.variable);
    }

    private Optional<Long> redefined(DataItem item, Map<String, Long> starts) {
        Optional<String> name = item.clauses().redefines();
        Optional<Long> start = name.map(starts::get);
        if (name.isPresent() && start.isEmpty()) {
            problem(
                    item,
                    "redefines " + name.get()
                            + ", which is no item of the same group before it; it was placed behind the others");
        }
        return start;
    }

    /** The boundary of the first elementary item in it: the slack bytes of that one lie before the whole group. */
    private int firstAlignment(DataItem item, Around around) {
        Around here = around;
        DataItem at = item;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            DataItem.Clauses clauses = at.clauses();
            here = new Around(
                    -1,
                    depth,
                    clauses.usage().or(here::usage),
                    here.sign(),
                    here.synchronizedItems() || clauses.attributes().contains(Attribute.SYNCHRONIZED));
            Optional<DataItem> first =
                    at.children().stream().filter(child -> child.level() != 66).findFirst();
            if (first.isEmpty()) {
                return here.synchronizedItems() ? storing(at, here).alignment() : 1;
            }
            at = first.get();
        }
        return 1;
    }

    private Placed table(DataItem item, DataItem.Occurs occurs, OpenItems.Open open, Placed one) {
        boolean unbounded = occurs.maximum().isEmpty() && occurs.dependingOn().isPresent();
        if (occurs.maximum().isEmpty() && !unbounded) {
            problem(item, "has an OCCURS whose number is not known here; it was given one element");
        }
        int most = occurs.maximum().orElse(unbounded ? occurs.minimum() : 1);
        boolean variable = occurs.dependingOn().isPresent();
        int least = variable && occurs.minimum() == most && !unbounded ? 1 : occurs.minimum();
        if (most < 1 || least > most) {
            problem(item, "has OCCURS " + occurs.minimum() + " TO " + most + "; it was given one element at least");
        }
        OptionalInt maximum = unbounded ? OptionalInt.empty() : OptionalInt.of(Math.max(1, most));
        Table table = new Table(least, maximum, OpenItems.clamp(open.length), occurs.dependingOn(), occurs.indexes());
        open.table = Optional.of(table);
        long end = open.offset + Math.min(MAX_BYTES + 1L, open.length * table.room());
        if (variable || one.variable()) {
            variableFrom = Math.min(variableFrom, Math.max(end, open.offset + 1));
        }
        return new Placed(end, one.alignment(), variable || one.variable());
    }

    private void renames(DataItem group, Around inside) {
        for (DataItem child : group.children()) {
            if (child.level() == 66) {
                rename(child, inside);
            }
        }
    }

    private void rename(DataItem item, Around around) {
        List<OpenItems.Open> ends = item.clauses().renames().stream()
                .map(items::named)
                .flatMap(Optional::stream)
                .toList();
        if (ends.isEmpty() || ends.size() < item.clauses().renames().size()) {
            problem(item, "renames an item that is not in the record; it was given no bytes");
        }
        long from = ends.isEmpty() ? 0 : ends.get(0).offset;
        OpenItems.Open open = new OpenItems.Open(item, around.parent(), from, 0);
        if (ends.isEmpty()) {
            open.element = Element.of(ItemType.UNKNOWN);
        } else {
            OpenItems.Open last = ends.get(ends.size() - 1);
            open.length = Math.max(0, last.offset + last.length - from);
            open.element = ends.size() == 1 ? last.element : Element.of(ItemType.ALPHANUMERIC);
            open.floating = from >= variableFrom;
        }
        items.add(open);
    }

    private static Optional<Sign> sign(DataItem item) {
        Set<Attribute> attributes = item.clauses().attributes();
        boolean separate = attributes.contains(Attribute.SIGN_SEPARATE);
        if (attributes.contains(Attribute.SIGN_LEADING)) {
            return Optional.of(separate ? Sign.LEADING_SEPARATE : Sign.LEADING);
        }
        boolean trailing = separate || attributes.contains(Attribute.SIGN_TRAILING);
        return trailing ? Optional.of(separate ? Sign.TRAILING_SEPARATE : Sign.TRAILING) : Optional.empty();
    }

    private void problem(DataItem item, String what) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new Problem(
                    item.position(),
                    CODE,
                    "The item " + item.name().orElse("FILLER") + " " + what + ".",
                    "Compile the program: if the compiler takes it, report this; if not, mend the declaration."));
        }
    }

    private static long up(long bytes, int boundary) {
        return (bytes + boundary - 1) / boundary * boundary;
    }
}

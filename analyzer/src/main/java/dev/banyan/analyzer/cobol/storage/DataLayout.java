package dev.banyan.analyzer.cobol.storage;

import dev.banyan.grammars.cobol.DataDivision;
import dev.banyan.grammars.cobol.DataDivision.StorageSection;
import dev.banyan.grammars.cobol.DataItem;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.cobol.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every item its bytes, in one pass over the data division.
 *
 * <pre>
 *   01 MENU.                                    offset  length
 *     05 DATA-LINES.                                 0      16
 *       10 FILLER PIC X(8) VALUE 'PGM1'.             0       8
 *       10 FILLER PIC X(8) VALUE 'PGM2'.             8       8
 *     05 OPTIONS REDEFINES DATA-LINES.               0      16
 *       10 OPTION PIC X(8) OCCURS 2.                 0       8, repeated 2 times every 8 bytes
 * </pre>
 */
final class DataLayout {

    private static final int MAX_BYTES = 1 << 27;
    private static final int MAX_INITIALS_OF_ITEM = 1_000;

    private final Map<String, List<Field>> fields = new HashMap<>();
    private final Map<String, DataMap.Truth> truths = new HashMap<>();
    private final Map<String, Operand> constants = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Storage.Kind> kinds = new ArrayList<>();
    private final List<List<Storage.Initial>> initials = new ArrayList<>();

    /** What surrounds an item. */
    private record Around(
            int storage, List<String> groups, List<Region.Repeat> dimensions, Optional<DataItem.Usage> usage) {}

    DataMap map() {
        List<Storage> storages = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            storages.add(new Storage(names.get(i), kinds.get(i), initials.get(i)));
        }
        return new DataMap(fields, truths, constants, storages);
    }

    void add(Program program) {
        for (DataDivision.FileDescription file : program.data().files()) {
            int storage = open(file.file(), Storage.Kind.FILE);
            for (DataItem item : file.records()) {
                item(item, 0, new Around(storage, List.of(file.file()), List.of(), Optional.empty()));
            }
        }
        for (StorageSection section : program.data().sections()) {
            section(section);
        }
    }

    private void section(StorageSection section) {
        Map<String, Integer> byName = new LinkedHashMap<>();
        for (DataItem item : section.items()) {
            if (item.level() == 78) {
                constant(item);
                continue;
            }
            Integer shared = item.clauses().redefines().map(byName::get).orElse(null);
            int storage = shared == null ? open(item.name().orElse("FILLER"), kind(section.kind(), item)) : shared;
            item.name().ifPresent(name -> byName.putIfAbsent(name, storage));
            item(item, 0, new Around(storage, List.of(), List.of(), Optional.empty()));
        }
    }

    private static Storage.Kind kind(StorageSection.Kind section, DataItem item) {
        return switch (section) {
            case WORKING_STORAGE, LOCAL_STORAGE ->
                item.clauses().attributes().contains(DataItem.Attribute.EXTERNAL)
                        ? Storage.Kind.FOREIGN
                        : Storage.Kind.WORKING;
            case LINKAGE -> Storage.Kind.LINKAGE;
            case COMMUNICATION, REPORT, SCREEN -> Storage.Kind.FOREIGN;
        };
    }

    private int open(String name, Storage.Kind kind) {
        names.add(name);
        kinds.add(kind);
        initials.add(new ArrayList<>());
        return names.size() - 1;
    }

    private void constant(DataItem item) {
        if (item.name().isPresent() && !item.clauses().values().isEmpty()) {
            constants.putIfAbsent(
                    item.name().get(), item.clauses().values().get(0).from());
        }
    }

    /** Places the item and those below it; answers the bytes of all its elements. */
    private int item(DataItem item, int offset, Around around) {
        DataItem.Clauses clauses = item.clauses();
        Optional<DataItem.Usage> usage = clauses.usage().or(around::usage);
        int count = clauses.occurs()
                .map(occurs -> Math.max(1, occurs.maximum().orElse(occurs.minimum())))
                .orElse(1);
        int size = size(item, usage.orElse(DataItem.Usage.DISPLAY), around);
        List<Region.Repeat> dimensions = around.dimensions();
        if (clauses.occurs().isPresent()) {
            dimensions = new ArrayList<>(dimensions);
            dimensions.add(new Region.Repeat(size, count));
        }
        Region first = Region.plain(around.storage(), offset, Math.max(1, size));
        Field field = new Field(
                item.name().orElse(""), around.groups(), first, dimensions, form(item, usage), item.position());
        if (!field.name().isEmpty()) {
            fields.computeIfAbsent(field.name(), name -> new ArrayList<>(1)).add(field);
        }
        initial(item, field);
        for (DataItem.ConditionName condition : item.conditions()) {
            Optional<Operand> value = condition.values().stream().findFirst().map(DataItem.Value::from);
            truths.putIfAbsent(condition.name(), new DataMap.Truth(field, value));
        }
        List<String> groups = new ArrayList<>();
        item.name().ifPresent(groups::add);
        groups.addAll(around.groups());
        children(item, offset, new Around(around.storage(), groups, dimensions, usage), true);
        return clamp((long) size * count);
    }

    private int size(DataItem item, DataItem.Usage usage, Around around) {
        if (!item.children().isEmpty()) {
            return children(item, 0, around, false);
        }
        return item.clauses()
                .picture()
                .map(picture -> PictureSize.of(picture, usage, item.clauses().attributes()))
                .orElseGet(() -> PictureSize.of(usage));
    }

    /** The bytes of a group; with {@code place}, its items are recorded too. */
    private int children(DataItem group, int offset, Around around, boolean place) {
        Map<String, Integer> starts = new HashMap<>();
        long next = offset;
        for (DataItem child : group.children()) {
            if (child.level() == 66) {
                if (place) {
                    renames(child, around);
                }
                continue;
            }
            Integer shared = child.clauses().redefines().map(starts::get).orElse(null);
            int start = clamp(shared == null ? next : shared);
            child.name().ifPresent(name -> starts.putIfAbsent(name, start));
            int bytes = place ? item(child, start, around) : bytes(child, around);
            next = Math.max(next, start + (long) bytes);
        }
        return clamp(next - offset);
    }

    private int bytes(DataItem item, Around around) {
        Optional<DataItem.Usage> usage = item.clauses().usage().or(around::usage);
        int count = item.clauses()
                .occurs()
                .map(occurs -> Math.max(1, occurs.maximum().orElse(occurs.minimum())))
                .orElse(1);
        Around inside = new Around(around.storage(), List.of(), List.of(), usage);
        return clamp((long) size(item, usage.orElse(DataItem.Usage.DISPLAY), inside) * count);
    }

    private void renames(DataItem item, Around around) {
        List<Field> ends = new ArrayList<>();
        for (Operand.Reference reference : item.clauses().renames()) {
            fields.getOrDefault(reference.name(), List.of()).stream()
                    .filter(field -> field.first().storage() == around.storage())
                    .findFirst()
                    .ifPresent(ends::add);
        }
        if (ends.isEmpty() || item.name().isEmpty()) {
            return;
        }
        int from = ends.get(0).first().offset();
        int to = ends.get(ends.size() - 1).first().end();
        Region region = Region.plain(around.storage(), from, Math.max(1, to - from));
        Field field =
                new Field(item.name().get(), around.groups(), region, List.of(), Field.Form.GROUP, item.position());
        fields.computeIfAbsent(field.name(), name -> new ArrayList<>(1)).add(field);
    }

    private void initial(DataItem item, Field field) {
        if (item.clauses().values().isEmpty() || field.form() == Field.Form.CODED) {
            return;
        }
        Optional<String> text = Texts.stored(
                item.clauses().values().get(0).from(), field.first().length(), field.form());
        if (text.isEmpty()) {
            return;
        }
        List<Storage.Initial> list = initials.get(field.first().storage());
        field.anywhere().places().stream()
                .limit(MAX_INITIALS_OF_ITEM)
                .forEach(place -> list.add(new Storage.Initial(
                        field.name().isEmpty() ? "FILLER" : field.name(), place, text.get(), field.position())));
    }

    private static Field.Form form(DataItem item, Optional<DataItem.Usage> usage) {
        if (!item.children().isEmpty()) {
            return Field.Form.GROUP;
        }
        DataItem.Usage stored = usage.orElse(DataItem.Usage.DISPLAY);
        if (stored != DataItem.Usage.DISPLAY && stored != DataItem.Usage.BYTES) {
            return Field.Form.CODED;
        }
        String picture = item.clauses().picture().orElse("X");
        return picture.startsWith("9") || picture.startsWith("S") ? Field.Form.DIGITS : Field.Form.TEXT;
    }

    private static int clamp(long bytes) {
        return (int) Math.max(0, Math.min(MAX_BYTES, bytes));
    }
}

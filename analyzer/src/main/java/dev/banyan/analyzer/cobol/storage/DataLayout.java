package dev.banyan.analyzer.cobol.storage;

import dev.banyan.grammars.cobol.DataDivision;
import dev.banyan.grammars.cobol.DataDivision.StorageSection;
import dev.banyan.grammars.cobol.DataItem;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.cobol.Program;
import dev.banyan.grammars.layout.Element;
import dev.banyan.grammars.layout.LayoutItem;
import dev.banyan.grammars.layout.LayoutOptions;
import dev.banyan.grammars.layout.RecordLayout;
import dev.banyan.grammars.layout.RecordLayouts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers the records of a program as storages, and makes a {@link Field} of every item in them. */
final class DataLayout {

    private static final int MAX_INITIALS_OF_ITEM = 1_000;

    private final Map<String, List<Field>> fields = new HashMap<>();
    private final Map<String, DataMap.Truth> truths = new HashMap<>();
    private final Map<String, Operand> constants = new HashMap<>();
    private final List<PlacedRecord> records = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Storage.Kind> kinds = new ArrayList<>();
    private final List<List<Storage.Initial>> initials = new ArrayList<>();

    DataMap map() {
        List<Storage> storages = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            storages.add(new Storage(names.get(i), kinds.get(i), initials.get(i)));
        }
        return new DataMap(fields, truths, constants, storages, records);
    }

    void add(Program program) {
        LayoutOptions options = LayoutOptions.of(program.environment());
        for (DataDivision.FileDescription file : program.data().files()) {
            int storage = open(file.file(), Storage.Kind.FILE);
            for (RecordLayout record : RecordLayouts.of(file.records(), options)) {
                record(new PlacedRecord(storage, Optional.of(file.file()), record));
            }
        }
        for (StorageSection section : program.data().sections()) {
            section(section, options);
        }
    }

    private void section(StorageSection section, LayoutOptions options) {
        Map<String, Integer> byName = new HashMap<>();
        section.items().stream().filter(item -> item.level() == 78).forEach(this::constant);
        for (RecordLayout record : RecordLayouts.of(section.items(), options)) {
            DataItem item = record.items().get(0).declaration();
            Integer shared = item.clauses().redefines().map(byName::get).orElse(null);
            int storage = shared == null ? open(item.name().orElse("FILLER"), kind(section.kind(), item)) : shared;
            item.name().ifPresent(name -> byName.putIfAbsent(name, storage));
            record(new PlacedRecord(storage, Optional.empty(), record));
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

    private void record(PlacedRecord record) {
        records.add(record);
        RecordLayout layout = record.layout();
        List<List<String>> names = new ArrayList<>();
        List<List<Region.Repeat>> dimensions = new ArrayList<>();
        for (LayoutItem item : layout.items()) {
            boolean itself = item.parent() < 0;
            List<String> groups = itself ? record.file().map(List::of).orElse(List.of()) : names.get(item.parent());
            List<Region.Repeat> repeats = itself ? List.of() : dimensions.get(item.parent());
            if (item.table().isPresent()) {
                repeats = new ArrayList<>(repeats);
                repeats.add(new Region.Repeat(
                        item.table().get().stride(), item.table().get().room()));
            }
            boolean renames = item.level() == 66;
            Region first = Region.plain(record.storage(), item.offset(), Math.max(1, item.length()));
            field(
                    item,
                    new Field(
                            item.name().orElse(""),
                            groups,
                            first,
                            renames ? List.of() : repeats,
                            renames ? Field.Form.GROUP : form(item.element()),
                            item.declaration().position()));
            List<String> inside = new ArrayList<>(groups.size() + 1);
            item.name().ifPresent(inside::add);
            inside.addAll(groups);
            names.add(inside);
            dimensions.add(repeats);
        }
    }

    private void field(LayoutItem item, Field field) {
        if (!field.name().isEmpty()) {
            fields.computeIfAbsent(field.name(), name -> new ArrayList<>(1)).add(field);
        }
        initial(item.declaration(), field);
        for (DataItem.ConditionName condition : item.declaration().conditions()) {
            Optional<Operand> value = condition.values().stream().findFirst().map(DataItem.Value::from);
            truths.putIfAbsent(condition.name(), new DataMap.Truth(field, value));
        }
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

    private static Field.Form form(Element element) {
        return switch (element.type()) {
            case GROUP -> Field.Form.GROUP;
            case DISPLAY_NUMERIC -> Field.Form.DIGITS;
            case ALPHABETIC, ALPHANUMERIC, ALPHANUMERIC_EDITED, NUMERIC_EDITED, UNKNOWN -> Field.Form.TEXT;
            case BINARY_BYTES -> element.digits() == 0 ? Field.Form.TEXT : Field.Form.CODED;
            default -> Field.Form.CODED;
        };
    }
}

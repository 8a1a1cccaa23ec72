package dev.banyan.analyzer.cobol.storage;

import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.cobol.Program;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Where every item of one program lies. Belongs to one thread. */
public final class DataMap {

    /** How much of a linkage item a reference with a length of the run time may reach. */
    private static final int COMMAREA_BYTES = 32_763;

    private static final int UNDECLARED_BYTES = 256;

    /**
     * The bytes that a reference means.
     *
     * @param exact false when the start or the length is only known at run time
     */
    public record Place(Region region, boolean exact) {}

    /** A level 88 entry: the item it speaks of, and the value that SET ... TO TRUE moves. */
    public record Truth(Field field, Optional<Operand> value) {}

    private final Map<String, List<Field>> fields;
    private final Map<String, Truth> truths;
    private final Map<String, Operand> constants;
    private final List<Storage> storages;
    private final List<PlacedRecord> records;
    private final Map<String, Integer> undeclared = new HashMap<>();

    DataMap(
            Map<String, List<Field>> fields,
            Map<String, Truth> truths,
            Map<String, Operand> constants,
            List<Storage> storages,
            List<PlacedRecord> records) {
        this.fields = fields;
        this.truths = truths;
        this.constants = constants;
        this.storages = storages;
        this.records = List.copyOf(records);
    }

    /**
     * Lays out a program.
     *
     * @param around the programs it is nested in, innermost first; their items are seen where it has none of the name
     */
    public static DataMap of(Program program, List<Program> around) {
        DataLayout layout = new DataLayout();
        layout.add(program);
        around.forEach(layout::add);
        return layout.map();
    }

    /** By number; grows while undeclared names are met. */
    public List<Storage> storages() {
        return List.copyOf(storages);
    }

    /** The records of the program, then those of the programs around it. */
    public List<PlacedRecord> records() {
        return records;
    }

    /** What the records could not be laid out for; not of those that screens and reports have. */
    public List<Problem> layoutProblems() {
        return records.stream()
                .filter(record -> storages.get(record.storage()).kind() != Storage.Kind.FOREIGN)
                .flatMap(record -> record.layout().problems().stream())
                .toList();
    }

    /** The storage of a level 01 item. */
    public OptionalInt storageOf(String name) {
        List<Field> found = fields.getOrDefault(name, List.of());
        return found.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(found.get(0).first().storage());
    }

    /** The text that VALUE puts exactly there, without blanks around it. */
    public Optional<String> initial(Region region) {
        return storages.get(region.storage()).initials().stream()
                .filter(initial -> initial.offset() == region.offset())
                .map(initial -> initial.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    public Optional<Truth> truth(String name) {
        return Optional.ofNullable(truths.get(name));
    }

    /** The value of a level 78 name. */
    public Optional<Operand> constant(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    public Optional<Field> field(Operand.Reference reference) {
        for (Field field : fields.getOrDefault(reference.name(), List.of())) {
            if (isIn(field.groups(), reference.qualifiers())) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The named items inside a group that are no groups themselves. */
    public List<Field> leavesOf(Field group) {
        List<Field> leaves = new ArrayList<>();
        for (List<Field> same : fields.values()) {
            for (Field field : same) {
                if (field.form() != Field.Form.GROUP
                        && field.first().storage() == group.first().storage()
                        && field.groups().contains(group.name())
                        && field.first().overlaps(group.first())) {
                    leaves.add(field);
                }
            }
        }
        return leaves;
    }

    /** The bytes that a reference means; a name that is declared nowhere gets bytes of its own. */
    public Place place(Operand.Reference reference) {
        Optional<Field> field = field(reference);
        if (field.isEmpty()) {
            return new Place(undeclared(reference), reference.modification().isEmpty());
        }
        Region region = subscripted(field.get(), reference.subscripts());
        return reference.modification().map(cut -> cut(region, cut)).orElseGet(() -> new Place(region, true));
    }

    /** Whether the name was met before without a declaration, with these qualifiers. */
    public boolean isKnownUndeclared(Operand.Reference reference) {
        return undeclared.containsKey(reference.qualifiedName());
    }

    /** Bytes that no item declares and that the system keeps for the program. */
    public Region kept(String name, int length) {
        storages.add(new Storage(name, Storage.Kind.WORKING, List.of()));
        return Region.plain(storages.size() - 1, 0, length);
    }

    private Region undeclared(Operand.Reference reference) {
        int storage = undeclared.computeIfAbsent(reference.qualifiedName(), name -> {
            storages.add(new Storage(name, Storage.Kind.UNDECLARED, List.of()));
            return storages.size() - 1;
        });
        return Region.plain(storage, 0, UNDECLARED_BYTES);
    }

    private Region subscripted(Field field, List<Operand> subscripts) {
        int offset = field.first().offset();
        List<Region.Repeat> open = new ArrayList<>();
        for (int i = 0; i < field.dimensions().size(); i++) {
            Region.Repeat dimension = field.dimensions().get(i);
            OptionalInt known = i < subscripts.size() ? number(subscripts.get(i)) : OptionalInt.empty();
            if (known.isPresent() && known.getAsInt() >= 1 && known.getAsInt() <= dimension.count()) {
                offset += (known.getAsInt() - 1) * dimension.stride();
            } else {
                open.add(dimension);
            }
        }
        return new Region(field.first().storage(), offset, field.first().length(), open);
    }

    private Place cut(Region region, Operand.ReferenceModification cut) {
        boolean linkage = storages.get(region.storage()).kind() == Storage.Kind.LINKAGE;
        int whole = linkage ? Math.max(region.length(), COMMAREA_BYTES) : region.length();
        OptionalInt start = number(cut.start());
        if (start.isEmpty() || start.getAsInt() < 1 || start.getAsInt() > whole) {
            return new Place(region, false);
        }
        int from = start.getAsInt() - 1;
        OptionalInt length = cut.length().map(this::number).orElse(OptionalInt.of(whole - from));
        boolean known = length.isPresent() && length.getAsInt() >= 1;
        int bytes = known ? Math.min(length.getAsInt(), whole - from) : whole - from;
        return new Place(region.part(from, bytes), known);
    }

    /** The value of an expression of constants and LENGTH OF. */
    public OptionalInt number(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return digits(literal.value());
        }
        if (operand instanceof Operand.LengthOf length && length.item() instanceof Operand.Reference item) {
            return field(item)
                    .map(field -> OptionalInt.of(field.first().length()))
                    .orElse(OptionalInt.empty());
        }
        if (operand instanceof Operand.Reference name
                && constants.get(name.name()) instanceof Operand.Literal literal) {
            return digits(literal.value());
        }
        if (operand instanceof Operand.Calculation sum) {
            OptionalInt left = number(sum.left());
            OptionalInt right = number(sum.right());
            if (left.isPresent() && right.isPresent()) {
                return switch (sum.operator()) {
                    case ADD -> OptionalInt.of(left.getAsInt() + right.getAsInt());
                    case SUBTRACT -> OptionalInt.of(left.getAsInt() - right.getAsInt());
                    default -> OptionalInt.empty();
                };
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt digits(String text) {
        if (text.isEmpty() || text.length() > 8) {
            return OptionalInt.empty();
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return OptionalInt.empty();
            }
            value = value * 10 + (c - '0');
        }
        return OptionalInt.of(value);
    }

    private static boolean isIn(List<String> groups, List<String> qualifiers) {
        int at = 0;
        for (String qualifier : qualifiers) {
            while (at < groups.size() && !groups.get(at).equals(qualifier)) {
                at++;
            }
            if (at == groups.size()) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** Where a field's declaration stands; for reasons. */
    public Optional<Position> declared(Operand.Reference reference) {
        return field(reference).map(Field::position);
    }
}

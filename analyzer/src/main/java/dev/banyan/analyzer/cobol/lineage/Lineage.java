package dev.banyan.analyzer.cobol.lineage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the values of an estate's fields go. */
public final class Lineage {

    private static final int MAX_CANDIDATES = 20;

    private final List<ProgramModel> programs;
    private final Map<String, List<Arrival>> arrivals = new HashMap<>();
    private final Map<String, List<Copied>> copies = new HashMap<>();

    /** A flow from a place outside into a program. */
    record Arrival(ProgramModel program, Flow flow) {}

    /** An item where a program has it. */
    record Copied(ProgramModel program, int storage, RecordModel record, ItemModel item) {}

    /** The answer to a question. */
    public sealed interface Answer {

        /** What must grow. */
        record Found(Growth growth) implements Answer {}

        /**
         * The name means no field, or several.
         *
         * @param candidates fields that it may mean, sorted
         */
        record Unclear(String what, List<String> candidates) implements Answer {
            public Unclear {
                candidates = List.copyOf(candidates);
            }
        }
    }

    Lineage(List<ProgramModel> programs) {
        this.programs = programs;
        for (ProgramModel program : programs) {
            for (Flow flow : program.flowsFrom(-1)) {
                arrivals.computeIfAbsent(flow.from().outside(), key -> new ArrayList<>())
                        .add(new Arrival(program, flow));
            }
            program.records()
                    .forEach((storage, records) -> records.forEach(record -> copied(program, storage, record)));
        }
    }

    private void copied(ProgramModel program, int storage, RecordModel record) {
        for (ItemModel item : record.items()) {
            if (!item.file().equals(program.file()) && item.isElementary()) {
                copies.computeIfAbsent(item.declaration(), key -> new ArrayList<>(2))
                        .add(new Copied(program, storage, record, item));
            }
        }
    }

    /**
     * Reads what an audit wrote.
     *
     * @param out the folder of layouts.json and lineage.json
     * @throws IOException when one of them is missing or is not what an audit writes; the message says which
     */
    public static Lineage read(Path out) throws IOException {
        return new Lineage(LineageFiles.read(out));
    }

    /**
     * What must grow when a field grows.
     *
     * @param name {@code PROGRAM.FIELD} or {@code COPYBOOK.FIELD}, with groups between them where the field's name alone is
     *     not enough, in any case of letters
     * @param by how many characters, or digits, it shall hold more; at least 1
     */
    public Answer grows(String name, int by) {
        List<String> words = List.of(name.strip().toUpperCase(Locale.ROOT).split("\\.", -1));
        if (words.size() < 2 || words.contains("")) {
            return new Answer.Unclear("Give a field as PROGRAM.FIELD or COPYBOOK.FIELD.", List.of());
        }
        SortedMap<String, Copied> found = new TreeMap<>();
        boolean owner = false;
        for (ProgramModel program : programs) {
            owner |= find(program, words, found);
        }
        return found.size() == 1
                ? new Answer.Found(growth(found.values().iterator().next(), by))
                : unclear(name, words, owner, found);
    }

    private Growth growth(Copied start, int by) {
        int holds = start.item().capacity();
        End end = End.of(
                start.storage(),
                start.item().offset(),
                start.item().length(),
                start.item().line());
        String label = label(start.program(), start.record(), start.item());
        return new Spread(this, holds + by, by).from(start.program(), end, label, holds);
    }

    private Answer unclear(String name, List<String> words, boolean owner, SortedMap<String, Copied> found) {
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        if (found.isEmpty()) {
            return new Answer.Unclear(
                    owner
                            ? first + " has no elementary item " + last + "."
                            : "No program or copybook of the estate is called " + first + ".",
                    similar(last));
        }
        return new Answer.Unclear(
                name + " means " + found.size() + " fields; name the groups around it.",
                found.values().stream()
                        .map(copied ->
                                first + "." + String.join(".", copied.record().path(copied.item())))
                        .distinct()
                        .sorted()
                        .limit(MAX_CANDIDATES)
                        .toList());
    }

    /** Notes the items of a program that the words mean; answers whether the first word names it or one of its copybooks. */
    private static boolean find(ProgramModel program, List<String> words, Map<String, Copied> found) {
        boolean mine = program.name().equals(words.get(0));
        boolean owner = false;
        for (Map.Entry<Integer, List<RecordModel>> entry : program.records().entrySet()) {
            for (RecordModel record : entry.getValue()) {
                Copied whole = new Copied(
                        program, entry.getKey(), record, record.items().get(0));
                owner |= mine;
                owner |= find(whole, mine, words, found);
            }
        }
        return owner;
    }

    /** Notes the items of a record that the words mean; answers whether the first word names its program or copybook. */
    private static boolean find(Copied in, boolean mine, List<String> words, Map<String, Copied> found) {
        boolean owner = false;
        String last = words.get(words.size() - 1);
        for (ItemModel item : in.record().items()) {
            boolean fromIt = mine
                    || (!item.file().equals(in.program().file())
                            && member(item.file()).equals(words.get(0)));
            owner |= fromIt;
            if (fromIt && item.name().equals(last) && item.isElementary()) {
                List<String> path = in.record().path(item);
                if (isIn(path, words.subList(1, words.size()))) {
                    found.putIfAbsent(item.declaration(), new Copied(in.program(), in.storage(), in.record(), item));
                }
            }
        }
        return owner;
    }

    /** Whether the words occur in the path in their order, the last at its end. */
    private static boolean isIn(List<String> path, List<String> words) {
        int at = 0;
        for (String name : path) {
            if (at < words.size() && name.equals(words.get(at))) {
                at++;
            }
        }
        return at == words.size();
    }

    private List<String> similar(String field) {
        return programs.stream()
                .flatMap(program -> program.records().values().stream()
                        .flatMap(List::stream)
                        .flatMap(record -> record.items().stream()
                                .filter(item -> item.name().equals(field) && item.isElementary())
                                .map(item -> label(program, record, item))))
                .distinct()
                .sorted()
                .limit(MAX_CANDIDATES)
                .toList();
    }

    /** {@code COPYBOOK.ITEM} or {@code PROGRAM.ITEM}. */
    String label(ProgramModel program, RecordModel record, ItemModel item) {
        boolean own = item.file().equals(program.file());
        String name = item.name().isEmpty() ? "FILLER" : item.name();
        return (own ? program.name() : member(item.file())) + "." + name;
    }

    /** The innermost item that is these bytes or holds them; the name of a place outside. */
    String label(ProgramModel program, End end) {
        if (end.storage() < 0) {
            return end.outside();
        }
        int to = end.offset() + end.length();
        return program.recordsOf(end.storage()).stream()
                .flatMap(record -> record.items().stream()
                        .filter(item -> !item.name().isEmpty() && item.covers(end.offset(), to))
                        .min(closest(end))
                        .map(item -> Map.entry(item, label(program, record, item)))
                        .stream())
                .min(Map.Entry.comparingByKey(closest(end)))
                .map(Map.Entry::getValue)
                .orElse(program.name() + ".FILLER");
    }

    private static Comparator<ItemModel> closest(End end) {
        return Comparator.comparingInt(ItemModel::length).thenComparingInt(item -> item.line() == end.line() ? 0 : 1);
    }

    List<Arrival> arrivalsFrom(String outside) {
        return arrivals.getOrDefault(outside, List.of());
    }

    List<Copied> copiesOf(ItemModel item) {
        return copies.getOrDefault(item.declaration(), List.of());
    }

    /** The name by which COPY asks for a file. */
    static String member(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    }
}

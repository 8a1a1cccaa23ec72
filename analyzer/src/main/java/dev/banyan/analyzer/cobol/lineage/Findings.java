package dev.banyan.analyzer.cobol.lineage;

import dev.banyan.analyzer.cobol.lineage.Growth.Grown;
import dev.banyan.analyzer.cobol.lineage.Growth.Stop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was found on the way; the first reason for a thing stays. */
final class Findings {

    static final String START = "the field itself";

    private final Map<String, Grown> grows = new LinkedHashMap<>();
    private final SortedMap<String, Stop> feeding = new TreeMap<>();
    private final SortedMap<String, Stop> compared = new TreeMap<>();
    private final SortedMap<String, Stop> cut = new TreeMap<>();
    private final SortedMap<String, Stop> room = new TreeMap<>();
    private final SortedSet<String> programs = new TreeSet<>();

    SortedMap<String, Stop> feeding() {
        return feeding;
    }

    SortedMap<String, Stop> compared() {
        return compared;
    }

    SortedMap<String, Stop> cut() {
        return cut;
    }

    SortedMap<String, Stop> room() {
        return room;
    }

    void in(ProgramModel program) {
        programs.add(program.name());
    }

    void grown(String kind, String name, int holds, ItemModel item, String why) {
        grows.putIfAbsent(
                (kind.equals("record") ? "record " : "") + item.file() + ":" + item.line() + " " + name,
                new Grown(kind, name, holds, item.file(), item.line(), why));
    }

    void outside(String kind, String name, String why) {
        grows.putIfAbsent(kind + ":" + name, new Grown(kind, name, 0, "", 0, why));
    }

    Growth growth(String field, int holds, int by, boolean complete) {
        List<Grown> sorted = new ArrayList<>(grows.values());
        sorted.sort(Comparator.comparing((Grown grown) -> grown.file().isEmpty())
                .thenComparing(grown -> !grown.why().equals(START))
                .thenComparing(Grown::kind)
                .thenComparing(Grown::name)
                .thenComparing(Grown::file)
                .thenComparing(Grown::line));
        return new Growth(
                field,
                holds,
                by,
                sorted,
                new Growth.Border(
                        List.copyOf(feeding.values()),
                        List.copyOf(compared.values()),
                        List.copyOf(cut.values()),
                        List.copyOf(room.values())),
                List.copyOf(programs),
                complete);
    }
}

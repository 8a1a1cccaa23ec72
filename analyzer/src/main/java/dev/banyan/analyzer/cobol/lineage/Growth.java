package dev.banyan.analyzer.cobol.lineage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What must grow when a field grows.
 *
 * @param field the field, as {@code COPYBOOK.ITEM} or {@code PROGRAM.ITEM}
 * @param holds how many characters it holds, or digits before the decimal point
 * @param by how many more it shall hold
 * @param grows all that must grow with it, the field itself first; fields, then what lies outside of programs
 * @param border statements between what grows and what does not
 * @param programs that hold one of the fields, sorted
 * @param complete false when there was more than could be followed
 */
public record Growth(
        String field,
        int holds,
        int by,
        List<Grown> grows,
        @JsonUnwrapped Border border,
        List<String> programs,
        boolean complete) {

    public Growth {
        grows = List.copyOf(grows);
        programs = List.copyOf(programs);
    }

    /**
     * Where growing ends.
     *
     * @param feeding items that give their value to what grows and are too short for the longer values themselves
     * @param compared items that are compared with what grows and are too short to be equal to the longer values
     * @param cut where the value is cut already: the target holds less than the source
     * @param room where the value goes and still fits
     */
    public record Border(List<Stop> feeding, List<Stop> compared, List<Stop> cut, List<Stop> room) {
        public Border {
            feeding = List.copyOf(feeding);
            compared = List.copyOf(compared);
            cut = List.copyOf(cut);
            room = List.copyOf(room);
        }
    }

    public List<Stop> feeding() {
        return border.feeding();
    }

    public List<Stop> compared() {
        return border.compared();
    }

    public List<Stop> cut() {
        return border.cut();
    }

    public List<Stop> room() {
        return border.room();
    }

    /**
     * One thing that must grow.
     *
     * @param kind {@code field}, {@code part} (holds a piece of it), {@code area} (holds it among others), {@code record}, {@code
     *     column}, {@code screen}, {@code file}, {@code key}, {@code queue}
     * @param holds as of the field; 0 where it is not known
     * @param file where it is declared; empty for what lies outside of programs
     * @param why the statement that takes the value there: {@code MOVE from P.X at a.cbl:12}
     */
    public record Grown(String kind, String name, int holds, String file, int line, String why) {}

    /**
     * A statement that takes a value from one place to another, at the edge of what grows.
     *
     * @param holds how many characters or digits the target holds; of {@code feeding}, the source
     */
    public record Stop(String from, String to, int holds, String kind, String file, int line) {}
}

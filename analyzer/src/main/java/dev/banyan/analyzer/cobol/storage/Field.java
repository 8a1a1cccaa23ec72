package dev.banyan.analyzer.cobol.storage;

import dev.banyan.grammars.source.Position;
import java.util.List;

/**
 * A named item.
 *
 * @param groups the items it lies in, innermost first
 * @param first its bytes in the first element of every table around it
 * @param dimensions the tables around it and its own OCCURS, outermost first
 * @param form how its bytes are to be read
 */
public record Field(
        String name, List<String> groups, Region first, List<Region.Repeat> dimensions, Form form, Position position) {

    public Field {
        groups = List.copyOf(groups);
        dimensions = List.copyOf(dimensions);
    }

    /** How bytes are to be read. */
    public enum Form {
        GROUP,
        TEXT,
        /** Digits in DISPLAY. */
        DIGITS,
        /** Binary, packed, floating point, pointers. */
        CODED
    }

    /** All its places. */
    public Region anywhere() {
        return new Region(first.storage(), first.offset(), first.length(), dimensions);
    }
}

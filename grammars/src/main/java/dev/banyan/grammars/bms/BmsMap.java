package dev.banyan.grammars.bms;

import dev.banyan.grammars.source.Position;
import java.util.List;

/**
 * DFHMDI: one screen.
 *
 * @param prefixed TIOAPFX=YES, of the map or its mapset: the symbolic map begins with 12 bytes for the terminal
 * @param settable what a program may set for each field besides its ATTRB: the words of DSATTS, or those that EXTATT=YES
 *     stands for, of the map or its mapset
 * @param rows and {@code columns}: SIZE; 0 where it is left to the terminal
 */
public record BmsMap(
        String name,
        int rows,
        int columns,
        boolean prefixed,
        List<String> settable,
        List<BmsField> fields,
        Position position) {

    public BmsMap {
        settable = List.copyOf(settable);
        fields = List.copyOf(fields);
    }
}

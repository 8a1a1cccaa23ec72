package dev.banyan.grammars.bms;

import dev.banyan.grammars.source.Position;
import java.util.List;

/**
 * DFHMDI: one screen.
 *
 * @param rows and {@code columns}: SIZE; 0 where it is left to the terminal
 */
public record BmsMap(String name, int rows, int columns, List<BmsField> fields, Position position) {

    public BmsMap {
        fields = List.copyOf(fields);
    }
}

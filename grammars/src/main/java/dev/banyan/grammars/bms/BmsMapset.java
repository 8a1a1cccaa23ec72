package dev.banyan.grammars.bms;

import dev.banyan.grammars.source.Position;
import java.util.List;

/** DFHMSD: the maps that are loaded together. */
public record BmsMapset(String name, List<BmsMap> maps, Position position) {

    public BmsMapset {
        maps = List.copyOf(maps);
    }
}

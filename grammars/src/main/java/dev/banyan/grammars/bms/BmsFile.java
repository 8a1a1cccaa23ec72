package dev.banyan.grammars.bms;

import dev.banyan.grammars.source.Problem;
import java.util.List;

/** The mapsets of one source. */
public record BmsFile(List<BmsMapset> mapsets, List<Problem> problems) {

    public BmsFile {
        mapsets = List.copyOf(mapsets);
        problems = List.copyOf(problems);
    }
}

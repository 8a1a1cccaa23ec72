package dev.banyan.grammars.csd;

import dev.banyan.grammars.source.Problem;
import java.util.List;

/** The commands of one text, in its order. */
public record CsdFile(List<CsdCommand> commands, List<Problem> problems) {

    public CsdFile {
        commands = List.copyOf(commands);
        problems = List.copyOf(problems);
    }
}

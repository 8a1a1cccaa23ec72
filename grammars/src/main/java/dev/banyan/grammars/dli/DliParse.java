package dev.banyan.grammars.dli;

import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What was read.
 *
 * @param command empty when the text is no command
 */
public record DliParse(Optional<DliCommand> command, List<Problem> problems) {

    public DliParse {
        problems = List.copyOf(problems);
    }
}

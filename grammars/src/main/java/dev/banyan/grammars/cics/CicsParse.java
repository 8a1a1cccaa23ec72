package dev.banyan.grammars.cics;

import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * One EXEC CICS body, read.
 *
 * @param command empty only when not even its words could be told apart
 * @param problems in the order of their places
 */
public record CicsParse(Optional<CicsCommand> command, List<Problem> problems) {

    public CicsParse {
        problems = problems.stream().sorted().toList();
    }
}

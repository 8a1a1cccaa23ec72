package dev.banyan.grammars.cics;

import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * One command.
 *
 * @param name in upper case, all words of it: {@code LINK}, {@code SEND MAP}, {@code WRITEQ TS}. READQ, WRITEQ and
 *     DELETEQ without TS or TD carry the default, TS
 * @param options in the order of the source. A word of the name that has an argument is an option too: {@code SEND
 *     MAP('M1')} has the option MAP
 */
public record CicsCommand(String name, List<CicsOption> options, Position position) {

    public CicsCommand {
        options = List.copyOf(options);
    }

    /** The first option of that name or, where the first is absent, of one of its synonyms: FILE and DATASET. */
    public Optional<CicsOption> option(String optionName, String... synonyms) {
        Optional<CicsOption> found = named(optionName);
        for (String synonym : synonyms) {
            found = found.isPresent() ? found : named(synonym);
        }
        return found;
    }

    /** The argument of an option. */
    public Optional<CicsOperand> argument(String optionName, String... synonyms) {
        return option(optionName, synonyms).flatMap(CicsOption::argument);
    }

    /** Whether CICS reads or fills the argument of an option of this command. */
    public CicsDirection direction(CicsOption option) {
        return CicsTable.direction(this, option.name());
    }

    private Optional<CicsOption> named(String optionName) {
        return options.stream()
                .filter(option -> option.name().equals(optionName))
                .findFirst();
    }
}

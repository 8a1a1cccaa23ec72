package dev.banyan.grammars.ims;

import dev.banyan.grammars.source.Problem;
import java.util.List;

/** The databases and the program specification blocks of one source. */
public record ImsFile(List<ImsDatabase> databases, List<ImsPsb> psbs, List<Problem> problems) {

    public ImsFile {
        databases = List.copyOf(databases);
        psbs = List.copyOf(psbs);
        problems = List.copyOf(problems);
    }
}

package dev.banyan.analyzer.jcl;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.grammars.jcl.ControlCard;
import dev.banyan.grammars.jcl.JclStep;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which DDs a utility reads and which it writes, whatever DISP says: {@code SORTOUT DD DISP=SHR} is written all the same.
 * The names are those of the utilities' manuals, and those that the control statements give.
 */
final class DdDirections {

    private static final Set<String> SORT = Set.of("SORT", "DFSORT", "SYNCSORT", "ICEMAN");
    private static final Set<String> COPY = Set.of("IEBGENER", "ICEGENER", "IEBCOPY");

    private final Map<String, EdgeKind> named = new HashMap<>();
    private final String program;

    DdDirections(JclStep.Run run) {
        program = run.program();
        for (ControlCard card : run.cards()) {
            if (card instanceof ControlCard.Transfer transfer) {
                transfer.fromDds().forEach(dd -> named.put(dd, EdgeKind.READS));
                transfer.toDds().forEach(dd -> named.put(dd, EdgeKind.WRITES));
            } else if (card instanceof ControlCard.Copy copy) {
                copy.fromDd().ifPresent(dd -> named.put(dd, EdgeKind.READS));
                copy.toDd().ifPresent(dd -> named.put(dd, EdgeKind.WRITES));
            }
        }
    }

    /** Empty where the program is no utility, or the DD none of those that hold its data. */
    Optional<EdgeKind> of(String dd) {
        if (named.containsKey(dd)) {
            return Optional.of(named.get(dd));
        }
        if (SORT.contains(program)) {
            if (dd.equals("SORTOUT") || dd.startsWith("SORTOF")) {
                return Optional.of(EdgeKind.WRITES);
            }
            return dd.startsWith("SORTIN") || dd.startsWith("SORTJN") ? Optional.of(EdgeKind.READS) : Optional.empty();
        }
        if (COPY.contains(program) && dd.equals("SYSUT1")) {
            return Optional.of(EdgeKind.READS);
        }
        return COPY.contains(program) && dd.equals("SYSUT2") ? Optional.of(EdgeKind.WRITES) : Optional.empty();
    }
}

package dev.banyan.analyzer.jcl;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.grammars.jcl.ControlCard;
import dev.banyan.grammars.jcl.JclStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which DDs a program of the system reads and which it writes, whatever DISP says: {@code SORTOUT DD DISP=SHR} is written
 * all the same. The names are those of the manuals, and those that the control statements give.
 *
 * <pre>
 *   IEWL     SYSLMOD SHR  writes      IEWL     SYSLIN OLD  reads
 *   IGYCRCTL SYSLIN  OLD  writes      a program that nobody knows, STEPLIB OLD  reads
 * </pre>
 */
final class DdDirections {

    private final Map<String, EdgeKind> named = new HashMap<>();
    private final List<SystemDds> systems = new ArrayList<>();

    DdDirections(JclStep.Run run) {
        List<String> programs = new ArrayList<>(List.of(run.program()));
        for (ControlCard card : run.cards()) {
            if (card instanceof ControlCard.Transfer transfer) {
                transfer.fromDds().forEach(dd -> named.put(dd, EdgeKind.READS));
                transfer.toDds().forEach(dd -> named.put(dd, EdgeKind.WRITES));
            } else if (card instanceof ControlCard.Copy copy) {
                copy.fromDd().ifPresent(dd -> named.put(dd, EdgeKind.READS));
                copy.toDd().ifPresent(dd -> named.put(dd, EdgeKind.WRITES));
            } else if (card instanceof ControlCard.Table table) {
                named.putIfAbsent("SYSREC", table.loaded() ? EdgeKind.READS : EdgeKind.WRITES);
            } else if (card instanceof ControlCard.RunProgram started) {
                programs.add(started.program());
            }
        }
        programs.forEach(program -> systems.addAll(SystemDds.of(program)));
    }

    /** Empty where neither the program nor the name of the DD says it. */
    Optional<EdgeKind> of(String dd) {
        if (named.containsKey(dd)) {
            return Optional.of(named.get(dd));
        }
        return systems.stream()
                .flatMap(system -> system.direction(dd).stream())
                .findFirst()
                .or(() -> SystemDds.ofAnyProgram(dd));
    }
}

package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the control statements of a step: in its stream, or in a member of the estate that its DD names. */
final class ControlStatements {

    private static final Set<String> TSO = Set.of("IKJEFT01", "IKJEFT1A", "IKJEFT1B");

    private ControlStatements() {}

    static List<ControlCard> of(String program, List<JclDd> dds, Library library) {
        Optional<String> dd = TSO.contains(program)
                ? Optional.of("SYSTSIN")
                : program.equals("IDCAMS") ? Optional.of("SYSIN") : Optional.empty();
        List<ControlCard> cards = new ArrayList<>();
        dds.stream()
                .filter(one -> dd.filter(one.name()::equals).isPresent())
                .flatMap(one -> one.allocations().stream())
                .forEach(allocation -> cards.addAll(read(allocation, library)));
        return cards;
    }

    private static List<ControlCard> read(JclDd.Allocation allocation, Library library) {
        if (allocation instanceof JclDd.InStream data) {
            return ControlCards.read(data.text(), data.position());
        }
        if (allocation instanceof JclDd.Dataset dataset && !dataset.member().isEmpty()) {
            return library.controlStatements(dataset.member())
                    .map(member -> ControlCards.read(member.text(), new Position(member.file(), 1, 1)))
                    .orElse(List.of());
        }
        return List.of();
    }
}

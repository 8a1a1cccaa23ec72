package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Assignment;
import dev.banyan.analyzer.cobol.storage.DataMap;
import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.grammars.source.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which segment a PCB holds: a get for hold puts its name there, REPL and DLET without a search argument mean it. The place
 * is one more item of the program, so that the search for values follows it as any other.
 *
 * <pre>
 *   CALL 'CBLTDLI' USING DLI-GHU  ACCT-PCB AREA ACCT-SSA   ACCT-PCB holds what is in ACCT-SSA
 *   CALL 'CBLTDLI' USING DLI-REPL ACCT-PCB AREA            writes that
 * </pre>
 */
final class HeldSegments {

    private static final Set<String> HOLDING = Set.of("GHU", "GHN", "GHNP");
    private static final Set<String> CHANGING = Set.of("REPL", "DLET");

    private final DataMap data;
    private final Map<String, Region> places = new HashMap<>();

    HeldSegments(DataMap data) {
        this.data = data;
    }

    static boolean means(String function) {
        return CHANGING.contains(function);
    }

    Name of(String pcb) {
        return new Name.Held(place(pcb), "PCB " + pcb);
    }

    /** What a call leaves in the PCB; a function that is known at run time only may be a get for hold. */
    Optional<Assignment> after(SegmentUse use, Position position) {
        Optional<String> function = function(use.function());
        if (function.isPresent()
                ? !HOLDING.contains(function.get())
                : use.segment().isEmpty()) {
            return Optional.empty();
        }
        String what = function.orElse("a call by " + use.function().operand()) + " on " + use.pcb();
        Assignment.Source source = new Assignment.Outside(what + " without a search argument");
        if (use.segment().orElse(null) instanceof Name.Fixed fixed) {
            source = new Assignment.Constant(fixed.text());
        } else if (use.segment().orElse(null) instanceof Name.Held held) {
            source = new Assignment.Copy(held.region());
        }
        return Optional.of(new Assignment(place(use.pcb()), source, function.isPresent(), what, position));
    }

    private Optional<String> function(Name name) {
        if (name instanceof Name.Fixed fixed) {
            return Optional.of(fixed.text());
        }
        return name instanceof Name.Held held ? data.initial(held.region()) : Optional.empty();
    }

    private Region place(String pcb) {
        return places.computeIfAbsent(
                pcb, name -> data.kept("the segment that " + name + " holds", DliEffects.SEGMENT_NAME));
    }
}

package dev.banyan.analyzer.jcl;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.jcl.ControlCard;
import dev.banyan.grammars.jcl.JclStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The program of PGM=, and those that it starts in turn: under TSO and in a region of IMS. */
final class StepPrograms {

    private static final String IMS_REGION = "DFSRRC00";
    private static final Set<String> UTILITY_REGIONS = Set.of("ULU", "UDR");

    /** A program of a step, how it is known, and what else is said of its run. */
    record Started(String program, Resolution resolution, Evidence evidence, Map<String, String> attributes) {

        NodeId id() {
            return new NodeId(NodeKind.PROGRAM, program);
        }

        boolean isUnknown() {
            return StepFacts.isUnknown(program);
        }
    }

    private final List<Started> all = new ArrayList<>();

    StepPrograms(JclStep.Run run) {
        Evidence here = Evidence.at(run.position());
        all.add(new Started(run.program(), new Resolution.Exact(), here, Map.of()));
        if (run.program().equals(IMS_REGION)
                && run.parm().size() > 1
                && !run.parm().get(1).isEmpty()) {
            all.add(imsProgram(run, here));
        }
        for (ControlCard card : run.cards()) {
            if (card instanceof ControlCard.RunProgram started) {
                all.add(tsoProgram(started, here));
            }
        }
    }

    List<Started> all() {
        return all;
    }

    /** The last ones: they open the files. */
    List<Started> opening() {
        return all.size() > 1 ? all.subList(1, all.size()) : all;
    }

    private static Started tsoProgram(ControlCard.RunProgram started, Evidence here) {
        Evidence place = Evidence.at(started.position());
        String how = "RUN PROGRAM(" + started.program() + ") in SYSTSIN (" + place + ")";
        return new Started(
                started.program(),
                started.doubt()
                        .<Resolution>map(doubt -> new Resolution.Partial(how + ": " + doubt))
                        .orElseGet(() -> new Resolution.Derived(how)),
                here,
                started.plan().map(plan -> Map.of("plan", plan)).orElse(Map.of()));
    }

    /**
     * PARM='BMP,PROGRAM,PSB': where there is no PSB, it has the program's name. The utilities in a ULU or UDR region name a
     * database in its place.
     */
    private static Started imsProgram(JclStep.Run run, Evidence here) {
        String program = run.parm().get(1);
        String third = run.parm().size() > 2 && !run.parm().get(2).isEmpty()
                ? run.parm().get(2)
                : program;
        boolean utility = UTILITY_REGIONS.contains(run.parm().get(0));
        return new Started(
                program,
                new Resolution.Derived("second value of PARM of " + IMS_REGION + ", region type "
                        + run.parm().get(0)),
                here,
                Map.of(utility ? "database" : "psb", third));
    }
}

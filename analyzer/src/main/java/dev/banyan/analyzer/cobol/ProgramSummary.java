package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.ProgramFlow;
import dev.banyan.analyzer.cobol.layout.ProgramLayouts;
import dev.banyan.analyzer.cobol.lineage.ProgramLineage;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.ProgramOutline;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a program when its tree is gone.
 *
 * @param flow empty where there is no PROCEDURE DIVISION
 * @param outer the program it is nested in
 */
record ProgramSummary(
        Node node,
        ProgramOutline outline,
        Position position,
        Optional<String> outer,
        Optional<ProgramFlow> flow,
        List<Use> uses,
        Calls calls,
        ProgramLayouts layouts,
        ProgramLineage lineage) {

    ProgramSummary {
        uses = List.copyOf(uses);
    }

    /** Calls of MQ and DL/I: what they mean hangs on what their parameters hold. */
    record Calls(
            List<QueueUse> queues,
            List<QueueUse.Opened> opened,
            List<SegmentUse> segments,
            List<SegmentUse.Scheduled> scheduled) {
        Calls {
            queues = List.copyOf(queues);
            opened = List.copyOf(opened);
            segments = List.copyOf(segments);
            scheduled = List.copyOf(scheduled);
        }
    }

    String name() {
        return node.id().name();
    }
}

package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.ProgramFlow;
import dev.banyan.analyzer.cobol.layout.ProgramLayouts;
import dev.banyan.analyzer.cobol.lineage.ProgramLineage;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.ProgramOutline;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a program when its tree is gone.
 *
 * @param flow empty where there is no PROCEDURE DIVISION
 */
record ProgramSummary(
        Node node,
        ProgramOutline outline,
        Scope scope,
        Optional<ProgramFlow> flow,
        Needs needs,
        ProgramLayouts layouts,
        ProgramLineage lineage) {

    /** What its statements need. What calls of MQ and DL/I mean hangs on what their parameters hold. */
    record Needs(
            List<Use> uses,
            List<QueueUse> queues,
            List<QueueUse.Opened> opened,
            List<SegmentUse> segments,
            List<SegmentUse.Scheduled> scheduled) {
        Needs {
            uses = List.copyOf(uses);
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

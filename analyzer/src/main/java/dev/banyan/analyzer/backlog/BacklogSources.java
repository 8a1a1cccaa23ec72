package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.finding.Findings;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.hotspot.Hotspots;
import dev.banyan.analyzer.settings.PlanSettings;
import java.util.List;
import java.util.Optional;

/**
 * What a backlog is drawn up from.
 *
 * @param findings empty when no rules were run
 * @param unused what surely nothing uses
 */
public record BacklogSources(
        EstateGraph graph,
        Optional<Findings> findings,
        Optional<Hotspots> hotspots,
        List<NodeId> unused,
        PlanSettings settings) {

    public BacklogSources {
        unused = List.copyOf(unused);
    }

    /** The graph alone. */
    static BacklogSources of(EstateGraph graph) {
        return new BacklogSources(graph, Optional.empty(), Optional.empty(), List.of(), PlanSettings.DEFAULT);
    }
}

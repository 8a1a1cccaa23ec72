package dev.banyan.analyzer.schedule;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the schedules of one file say of jobs: who follows whom, and when each may run. */
final class Succession {

    private final String scheduler;
    private final String file;
    private final FactsBuilder facts = new FactsBuilder();
    private final Map<String, Set<String>> times = new TreeMap<>();

    Succession(String scheduler, String file) {
        this.scheduler = scheduler;
        this.file = file;
    }

    FactsBuilder facts() {
        return facts;
    }

    /** Notes when a job may run, in the scheduler's own words. */
    void runs(String job, String when) {
        times.computeIfAbsent(job, name -> new TreeSet<>()).add(scheduler + " " + when);
    }

    void follows(String before, String after, int line, Map<String, String> attributes) {
        Edge edge = Edge.of(
                id(before), EdgeKind.CALLS, id(after), scheduler, new Resolution.Exact(), new Evidence(file, line));
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            edge = attribute.getValue().isBlank() ? edge : edge.withAttribute(attribute.getKey(), attribute.getValue());
        }
        facts.edge(edge);
    }

    FactsBuilder finished() {
        times.forEach(
                (job, when) -> facts.node(Node.mentioned(id(job)).withAttribute("schedule", String.join("; ", when))));
        return facts;
    }

    private static NodeId id(String job) {
        return new NodeId(NodeKind.JOB, job);
    }
}

package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.finding.Findings;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.graph.Reach;
import dev.banyan.analyzer.json.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The items in the order in which to do them: what an item depends on stands before it, and among those that are free the
 * one with the most value for its effort and risk comes first.
 *
 * @param effortModel {@code banyan} or {@code konveyor}
 * @param capacity points of a wave; 0 for no bound
 * @param items in order
 * @param concerns the same items by the questions they answer, with what else the estate says to them
 * @param notes what was grouped or could not be used
 */
public record Backlog(
        int version,
        String effortModel,
        double capacity,
        List<BacklogItem> items,
        List<ConcernView> concerns,
        List<String> notes) {

    public Backlog {
        items = List.copyOf(items);
        concerns = List.copyOf(concerns);
        notes = List.copyOf(notes);
    }

    /** Draws up the backlog of what a graph alone tells. */
    public static Backlog of(EstateGraph graph) {
        return of(BacklogSources.of(graph));
    }

    /** Draws up the backlog of an estate. */
    public static Backlog of(BacklogSources sources) {
        EstateGraph graph = sources.graph();
        HotFiles hot = new HotFiles(sources.hotspots());
        Reach reach = Reach.of(graph);
        Gaps gaps = new Gaps(graph, reach);
        Entries entries = Entries.of(graph, reach, gaps, hot);
        List<BacklogItem> items = new ArrayList<>(gaps.items());
        items.addAll(entries.moves());
        items.addAll(entries.data());
        items.addAll(new Cycles(graph).items());
        items.addAll(new LibraryItems(graph).items());
        items.addAll(new CodeItems(graph, reach).items(sources.unused()));
        ModuleFolders modules = new ModuleFolders(graph);
        List<BacklogItem> found = sources.findings()
                .map(findings -> new FindingItems(
                                modules, hot, tests(graph), sources.settings().konveyor())
                        .items(findings))
                .orElse(List.of());
        items.addAll(found);
        items.addAll(new Containers(graph, modules).items(sources.findings(), found));
        Priorities priorities = new Priorities(sources.settings());
        List<BacklogItem> planned = priorities.of(
                Stream.concat(items.stream(), entries.setUps().stream()).toList());
        List<BacklogItem> ordered = Order.of(
                planned.subList(0, items.size()),
                planned.subList(items.size(), planned.size()),
                sources.settings().capacity());
        return new Backlog(
                1,
                sources.settings().konveyor() ? "konveyor" : "banyan",
                sources.settings().capacity(),
                ordered,
                new ConcernFacts(sources).views(ordered),
                notes(sources, priorities.unknown(ordered), found.size()));
    }

    private static List<String> notes(BacklogSources sources, List<String> unknown, int items) {
        List<String> notes = new ArrayList<>(unknown);
        sources.findings()
                .map(Findings::incidents)
                .filter(places -> places > 0)
                .ifPresent(places -> notes.add(places + " places of "
                        + sources.findings().map(Findings::violated).orElse(0) + " rules are " + items
                        + " items: by module, and recipes of one target, secrets, small repairs and what many modules share"
                        + " together. Konveyor's own sum is "
                        + sources.findings().map(Findings::effort).orElse(0) + " points."));
        return notes;
    }

    private static Set<String> tests(EstateGraph graph) {
        return graph.nodes().stream()
                .filter(Node::isTest)
                .flatMap(node -> node.definition().stream())
                .map(Evidence::file)
                .collect(Collectors.toSet());
    }

    /** backlog.json as text. */
    public String toJson() {
        return CanonicalJson.document(this);
    }

    /** backlog.md as text. */
    public String toMarkdown() {
        return BacklogMarkdown.of(this);
    }
}

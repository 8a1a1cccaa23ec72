package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.graph.Reach;
import dev.banyan.analyzer.json.CanonicalJson;
import java.util.ArrayList;
import java.util.List;

/**
 * The items in the order in which to do them: what an item depends on stands before it, and among those that are free the
 * one with the most value for its effort and risk comes first.
 */
public record Backlog(int version, List<BacklogItem> items) {

    public Backlog {
        items = List.copyOf(items);
    }

    /** Draws up the backlog of an estate. */
    public static Backlog of(EstateGraph graph) {
        Reach reach = Reach.of(graph);
        Gaps gaps = new Gaps(graph, reach);
        Entries entries = Entries.of(graph, reach, gaps);
        List<BacklogItem> items = new ArrayList<>(gaps.items());
        items.addAll(entries.moves());
        items.addAll(new Cycles(graph).items());
        return new Backlog(1, Order.of(items, entries.setUps()));
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

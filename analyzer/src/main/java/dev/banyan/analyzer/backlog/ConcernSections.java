package dev.banyan.analyzer.backlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The eight sections of backlog.md, short: what the estate says, and the first items. */
final class ConcernSections {

    private static final int MOST_ITEMS = 5;

    private static final Map<Concern, String> NAMES = Map.of(
            Concern.SECURITY, "Security and compliance",
            Concern.INTEGRATION, "Integration and modernization",
            Concern.COST, "Cost",
            Concern.PERFORMANCE, "Performance",
            Concern.SKILLS, "Skills and training",
            Concern.DATA, "Data",
            Concern.LOCK_IN, "Lock-in",
            Concern.GOVERNANCE, "Governance");

    private ConcernSections() {}

    static void append(StringBuilder text, Backlog backlog) {
        Map<String, String> titles = new HashMap<>();
        backlog.items().forEach(item -> titles.put(item.id(), item.title()));
        text.append("\n## By concern\n");
        for (ConcernView view : backlog.concerns()) {
            text.append("\n### ").append(NAMES.get(view.concern())).append("\n\n");
            int count = view.items().size();
            text.append(count)
                    .append(count == 1 ? " item, " : " items, ")
                    .append(view.points())
                    .append(" points.\n");
            view.facts().forEach(fact -> text.append("- ")
                    .append(BacklogMarkdown.escape(fact))
                    .append('\n'));
            view.items().stream().limit(MOST_ITEMS).forEach(id -> text.append("- item: ")
                    .append(BacklogMarkdown.escape(titles.getOrDefault(id, id)))
                    .append('\n'));
            if (count > MOST_ITEMS) {
                text.append("- and ").append(count - MOST_ITEMS).append(" more\n");
            }
            table(text, view);
        }
    }

    private static void table(StringBuilder text, ConcernView view) {
        if (view.table().isEmpty()) {
            return;
        }
        text.append('\n').append(row(view.columns()));
        text.append("|---".repeat(view.columns().size())).append("|\n");
        view.table().forEach(cells -> text.append(row(cells)));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(BacklogMarkdown::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}

package dev.banyan.analyzer.report;

import dev.banyan.analyzer.backlog.Backlog;
import dev.banyan.analyzer.backlog.BacklogItem;
import dev.banyan.analyzer.backlog.BacklogItem.ItemEvidence;
import dev.banyan.analyzer.backlog.Concern;
import dev.banyan.analyzer.backlog.Effort;
import dev.banyan.analyzer.backlog.Score;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The backlog.
 *
 * @param formulas each once; rows name them by their place
 * @param waves points by wave, over all items
 */
record BacklogView(Part<Row> items, List<String> formulas, List<Wave> waves) {

    private static final int MOST_ITEMS = 10_000;
    private static final int MOST_EVIDENCE = 25;

    /** An item. */
    record Row(
            String id,
            String kind,
            String title,
            int wave,
            double low,
            double high,
            Figure effort,
            Figure value,
            Figure risk,
            Figure confidence,
            List<String> dependsOn,
            List<String> skills,
            List<String> acceptance,
            @Nullable String route,
            List<String> concerns,
            Part<ItemEvidence> evidence) {}

    /** A number and where it comes from. */
    record Figure(double points, int formula, SortedMap<String, Double> inputs) {}

    /** Work that can go on at the same time. */
    record Wave(int wave, int items, double points) {}

    static BacklogView of(Backlog backlog) {
        Texts formulas = new Texts();
        List<Row> rows = backlog.items().stream()
                .limit(MOST_ITEMS)
                .map(item -> row(item, formulas))
                .toList();
        return new BacklogView(
                new Part<>(rows, backlog.items().size(), "backlog.json"), formulas.all(), waves(backlog.items()));
    }

    private static Row row(BacklogItem item, Texts formulas) {
        Effort effort = item.effort();
        return new Row(
                item.id(),
                item.kind().word(),
                item.title(),
                item.wave(),
                effort.low(),
                effort.high(),
                new Figure(effort.points(), formulas.number(effort.formula()), effort.inputs()),
                number(item.value(), formulas),
                number(item.risk(), formulas),
                number(item.confidence(), formulas),
                item.dependsOn(),
                item.skills(),
                item.acceptance(),
                item.route(),
                item.concerns().stream().map(Concern::word).toList(),
                Part.of(item.evidence(), MOST_EVIDENCE, "backlog.json"));
    }

    private static Figure number(Score score, Texts formulas) {
        return new Figure(score.points(), formulas.number(score.formula()), score.inputs());
    }

    static List<Wave> waves(List<BacklogItem> items) {
        return items.stream()
                .map(BacklogItem::wave)
                .distinct()
                .sorted()
                .map(wave -> wave(wave, items))
                .toList();
    }

    private static Wave wave(int wave, List<BacklogItem> items) {
        List<BacklogItem> inside =
                items.stream().filter(item -> item.wave() == wave).toList();
        double points =
                inside.stream().mapToDouble(item -> item.effort().points()).sum();
        return new Wave(wave, inside.size(), Math.round(points * 10) / 10.0);
    }
}

package dev.banyan.analyzer.report;

import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.history.ChangeCoupling;
import dev.banyan.analyzer.history.FileHistory;
import dev.banyan.analyzer.hotspot.Hotspot;
import dev.banyan.analyzer.hotspot.Hotspots;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The files by score.
 *
 * @param byHistory whether scores count revisions; else who needs whom
 * @param first day of the history; null where there is none
 */
record HotspotsView(
        boolean byHistory,
        int commits,
        @Nullable String first,
        @Nullable String last,
        boolean complete,
        Part<Row> files,
        Part<Pair> coupling) {

    private static final int MOST_FILES = 20_000;
    private static final int MOST_PAIRS = 500;
    private static final int MOST_NODES = 5;
    private static final double DECIMAL = 1000;

    /** A file. */
    record Row(
            String file,
            String language,
            List<String> nodes,
            int lines,
            double score,
            int complexity,
            String measure,
            double complexityRank,
            int change,
            double changeRank,
            @Nullable Past past) {}

    /** What git knows of it. */
    record Past(
            int fixes,
            int authors,
            String mainAuthor,
            double ownership,
            boolean gone,
            String first,
            String last,
            SortedMap<Integer, Integer> byYear) {

        static Past of(FileHistory history) {
            return new Past(
                    history.fixes(),
                    history.authors(),
                    history.mainAuthor(),
                    rounded(history.ownership()),
                    history.mainAuthorGone(),
                    history.first().toString(),
                    history.last().toString(),
                    history.byYear());
        }
    }

    /** Two files that change together. */
    record Pair(String first, String second, int degree, int shared) {}

    static HotspotsView of(Hotspots hotspots) {
        return new HotspotsView(
                hotspots.byHistory(),
                hotspots.history().commits(),
                hotspots.history().first().map(Object::toString).orElse(null),
                hotspots.history().last().map(Object::toString).orElse(null),
                hotspots.history().complete(),
                Part.of(hotspots.files().stream().map(HotspotsView::row).toList(), MOST_FILES, "hotspots.json"),
                Part.of(
                        hotspots.history().couplings().stream()
                                .map(HotspotsView::pair)
                                .toList(),
                        MOST_PAIRS,
                        "hotspots.json"));
    }

    static Row row(Hotspot file) {
        return new Row(
                file.file(),
                file.language(),
                file.nodes().stream().limit(MOST_NODES).map(NodeId::toString).toList(),
                file.lines(),
                rounded(file.score()),
                file.complexity(),
                file.measure().name().toLowerCase(Locale.ROOT),
                rounded(file.complexityRank()),
                file.change(),
                rounded(file.changeRank()),
                file.history().map(Past::of).orElse(null));
    }

    private static Pair pair(ChangeCoupling pair) {
        return new Pair(pair.first(), pair.second(), (int) pair.degree(), pair.shared());
    }

    private static double rounded(double value) {
        return Math.round(value * DECIMAL) / DECIMAL;
    }
}

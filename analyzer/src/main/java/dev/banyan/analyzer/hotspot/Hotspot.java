package dev.banyan.analyzer.hotspot;

import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.history.FileHistory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A file with what makes it expensive. A rank is the share of the files of the same language that are at most as large: 1 for the
 * largest, files of one size share the mean of their places.
 *
 * @param file path in the estate
 * @param nodes what the file defines, by id
 * @param lines of those nodes
 * @param complexity cyclomatic complexity; lines where the language has none
 * @param measure what {@code complexity} counts
 * @param complexityRank 0 to 1
 * @param change what is multiplied with it: revisions, or the number of files that need this one
 * @param changeRank 0 to 1
 * @param history empty where git does not know the file
 */
public record Hotspot(
        String file,
        String language,
        List<NodeId> nodes,
        int lines,
        int complexity,
        Measure measure,
        double complexityRank,
        int change,
        double changeRank,
        Optional<FileHistory> history) {

    /** The highest score first. */
    static final Comparator<Hotspot> ORDER =
            Comparator.comparingDouble(Hotspot::score).reversed().thenComparing(Hotspot::file);

    public Hotspot {
        nodes = List.copyOf(nodes);
    }

    /** What stands for complexity. */
    public enum Measure {
        CYCLOMATIC,
        LINES
    }

    /** Complexity rank times change rank, 0 to 1. */
    public double score() {
        return complexityRank * changeRank;
    }
}

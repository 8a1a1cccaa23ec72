package dev.banyan.analyzer.backlog;

import java.util.SortedMap;

/**
 * Work, in points. A point is a relative measure: it orders items and adds them up; what a point costs is for the team
 * to find out.
 *
 * @param low when nothing unexpected comes
 * @param high when what could not be resolved turns out to be work
 */
public record Effort(double points, double low, double high, String formula, SortedMap<String, Double> inputs) {

    static Effort of(Score score, double spread) {
        return new Effort(
                score.points(),
                Score.round(score.points() * 0.7),
                Score.round(score.points() * (1.4 + spread)),
                score.formula(),
                score.inputs());
    }
}

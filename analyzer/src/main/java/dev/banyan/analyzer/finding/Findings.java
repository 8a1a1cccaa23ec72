package dev.banyan.analyzer.finding;

import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * What all rules found.
 *
 * @param sets in the order of their names
 * @param problems rules that were not understood, searches that were cut off
 */
public record Findings(List<RuleSetFindings> sets, List<Problem> problems) {

    public Findings {
        sets = List.copyOf(sets);
        problems = problems.stream().sorted().distinct().toList();
    }

    /** Places that cost something. */
    public int incidents() {
        return sets.stream()
                .flatMap(set -> set.findings().stream())
                .filter(one -> !one.isInsight())
                .mapToInt(one -> one.incidents().size())
                .sum();
    }

    /** Rules that found such a place. */
    public int violated() {
        return (int) sets.stream()
                .flatMap(set -> set.findings().stream())
                .filter(one -> !one.isInsight())
                .count();
    }

    /** Points for all places. */
    public int effort() {
        return sets.stream()
                .flatMap(set -> set.findings().stream())
                .mapToInt(Finding::effort)
                .sum();
    }

    /** Writes findings.sarif; the format is docs/formats/findings.md. */
    public void writeSarif(OutputStream out) throws IOException {
        Sarif.write(this, out);
    }

    /** Writes konveyor-output.yaml as Konveyor's own tools read it. */
    public void writeKonveyor(OutputStream out) throws IOException {
        KonveyorOutput.write(this, out);
    }
}

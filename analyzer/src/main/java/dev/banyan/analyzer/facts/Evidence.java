package dev.banyan.analyzer.facts;

import dev.banyan.grammars.source.Position;
import java.util.Comparator;

/**
 * Where a fact can be seen.
 *
 * @param file path relative to the root of the estate, with {@code /}
 * @param line 1-based; 0 when the whole file is the evidence
 */
public record Evidence(String file, int line) implements Comparable<Evidence> {

    private static final Comparator<Evidence> ORDER =
            Comparator.comparing(Evidence::file).thenComparingInt(Evidence::line);

    public static Evidence at(Position position) {
        return new Evidence(position.file(), position.line());
    }

    @Override
    public int compareTo(Evidence that) {
        return ORDER.compare(this, that);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}

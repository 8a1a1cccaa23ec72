package dev.banyan.analyzer.history;

import java.util.Comparator;

/**
 * Two files that change together (Gall, Hajek, Jazayeri: "Detection of logical coupling based on product release history", 1998).
 *
 * @param first path in the estate, before the second in natural order
 * @param shared commits that changed both
 * @param firstRevisions of the first file, commits with very many files left out
 */
public record ChangeCoupling(String first, String second, int shared, int firstRevisions, int secondRevisions)
        implements Comparable<ChangeCoupling> {

    private static final Comparator<ChangeCoupling> ORDER = Comparator.comparingDouble(ChangeCoupling::degree)
            .thenComparingDouble(ChangeCoupling::averageRevisions)
            .reversed()
            .thenComparing(ChangeCoupling::first)
            .thenComparing(ChangeCoupling::second);

    /** Shared revisions per hundred average revisions of the two. */
    public double degree() {
        return 100 * shared / averageRevisions();
    }

    public double averageRevisions() {
        return (firstRevisions + secondRevisions) / 2.0;
    }

    /** The closest first. */
    @Override
    public int compareTo(ChangeCoupling that) {
        return ORDER.compare(this, that);
    }
}

package dev.banyan.analyzer.seam;

import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Communities by modularity with the Leiden algorithm (Traag, Waltman, van Eck: "From Louvain to Leiden", 2019), the best of several
 * seeded starts, so that the same input gives the same answer.
 *
 * <p>Resolution: the lowest of a ladder (0.5, 0.7, 1, 1.4, 2, ...) at which no community has more code than
 * {@code min(400, max(12, 3 x root of the count of code))}. A small estate is cut in a few parts, a large one into parts that one team can hold.
 *
 * The step is found by halves, with one start each. Near linear in ties.
 */
final class Communities {

    static final int MOST = 400;
    static final int LEAST = 12;
    private static final double SHARE = 3;
    private static final double[] LADDER = {0.5, 0.7, 1, 1.4, 2, 2.8, 4, 5.6, 8, 11, 16, 22, 32, 45, 64};
    private static final int ITERATIONS = 10;
    private static final double RANDOMNESS = 0.01;
    private static final int SMALL = 5_000;

    private final int[] of;
    private final double resolution;
    private final double quality;
    private final int starts;

    private Communities(int[] of, double resolution, double quality, int starts) {
        this.of = of;
        this.resolution = resolution;
        this.quality = quality;
        this.starts = starts;
    }

    static Communities of(Parts parts, Ties ties) {
        if (ties.size() == 0) {
            int[] alone = new int[parts.count()];
            for (int i = 0; i < alone.length; i++) {
                alone[i] = i;
            }
            return new Communities(alone, 1, 0, 0);
        }
        Network network = network(parts.count(), ties);
        int starts = parts.count() <= SMALL ? 10 : 2;
        int low = 0;
        int high = LADDER.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (best(network, LADDER[middle], 1).largestCode(parts) > most(parts)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return best(network, LADDER[low], starts);
    }

    /** The community of each part; a copy. */
    int[] of() {
        return of.clone();
    }

    double resolution() {
        return resolution;
    }

    /** Modularity at this resolution, 0 to 1. */
    double quality() {
        return quality;
    }

    int starts() {
        return starts;
    }

    /** How much code a community may have before it is cut further. */
    static int most(Parts parts) {
        return Math.min(MOST, Math.max(LEAST, (int) (SHARE * Math.sqrt(parts.codeCount()))));
    }

    private int largestCode(Parts parts) {
        int[] sizes = new int[parts.count()];
        int largest = 0;
        for (int i = 0; i < of.length; i++) {
            if (parts.isCode(parts.id(i))) {
                largest = Math.max(largest, ++sizes[of[i]]);
            }
        }
        return largest;
    }

    private static Network network(int count, Ties ties) {
        int[] low = new int[ties.size()];
        int[] high = new int[ties.size()];
        double[] weights = new double[ties.size()];
        for (int i = 0; i < low.length; i++) {
            low[i] = ties.low(i);
            high[i] = ties.high(i);
            weights[i] = ties.weight(i);
        }
        LargeIntArray[] ends = {new LargeIntArray(low), new LargeIntArray(high)};
        return new Network(count, true, ends, new LargeDoubleArray(weights), false, false);
    }

    private static Communities best(Network network, double resolution, int starts) {
        double perWeight = resolution / (2 * network.getTotalEdgeWeight());
        Communities best = null;
        for (int seed = 1; seed <= starts; seed++) {
            LeidenAlgorithm leiden = new LeidenAlgorithm(perWeight, ITERATIONS, RANDOMNESS, new Random(seed));
            Clustering clustering = leiden.findClustering(network);
            double quality = leiden.calcQuality(network, clustering);
            if (best == null || quality > best.quality + 1e-12) {
                best = new Communities(clustering.getClusters(), resolution, quality, starts);
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no starts");
        }
        return best;
    }
}

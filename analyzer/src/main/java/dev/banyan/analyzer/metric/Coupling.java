package dev.banyan.analyzer.metric;

/**
 * Coupling of a part of the estate (Martin: "OO design quality metrics", 1994), within the estate: the JDK and libraries are
 * no parts of it.
 *
 * <pre>
 *   a.X uses b.Y, a.X uses b.Z, c.W uses a.X     package a: afferent 1 (W), efferent 1 (X), instability 0.5
 * </pre>
 *
 * @param afferent Ca: nodes outside that need something inside
 * @param efferent Ce: nodes inside that need something outside
 */
record Coupling(int afferent, int efferent) {

    /** I = Ce / (Ca + Ce): 0 where others depend on the part and it on nobody, 1 the other way round; 0 for a part alone. */
    double instability() {
        int all = afferent + efferent;
        return all == 0 ? 0 : (double) efferent / all;
    }

    /** D = |A + I - 1|: how far a part is from being as abstract as it is depended on. */
    double distance(double abstractness) {
        return Math.abs(abstractness + instability() - 1);
    }
}

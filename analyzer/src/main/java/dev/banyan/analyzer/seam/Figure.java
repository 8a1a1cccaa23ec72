package dev.banyan.analyzer.seam;

/** Numbers as the document has them. */
final class Figure {

    private static final double DECIMALS = 1000;

    private Figure() {}

    /** Three decimals. */
    static double of(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }
}

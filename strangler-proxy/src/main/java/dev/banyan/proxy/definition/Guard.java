package dev.banyan.proxy.definition;

/**
 * What the target may cost before the route goes back to legacy by itself.
 *
 * @param errorRate share of failed answers, 0 to 1
 * @param p99Ratio the target's 99th percentile of latency over legacy's, 1 or more
 * @param mismatchRate share of answers that differ, 0 to 1
 * @param minSamples answers of each side before there is a verdict
 * @param confidence between 0.5 and 1
 */
public record Guard(double errorRate, double p99Ratio, double mismatchRate, int minSamples, double confidence) {

    /** What holds for a field that the file leaves out. */
    static final Guard DEFAULT = new Guard(0.01, 1.5, 0.001, 400, 0.99);
}

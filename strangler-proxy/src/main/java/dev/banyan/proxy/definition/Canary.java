package dev.banyan.proxy.definition;

import java.util.List;

/**
 * The share of a route's traffic that the target answers.
 *
 * @param weight buckets of 10,000 that go to the target: 5 % is 500
 * @param stickyBy the first key that the request carries decides; never empty
 * @param salt routes with the same salt send the same key to the same side; the route's id unless the file says otherwise
 */
public record Canary(int weight, List<StickyKey> stickyBy, String salt) {

    /** The number of buckets: a percent has two decimals. */
    public static final int BUCKETS = 10_000;

    public Canary {
        stickyBy = List.copyOf(stickyBy);
        if (weight < 0 || weight > BUCKETS || stickyBy.isEmpty()) {
            throw new IllegalArgumentException("weight " + weight + ", sticky by " + stickyBy);
        }
    }
}

package dev.banyan.proxy.split;

import dev.banyan.proxy.definition.Canary;
import dev.banyan.proxy.definition.ProxyRoute;
import dev.banyan.proxy.definition.StickyKey;
import java.util.Optional;
import java.util.function.Function;

/** Chooses the side that answers. */
public final class Split {

    private Split() {}

    /**
     * The side for one request. Only the value of the key counts, not where it stood: an account that one route finds in its path and another in a
     * header is on the same side of both if they share a salt.
     *
     * @param key the value of a key in this request; asked for only in stage canary, in the order of the route's {@code
     *     stickyBy}. A request that carries none of them is the last to move: it goes to the new side at 100 % only
     */
    public static Arm choose(ProxyRoute route, Function<StickyKey, Optional<String>> key) {
        return switch (route.stage()) {
            case LEGACY, SHADOW -> Arm.LEGACY;
            case CANARY -> route.canary().map(canary -> choose(canary, key)).orElse(Arm.LEGACY);
            case LIVE, RETIRED -> Arm.NEW;
        };
    }

    private static Arm choose(Canary canary, Function<StickyKey, Optional<String>> key) {
        int bucket = Canary.BUCKETS - 1;
        for (StickyKey candidate : canary.stickyBy()) {
            Optional<String> value = key.apply(candidate);
            if (value.isPresent()) {
                bucket = Bucket.of(canary.salt(), value.get());
                break;
            }
        }
        return bucket < canary.weight() ? Arm.NEW : Arm.LEGACY;
    }
}

package dev.banyan.proxy.split;

import dev.banyan.proxy.definition.Canary;
import java.nio.charset.StandardCharsets;

/**
 * Puts a key in one of 10,000 buckets: the same on every replica and after every restart, since nothing but salt and key
 * goes in. Whoever is on the new side at 5 % is there at 6 % too, since bucket {@code b} is new exactly if {@code b <
 * weight}.
 *
 * <p>The hash is 64-bit FNV-1a (Fowler, Noll, Vo) over the UTF-8 bytes of salt, a zero byte and key, closed by the
 * finalizer of MurmurHash3 (Appleby), since FNV alone spreads the last bytes badly over the high bits; taken unsigned
 * modulo 10,000. A changed hash would move every client to another side: the values are pinned by a test.
 */
final class Bucket {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Bucket() {}

    static int of(String salt, String key) {
        long hash = fnv(OFFSET, salt);
        hash *= PRIME;
        return (int) Long.remainderUnsigned(mix(fnv(hash, key)), Canary.BUCKETS);
    }

    private static long fnv(long start, String text) {
        long hash = start;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * PRIME;
        }
        return hash;
    }

    private static long mix(long value) {
        long hash = value;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}

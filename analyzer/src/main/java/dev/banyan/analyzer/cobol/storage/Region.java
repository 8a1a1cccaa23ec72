package dev.banyan.analyzer.cobol.storage;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes of one level 01 record. With repeats it stands for one of several places, as an element of a table whose
 * subscript is not known.
 *
 * @param storage number of the record within its program
 * @param offset of the first place, 0-based
 * @param length of one place, at least 1
 * @param repeats the unknown subscripts, outermost first
 */
public record Region(int storage, int offset, int length, List<Repeat> repeats) {

    private static final int MAX_PLACES = 1_024;

    /** One table dimension: where the next element lies, and how many there are. */
    public record Repeat(int stride, int count) {}

    public Region {
        repeats = List.copyOf(repeats);
    }

    public static Region plain(int storage, int offset, int length) {
        return new Region(storage, offset, length, List.of());
    }

    /** The same places, a part of each. */
    public Region part(int from, int newLength) {
        return new Region(storage, offset + from, newLength, repeats);
    }

    public boolean isOnePlace() {
        return repeats.isEmpty();
    }

    /** The byte behind the last place. */
    public int end() {
        long last = offset;
        for (Repeat repeat : repeats) {
            last += (long) repeat.stride() * (repeat.count() - 1);
        }
        return (int) Math.min(Integer.MAX_VALUE, last + length);
    }

    /** Whether some byte may be in both. */
    public boolean overlaps(Region that) {
        return storage == that.storage && offset < that.end() && that.offset < end();
    }

    /** Whether all places of the other are written when this one is. */
    public boolean covers(Region that) {
        return storage == that.storage && isOnePlace() && offset <= that.offset && end() >= that.end();
    }

    /** The offsets of the places, in their order; of a large table the first {@value #MAX_PLACES}. */
    public List<Integer> places() {
        List<Integer> places = List.of(offset);
        for (Repeat repeat : repeats) {
            List<Integer> more = new ArrayList<>();
            for (int place : places) {
                for (int i = 0; i < repeat.count() && more.size() < MAX_PLACES; i++) {
                    more.add(place + i * repeat.stride());
                }
            }
            places = more;
        }
        return places;
    }
}

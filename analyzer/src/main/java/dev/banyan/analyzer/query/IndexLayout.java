package dev.banyan.analyzer.query;

import java.util.List;

/**
 * Where things stand in estate.index, version {@value #VERSION}: numbers big-endian, places counted from the start of the file.
 *
 * <pre>
 *   "BANYANIX", version, total length, length of estate.json (8 bytes), its seal (64 digits), counts, places of the sections
 *   strings    count + 1 places, then the texts in UTF-8, each once
 *   nodes      by id: id, kind, language, file, line, module, lines, extras, first edge, first edge in
 *   edges      as in estate.json: from, to, kind | resolution, via, file, line of the first evidence, logical name
 *   in         the numbers of the edges that lead to a node, by node, then number
 *   extras     metrics and attributes of a node
 *   aliases    node and logical name, each pair once
 *   unused     numbers of nodes
 *   cycles     of what, how many, names
 * </pre>
 *
 * A text is its number in the strings, -1 where there is none.
 */
final class IndexLayout {

    static final long MAGIC = 0x42414e59414e4958L;
    static final int VERSION = 1;

    static final int NODE = 10 * Integer.BYTES;
    static final int EDGE = 7 * Integer.BYTES;

    static final int HEADER = 8 + 4 + 4 + 8 + Seal.HASH_DIGITS + 4 * Field.values().length;

    private IndexLayout() {}

    /** The counts and places of the header, four bytes each, in this order. */
    enum Field {
        STRING_COUNT,
        NODE_COUNT,
        EDGE_COUNT,
        IN_COUNT,
        ALIAS_COUNT,
        UNUSED_COUNT,
        CYCLE_COUNT,
        OPEN_CALLS,
        OPEN_DATA,
        STRINGS,
        NODES,
        EDGES,
        IN,
        EXTRAS,
        ALIASES,
        UNUSED,
        CYCLES;

        /** Its place in the file. */
        int place() {
            return 8 + 4 + 4 + 8 + Seal.HASH_DIGITS + 4 * List.of(values()).indexOf(this);
        }
    }
}

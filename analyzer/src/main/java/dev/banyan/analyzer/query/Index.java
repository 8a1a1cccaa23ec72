package dev.banyan.analyzer.query;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.query.IndexLayout.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Nodes and edges by number, read where they stand in the buffer. Nothing is taken on trust: numbers, places and lengths are checked
 * as they are used, and {@link BrokenIndex} says which was wrong.
 */
final class Index {

    static final List<String> RESOLUTIONS = List.of("exact", "derived", "partial", "unresolved");

    static final List<NodeKind> NODE_KINDS = List.of(NodeKind.values());
    static final List<EdgeKind> EDGE_KINDS = List.of(EdgeKind.values());

    private final ByteBuffer bytes;
    private final Map<Field, Integer> header = new EnumMap<>(Field.class);
    private final int nodeCount;
    private final int edgeCount;
    private final int inCount;
    private final int stringCount;
    private final int nodes;
    private final int edges;
    private final int in;
    private final int strings;

    Index(ByteBuffer bytes) {
        this.bytes = bytes;
        if (bytes.capacity() < IndexLayout.HEADER || bytes.getLong(0) != IndexLayout.MAGIC) {
            throw new BrokenIndex("it does not begin as one");
        }
        if (bytes.getInt(8) != IndexLayout.VERSION) {
            throw new BrokenIndex("version " + bytes.getInt(8) + ", not " + IndexLayout.VERSION);
        }
        if (bytes.getInt(12) != bytes.capacity()) {
            throw new BrokenIndex("it was cut off");
        }
        for (Field field : Field.values()) {
            header.put(field, bytes.getInt(field.place()));
        }
        nodeCount = header(Field.NODE_COUNT);
        edgeCount = header(Field.EDGE_COUNT);
        inCount = header(Field.IN_COUNT);
        stringCount = header(Field.STRING_COUNT);
        nodes = section(Field.NODES, nodeCount, IndexLayout.NODE);
        edges = section(Field.EDGES, edgeCount, IndexLayout.EDGE);
        in = section(Field.IN, inCount, Integer.BYTES);
        strings = section(Field.STRINGS, stringCount, Integer.BYTES);
        section(Field.ALIASES, header(Field.ALIAS_COUNT), 2 * Integer.BYTES);
        section(Field.UNUSED, header(Field.UNUSED_COUNT), Integer.BYTES);
        section(Field.CYCLES, header(Field.CYCLE_COUNT), 3 * Integer.BYTES);
        for (int node = 0; node < nodeCount; node++) {
            if (firstOut(node) > firstOut(node + 1) || firstIn(node) > firstIn(node + 1)) {
                throw new BrokenIndex("edges of node " + node);
            }
        }
    }

    private int header(Field field) {
        return header.getOrDefault(field, 0);
    }

    private int section(Field place, int count, int size) {
        long end = header(place) + (long) count * size;
        if (count < 0 || header(place) < IndexLayout.HEADER || end > bytes.capacity()) {
            throw new BrokenIndex(place + " does not fit");
        }
        return header(place);
    }

    /** Of the estate.json that it was made from. */
    Seal seal() {
        byte[] digits = new byte[Seal.HASH_DIGITS];
        bytes.get(24, digits);
        return new Seal(bytes.getLong(16), new String(digits, StandardCharsets.US_ASCII));
    }

    private int at(int place) {
        if (place < 0 || place > bytes.capacity() - Integer.BYTES) {
            throw new BrokenIndex("place " + place);
        }
        return bytes.getInt(place);
    }

    private static int number(int number, int count) {
        if (number < 0 || number >= count) {
            throw new BrokenIndex("number " + number + " of " + count);
        }
        return number;
    }

    String string(int number) {
        int slot = strings + 4 * number(number, stringCount);
        int from = at(slot);
        int length = at(slot + 4) - from;
        if (from < strings || length < 0 || from > bytes.capacity() - length) {
            throw new BrokenIndex("text " + number);
        }
        byte[] text = new byte[length];
        bytes.get(from, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private Optional<String> optional(int number) {
        return number < 0 ? Optional.empty() : Optional.of(string(number));
    }

    int nodeCount() {
        return nodeCount;
    }

    private int node(int node, int field) {
        return at(nodes + number(node, nodeCount) * IndexLayout.NODE + 4 * field);
    }

    String id(int node) {
        return string(node(node, 0));
    }

    NodeKind kind(int node) {
        return NODE_KINDS.get(number(node(node, 1), NODE_KINDS.size()));
    }

    /** The id without its kind. */
    String name(int node) {
        String id = id(node);
        return id.substring(id.indexOf(':') + 1);
    }

    Optional<String> language(int node) {
        return optional(node(node, 2));
    }

    /** {@code file:line}. */
    Optional<String> place(int node) {
        return optional(node(node, 3)).map(file -> place(file, node(node, 4)));
    }

    Optional<String> module(int node) {
        return optional(node(node, 5));
    }

    /** -1 where they are not known. */
    int lines(int node) {
        return node(node, 6);
    }

    /** Metrics, then attributes. */
    void extras(int node, BiConsumer<String, String> told) {
        int at = header(Field.EXTRAS) + 4 * number(node(node, 7), bytes.capacity() / 4);
        int metrics = number(at(at), bytes.capacity() / 4);
        for (int i = 0; i < metrics; i++) {
            told.accept(string(at(at + 4 + 8 * i)), String.valueOf(at(at + 8 + 8 * i)));
        }
        at += 4 + 8 * metrics;
        int attributes = number(at(at), bytes.capacity() / 4);
        for (int i = 0; i < attributes; i++) {
            told.accept(string(at(at + 4 + 8 * i)), string(at(at + 8 + 8 * i)));
        }
    }

    int firstOut(int node) {
        return node == nodeCount ? edgeCount : number(node(node, 8), edgeCount + 1);
    }

    int firstIn(int node) {
        return node == nodeCount ? inCount : number(node(node, 9), inCount + 1);
    }

    /** The edge at a place of the list of edges in. */
    int in(int place) {
        return number(at(in + 4 * number(place, inCount)), edgeCount);
    }

    private int edge(int edge, int field) {
        return at(edges + number(edge, edgeCount) * IndexLayout.EDGE + 4 * field);
    }

    int from(int edge) {
        return number(edge(edge, 0), nodeCount);
    }

    /** -1 where the target is not known. */
    int to(int edge) {
        int to = edge(edge, 1);
        return to == -1 ? -1 : number(to, nodeCount);
    }

    EdgeKind edgeKind(int edge) {
        return EDGE_KINDS.get(number(edge(edge, 2) >> 8, EDGE_KINDS.size()));
    }

    String resolution(int edge) {
        return RESOLUTIONS.get(number(edge(edge, 2) & 0xff, RESOLUTIONS.size()));
    }

    String via(int edge) {
        return string(edge(edge, 3));
    }

    /** The first place that shows it. */
    String evidence(int edge) {
        return place(string(edge(edge, 4)), edge(edge, 5));
    }

    private static String place(String file, int line) {
        return line == 0 ? file : file + ":" + line;
    }

    int openCalls() {
        return header(Field.OPEN_CALLS);
    }

    int openData() {
        return header(Field.OPEN_DATA);
    }

    /** The nodes that programs know by a name, without regard to letters. */
    List<Integer> knownAs(String name) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < header(Field.ALIAS_COUNT); i++) {
            int at = header(Field.ALIASES) + 8 * i;
            int node = number(at(at), nodeCount);
            if (string(at(at + 4)).equalsIgnoreCase(name) && !found.contains(node)) {
                found.add(node);
            }
        }
        return found;
    }

    int[] unused() {
        int[] found = new int[header(Field.UNUSED_COUNT)];
        for (int i = 0; i < found.length; i++) {
            found[i] = number(at(header(Field.UNUSED) + 4 * i), nodeCount);
        }
        return found;
    }

    List<List<String>> cycles() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < header(Field.CYCLE_COUNT); i++) {
            int at = header(Field.CYCLES) + 12 * i;
            rows.add(List.of(string(at(at)), string(at(at + 4)), string(at(at + 8))));
        }
        return rows;
    }
}

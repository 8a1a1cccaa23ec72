package dev.banyan.analyzer.query;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.query.IndexLayout.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes an index of a graph, in memory: about 40 bytes for each node, 32 for each edge, and the texts. */
final class IndexWriter {

    private final EstateGraph graph;
    private final Map<NodeId, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<Field, Integer> header = new EnumMap<>(Field.class);
    private final List<Edge> edges = new ArrayList<>();
    private long textBytes;

    private IndexWriter(EstateGraph graph) {
        this.graph = graph;
    }

    /** {@link IllegalArgumentException} where it would be larger than 2 GB. */
    static ByteBuffer of(EstateGraph graph, Seal seal) {
        return new IndexWriter(graph).write(seal);
    }

    private ByteBuffer write(Seal seal) {
        Collection<Node> nodes = graph.nodes();
        for (Node node : nodes) {
            numbers.put(node.id(), numbers.size());
        }
        nodes.forEach(node -> edges.addAll(graph.out(node.id())));
        edges.removeIf(edge -> edge.to().filter(to -> !numbers.containsKey(to)).isPresent());
        Ints in = new Ints();
        Ints extras = new Ints();
        Ints nodeTable = nodes(nodes, in, extras);
        Ints edgeTable = edges();
        Ints aliases = aliases();
        Ints unused = new Ints();
        Unused.of(graph).forEach(node -> unused.add(numbers.getOrDefault(node.id(), -1)));
        Ints cycles = new Ints();
        for (List<String> row : Circles.of(graph)) {
            row.forEach(text -> cycles.add(string(text)));
        }
        header.put(Field.STRING_COUNT, strings.size());
        header.put(Field.NODE_COUNT, numbers.size());
        header.put(Field.EDGE_COUNT, edges.size());
        header.put(Field.IN_COUNT, in.size());
        header.put(Field.ALIAS_COUNT, aliases.size() / 2);
        header.put(Field.UNUSED_COUNT, unused.size());
        header.put(Field.CYCLE_COUNT, cycles.size() / 3);
        header.put(Field.OPEN_CALLS, open(EdgeKind.CALLS, EdgeKind.EXECUTES));
        header.put(Field.OPEN_DATA, open(EdgeKind.READS, EdgeKind.WRITES));
        Map<Field, Ints> sections = new LinkedHashMap<>();
        sections.put(Field.NODES, nodeTable);
        sections.put(Field.EDGES, edgeTable);
        sections.put(Field.IN, in);
        sections.put(Field.EXTRAS, extras);
        sections.put(Field.ALIASES, aliases);
        sections.put(Field.UNUSED, unused);
        sections.put(Field.CYCLES, cycles);
        return bytes(seal, sections);
    }

    private ByteBuffer bytes(Seal seal, Map<Field, Ints> sections) {
        long length = IndexLayout.HEADER;
        for (Map.Entry<Field, Ints> section : sections.entrySet()) {
            header.put(section.getKey(), (int) length);
            length += 4L * section.getValue().size();
        }
        header.put(Field.STRINGS, (int) length);
        length += 4L * (strings.size() + 1) + textBytes;
        if (length > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an estate too large for an index: " + length + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) length);
        buffer.putLong(IndexLayout.MAGIC).putInt(IndexLayout.VERSION).putInt((int) length);
        buffer.putLong(seal.length()).put(seal.hash().getBytes(StandardCharsets.US_ASCII));
        for (Field field : Field.values()) {
            buffer.putInt(header.getOrDefault(field, 0));
        }
        sections.values().forEach(section -> section.writeTo(buffer));
        int place = buffer.position() + 4 * (strings.size() + 1);
        for (String text : strings.keySet()) {
            buffer.putInt(place);
            place += text.getBytes(StandardCharsets.UTF_8).length;
        }
        buffer.putInt(place);
        strings.keySet().forEach(text -> buffer.put(text.getBytes(StandardCharsets.UTF_8)));
        return buffer.flip();
    }

    /** Fills in the edges out and in of each node too. */
    private Ints nodes(Collection<Node> nodes, Ints in, Ints extras) {
        IdentityHashMap<Edge, Integer> places = new IdentityHashMap<>();
        for (Edge edge : edges) {
            places.put(edge, places.size());
        }
        Ints table = new Ints();
        int firstOut = 0;
        for (Node node : nodes) {
            NodeId id = node.id();
            table.add(string(id.toString()));
            table.add(Index.NODE_KINDS.indexOf(id.kind()));
            table.add(string(node.language()));
            table.add(string(node.definition().map(at -> at.file())));
            table.add(node.definition().map(at -> at.line()).orElse(0));
            table.add(string(node.module().map(NodeId::toString)));
            table.add(node.loc().orElse(-1));
            table.add(extras.size());
            table.add(firstOut);
            table.add(in.size());
            extras.add(node.metrics().size());
            node.metrics().forEach((metric, value) -> extras.add(string(metric), value));
            extras.add(node.attributes().size());
            node.attributes().forEach((name, value) -> extras.add(string(name), string(value)));
            for (Edge edge : graph.out(id)) {
                firstOut += places.containsKey(edge) ? 1 : 0;
            }
            graph.in(id).stream().map(places::get).filter(Objects::nonNull).forEach(in::add);
        }
        return table;
    }

    private Ints edges() {
        Ints table = new Ints();
        for (Edge edge : edges) {
            table.add(numbers.getOrDefault(edge.from(), -1));
            table.add(edge.to().map(to -> numbers.getOrDefault(to, -1)).orElse(-1));
            table.add(Index.EDGE_KINDS.indexOf(edge.kind()) << 8 | word(edge.resolution()));
            table.add(string(edge.via()));
            table.add(string(edge.evidence().get(0).file()));
            table.add(edge.evidence().get(0).line());
            table.add(string(edge.logical().map(name -> name.name())));
        }
        return table;
    }

    private static int word(Resolution resolution) {
        return Index.RESOLUTIONS.indexOf(resolution.word());
    }

    private Ints aliases() {
        Set<List<Integer>> pairs = new LinkedHashSet<>();
        for (Edge edge : edges) {
            if (edge.logical().isPresent() && edge.to().isPresent()) {
                pairs.add(List.of(
                        numbers.getOrDefault(edge.to().get(), -1),
                        string(edge.logical().get().name())));
            }
        }
        Ints table = new Ints();
        pairs.stream()
                .sorted(Comparator.comparing((List<Integer> pair) -> pair.get(0))
                        .thenComparing(pair -> pair.get(1)))
                .forEach(pair -> table.add(pair.get(0), pair.get(1)));
        return table;
    }

    private int open(EdgeKind one, EdgeKind other) {
        return Math.toIntExact(edges.stream()
                .filter(edge -> (edge.kind() == one || edge.kind() == other)
                        && edge.to().isEmpty())
                .count());
    }

    private int string(Optional<String> text) {
        return text.map(this::string).orElse(-1);
    }

    private int string(String text) {
        Integer known = strings.get(text);
        if (known != null) {
            return known;
        }
        int number = strings.size();
        strings.put(text, number);
        textBytes += text.getBytes(StandardCharsets.UTF_8).length;
        return number;
    }
}

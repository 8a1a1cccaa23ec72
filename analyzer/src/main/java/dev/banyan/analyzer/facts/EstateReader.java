package dev.banyan.analyzer.facts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads estate.json back, value by value, so that only the estate itself is held in memory. Fields it does not know are passed over. */
final class EstateReader {

    private final Map<String, NodeId> ids = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final JsonParser json;

    private EstateReader(JsonParser json) {
        this.json = json;
    }

    /** {@link IOException} where the text is no estate.json of this version. */
    static Estate read(InputStream in) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(in)) {
            return new EstateReader(json).estate();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IOException("not an estate.json: " + e.getMessage(), e);
        }
    }

    private Estate estate() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("not an estate.json");
        }
        String name = "";
        int version = 0;
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "version" -> version = json.getIntValue();
                case "name" -> name = json.getText();
                case "nodes" -> {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        nodes.add(node());
                    }
                }
                case "edges" -> {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        edges.add(edge());
                    }
                }
                default -> json.skipChildren();
            }
        }
        if (version != EstateJson.VERSION) {
            throw new IOException("an estate.json of version " + version + ", not " + EstateJson.VERSION);
        }
        return new Estate(name, nodes, edges, List.of(), List.of());
    }

    private Node node() throws IOException {
        NodeId id = null;
        Optional<String> language = Optional.empty();
        String file = "";
        int line = 0;
        Optional<NodeId> module = Optional.empty();
        OptionalInt loc = OptionalInt.empty();
        SortedMap<String, Integer> metrics = new TreeMap<>();
        Attributes attributes = new Attributes();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "id" -> id = id(json.getText());
                case "language" -> language = Optional.of(shared(json.getText()));
                case "file" -> file = shared(json.getText());
                case "line" -> line = json.getIntValue();
                case "module" -> module = Optional.of(id(json.getText()));
                case "loc" -> loc = OptionalInt.of(json.getIntValue());
                case "metrics" -> {
                    for (String metric = json.nextFieldName(); metric != null; metric = json.nextFieldName()) {
                        metrics.put(shared(metric), json.nextIntValue(0));
                    }
                }
                case "attributes" -> attributes = attributes();
                default -> json.skipChildren();
            }
        }
        return new Node(
                required(id, "id"),
                language,
                file.isEmpty() ? Optional.empty() : Optional.of(new Evidence(file, line)),
                module,
                loc,
                metrics,
                attributes.texts);
    }

    private Edge edge() throws IOException {
        NodeId from = null;
        Optional<NodeId> to = Optional.empty();
        EdgeKind kind = null;
        String via = "";
        String resolution = "";
        List<Evidence> evidence = new ArrayList<>();
        Attributes attributes = new Attributes();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "from" -> from = id(json.getText());
                case "to" -> to = Optional.of(id(json.getText()));
                case "kind" -> kind = kind(json.getText());
                case "via" -> via = shared(json.getText());
                case "resolution" -> resolution = json.getText();
                case "evidence" -> {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        evidence.add(evidence());
                    }
                }
                case "attributes" -> attributes = attributes();
                default -> json.skipChildren();
            }
        }
        return new Edge(
                required(from, "from"),
                required(kind, "kind"),
                to,
                via,
                resolution(resolution, attributes),
                evidence,
                attributes.members,
                Optional.ofNullable(attributes.texts.remove("logical")).map(EstateReader::logical),
                attributes.texts);
    }

    /** Takes out of the attributes what says how an edge was resolved. */
    private static Resolution resolution(String word, Attributes attributes) {
        String reason = attributes.texts.remove("reason");
        String operand = attributes.texts.remove("operand");
        String writers = attributes.texts.remove("writers");
        return switch (word) {
            case "exact" -> new Resolution.Exact();
            case "derived" -> new Resolution.Derived(required(reason, "reason"));
            case "partial" -> new Resolution.Partial(required(reason, "reason"));
            case "unresolved" ->
                new Resolution.Unresolved(
                        required(operand, "operand"),
                        writers == null
                                ? List.of()
                                : Arrays.stream(writers.split(", ", -1))
                                        .map(EstateReader::place)
                                        .toList());
            default -> throw new IllegalArgumentException("no resolution: " + word);
        };
    }

    private static Evidence place(String text) {
        int colon = text.lastIndexOf(':');
        boolean line = colon > 0 && text.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return line
                ? new Evidence(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)))
                : new Evidence(text, 0);
    }

    private static LogicalName logical(String text) {
        int colon = text.indexOf(':');
        return new LogicalName(LogicalName.Namespace.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    private Evidence evidence() throws IOException {
        String file = "";
        int line = 0;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "file" -> file = shared(json.getText());
                case "line" -> line = json.getIntValue();
                default -> json.skipChildren();
            }
        }
        return new Evidence(file, line);
    }

    /** What stands under {@code attributes}: texts, and members. */
    private static final class Attributes {
        private final SortedMap<String, String> texts = new TreeMap<>();
        private final List<Member> members = new ArrayList<>();
    }

    private Attributes attributes() throws IOException {
        Attributes found = new Attributes();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                found.texts.put(shared(field), shared(json.getText()));
            } else if (field.equals("members") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    found.members.add(member());
                }
            } else {
                json.skipChildren();
            }
        }
        return found;
    }

    private Member member() throws IOException {
        String from = "";
        String to = "";
        int line = 0;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "from" -> from = shared(json.getText());
                case "to" -> to = shared(json.getText());
                case "line" -> line = json.getIntValue();
                default -> json.skipChildren();
            }
        }
        return new Member(from, to, line);
    }

    private NodeId id(String text) {
        return ids.computeIfAbsent(text, NodeId::parse);
    }

    private static EdgeKind kind(String word) {
        return Arrays.stream(EdgeKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of edge: " + word));
    }

    /** One text for all equal ones: file names and labels repeat very often. */
    private String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("a " + field + " is missing");
        }
        return Objects.requireNonNull(value);
    }
}

package dev.banyan.analyzer.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banyan.analyzer.json.CanonicalJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * estate.json: the nodes and edges of an {@link Estate}, one a line, so that two estates can be compared by any diff.
 * The format is described in docs/formats/estate.md and estate.schema.json.
 */
public final class EstateJson {

    static final int VERSION = 1;

    private EstateJson() {}

    /**
     * Reads what {@link #write} wrote: nodes and edges; readings and problems are not in it.
     *
     * @throws IOException also where it is no estate.json of this version
     */
    public static Estate read(InputStream in) throws IOException {
        return EstateReader.read(in);
    }

    /** Writes UTF-8; does not close {@code out}. */
    public static void write(Estate estate, OutputStream out) throws IOException {
        try (JsonGenerator json = CanonicalJson.stream(out)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeStringField("name", estate.name());
            writeLines(json, "nodes", estate.nodes(), EstateJson::writeNode);
            writeLines(json, "edges", estate.edges(), EstateJson::writeEdge);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static <T> void writeLines(JsonGenerator json, String field, Collection<T> values, Line<T> line)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (T value : values) {
            json.writeStartObject();
            line.write(json, value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeNode(JsonGenerator json, Node node) throws IOException {
        json.writeStringField("id", node.id().toString());
        json.writeStringField("kind", node.id().kind().word());
        json.writeStringField("name", node.id().name());
        if (node.language().isPresent()) {
            json.writeStringField("language", node.language().get());
        }
        if (node.definition().isPresent()) {
            json.writeStringField("file", node.definition().get().file());
            if (node.definition().get().line() > 0) {
                json.writeNumberField("line", node.definition().get().line());
            }
        }
        if (node.module().isPresent()) {
            json.writeStringField("module", node.module().get().toString());
        }
        if (node.loc().isPresent()) {
            json.writeNumberField("loc", node.loc().getAsInt());
        }
        json.writeObjectFieldStart("metrics");
        for (Map.Entry<String, Integer> metric : node.metrics().entrySet()) {
            json.writeNumberField(metric.getKey(), metric.getValue());
        }
        json.writeEndObject();
        writeAttributes(json, node.attributes(), List.of());
    }

    private static void writeEdge(JsonGenerator json, Edge edge) throws IOException {
        json.writeStringField("from", edge.from().toString());
        if (edge.to().isPresent()) {
            json.writeStringField("to", edge.to().get().toString());
        }
        json.writeStringField("kind", edge.kind().word());
        json.writeStringField("via", edge.via());
        json.writeStringField("resolution", edge.resolution().word());
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : edge.evidence()) {
            json.writeStartObject();
            json.writeStringField("file", evidence.file());
            if (evidence.line() > 0) {
                json.writeNumberField("line", evidence.line());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        writeAttributes(json, attributesOf(edge), edge.members());
    }

    private static SortedMap<String, String> attributesOf(Edge edge) {
        SortedMap<String, String> attributes = new TreeMap<>(edge.attributes());
        edge.logical().ifPresent(name -> attributes.put("logical", name.toString()));
        if (edge.resolution() instanceof Resolution.Derived derived) {
            attributes.put("reason", derived.reason());
        } else if (edge.resolution() instanceof Resolution.Partial partial) {
            attributes.put("reason", partial.reason());
        } else if (edge.resolution() instanceof Resolution.Unresolved unresolved) {
            attributes.put("operand", unresolved.operand());
            if (!unresolved.writers().isEmpty()) {
                attributes.put(
                        "writers",
                        unresolved.writers().stream().map(Evidence::toString).collect(Collectors.joining(", ")));
            }
        }
        return attributes;
    }

    private static void writeAttributes(JsonGenerator json, SortedMap<String, String> attributes, List<Member> members)
            throws IOException {
        json.writeObjectFieldStart("attributes");
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            json.writeStringField(attribute.getKey(), attribute.getValue());
        }
        if (!members.isEmpty()) {
            json.writeArrayFieldStart("members");
            for (Member member : members) {
                json.writeStartObject();
                json.writeStringField("from", member.from());
                json.writeStringField("to", member.to());
                json.writeNumberField("line", member.line());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private interface Line<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }
}

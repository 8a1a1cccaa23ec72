package dev.banyan.analyzer.metric;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.json.CanonicalJson;
import dev.banyan.analyzer.metric.Components.Link;
import dev.banyan.analyzer.metric.Parts.Grain;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** metrics.json: coupling, reach and circles of types, packages and modules. The format is described in docs/formats/metrics.md. */
public final class MetricsFile {

    private static final int VERSION = 1;
    private static final double DECIMAL = 1000;

    /** How many types a package has, and how many of them cannot be made with {@code new}. */
    private record Content(int types, int abstractTypes, int lines) {

        static final Content NONE = new Content(0, 0, 0);

        Content plus(Node type) {
            String declared = type.attributes().getOrDefault("declaration", "");
            boolean isAbstract =
                    declared.startsWith("abstract") || declared.equals("interface") || declared.equals("annotation");
            return new Content(
                    types + 1,
                    abstractTypes + (isAbstract ? 1 : 0),
                    lines + type.loc().orElse(0));
        }

        double abstractness() {
            return types == 0 ? 0 : (double) abstractTypes / types;
        }
    }

    private final Parts parts;
    private final Components types;
    private final Components packages;
    private final Components modules;
    private final Map<String, Content> contents = new HashMap<>();
    private final SortedMap<String, Content> apart = new TreeMap<>();

    private MetricsFile(Parts parts) {
        this.parts = parts;
        this.types = parts.at(Grain.TYPES);
        this.packages = parts.at(Grain.PACKAGES);
        this.modules = parts.at(Grain.MODULES);
    }

    public static MetricsFile of(EstateGraph graph) {
        MetricsFile file = new MetricsFile(new Parts(graph));
        for (Node node : graph.nodes()) {
            if (node.id().kind() == NodeKind.TYPE
                    && !node.isOwn()
                    && node.definition().isPresent()) {
                file.apart.merge(
                        node.isTest() ? Node.TEST : node.isVendored() ? Node.VENDORED : Node.GENERATED,
                        Content.NONE.plus(node),
                        (all, one) -> all.plus(node));
            } else if (node.id().kind() == NodeKind.TYPE && node.definition().isPresent()) {
                EstateGraph.packageOf(node.id())
                        .ifPresent(name ->
                                file.contents.merge(name, Content.NONE.plus(node), (all, one) -> all.plus(node)));
            }
        }
        return file;
    }

    /** Writes UTF-8; does not close {@code out}. */
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = CanonicalJson.stream(out)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeArrayFieldStart("packages");
            for (String name : packages.names()) {
                onePackage(json, name);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("modules");
            for (String name : modules.names()) {
                json.writeStartObject();
                json.writeStringField("id", new NodeId(NodeKind.MODULE, name).toString());
                coupling(json, modules.coupling(name));
                needs(json, modules.needs(name));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("types");
            for (String name : types.names()) {
                json.writeStartObject();
                json.writeStringField("id", new NodeId(NodeKind.TYPE, name).toString());
                coupling(json, types.coupling(name));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("cycles");
            cycles(json, "packages", packages, parts.cycles(Grain.PACKAGES));
            cycles(json, "modules", modules, parts.cycles(Grain.MODULES));
            json.writeEndArray();
            json.writeObjectFieldStart("apart");
            for (Map.Entry<String, Content> mark : apart.entrySet()) {
                json.writeObjectFieldStart(mark.getKey());
                json.writeNumberField("types", mark.getValue().types());
                json.writeNumberField("lines", mark.getValue().lines());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeObjectFieldStart("lakos");
            lakos(json, "packages", packages);
            lakos(json, "modules", modules);
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void onePackage(JsonGenerator json, String name) throws IOException {
        Content content = contents.getOrDefault(name, Content.NONE);
        Coupling coupling = packages.coupling(name);
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeNumberField("types", content.types());
        json.writeNumberField("abstractTypes", content.abstractTypes());
        json.writeNumberField("lines", content.lines());
        coupling(json, coupling);
        number(json, "abstractness", content.abstractness());
        number(json, "distance", coupling.distance(content.abstractness()));
        needs(json, packages.needs(name));
        json.writeEndObject();
    }

    private static void coupling(JsonGenerator json, Coupling coupling) throws IOException {
        json.writeNumberField("ca", coupling.afferent());
        json.writeNumberField("ce", coupling.efferent());
        number(json, "instability", coupling.instability());
    }

    private static void needs(JsonGenerator json, SortedMap<String, List<Link>> needs) throws IOException {
        json.writeObjectFieldStart("needs");
        for (Map.Entry<String, List<Link>> one : needs.entrySet()) {
            json.writeNumberField(one.getKey(), one.getValue().size());
        }
        json.writeEndObject();
    }

    private static void cycles(JsonGenerator json, String grain, Components parts, List<List<String>> cycles)
            throws IOException {
        for (List<String> members : cycles) {
            json.writeStartObject();
            json.writeStringField("of", grain);
            json.writeArrayFieldStart("members");
            for (String member : members) {
                json.writeString(member);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("references");
            Set<String> inside = new HashSet<>(members);
            for (String from : members) {
                for (Map.Entry<String, List<Link>> need : parts.needs(from).entrySet()) {
                    if (inside.contains(need.getKey())) {
                        reference(json, from, need.getKey(), need.getValue());
                    }
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** How many references lead from one part to another, and the first of them as the proof. */
    private static void reference(JsonGenerator json, String from, String to, List<Link> links) throws IOException {
        Link first = links.get(0);
        Evidence place = first.edge().evidence().get(0);
        json.writeStartObject();
        json.writeStringField("from", from);
        json.writeStringField("to", to);
        json.writeNumberField("count", links.size());
        json.writeObjectFieldStart("example");
        json.writeStringField("from", first.from().toString());
        json.writeStringField("kind", first.edge().kind().word());
        json.writeStringField("to", first.to().toString());
        json.writeStringField("file", place.file());
        json.writeNumberField("line", place.line());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void lakos(JsonGenerator json, String grain, Components parts) throws IOException {
        Lakos lakos = Lakos.of(needs(parts));
        json.writeObjectFieldStart(grain);
        json.writeNumberField("components", lakos.components());
        json.writeNumberField("ccd", lakos.cumulative());
        number(json, "acd", lakos.average());
        number(json, "racd", lakos.relativeAverage());
        number(json, "nccd", lakos.normalized());
        json.writeEndObject();
    }

    private static SortedMap<String, Set<String>> needs(Components parts) {
        SortedMap<String, Set<String>> needs = new TreeMap<>();
        parts.names().forEach(name -> needs.put(name, parts.needs(name).keySet()));
        return needs;
    }

    /** Three decimals. */
    private static void number(JsonGenerator json, String field, double value) throws IOException {
        json.writeNumberField(field, Math.round(value * DECIMAL) / DECIMAL);
    }
}

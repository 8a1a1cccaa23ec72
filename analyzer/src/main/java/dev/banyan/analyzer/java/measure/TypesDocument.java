package dev.banyan.analyzer.java.measure;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banyan.analyzer.facts.Document;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.code.CodeWalk;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.CodeSize;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.TypeDeclaration;
import dev.banyan.analyzer.json.CanonicalJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * types.json, described in docs/formats/types.md: one type a line with its methods.
 *
 * @param types by name
 */
public record TypesDocument(List<Entry> types) implements Document {

    private static final int VERSION = 1;

    public TypesDocument {
        types = List.copyOf(types);
    }

    /** A method with a body, or one of an anonymous type, which counts for the type around it. */
    record Measured(String name, int line, CodeSize size, int fanIn, int fanOut) {}

    /** A type with a name of its own, and its methods by line. */
    record Entry(NodeId type, Evidence definition, CodeSize size, int lackOfCohesion, List<Measured> methods) {

        Entry {
            methods = methods.stream()
                    .sorted(Comparator.comparingInt(Measured::line).thenComparing(Measured::name))
                    .toList();
        }
    }

    /**
     * Measures all types of the estate.
     *
     * @param uses which has heard all code
     */
    public static TypesDocument of(Names names, MethodUses uses) {
        CodeWalk owners = new CodeWalk(names, List.of());
        Map<String, List<Measured>> methods = new TreeMap<>();
        for (Declared declared : names.types().values()) {
            TypeDeclaration type = declared.type();
            String owner = owners.owner(type);
            List<Measured> here = methods.computeIfAbsent(owner, o -> new ArrayList<>());
            for (Method method : type.members().methods()) {
                if (method.body().present()) {
                    String label = owners.member(type, method.label());
                    here.add(new Measured(
                            label,
                            method.line(),
                            method.body().size(),
                            uses.fanIn(owner, label),
                            uses.fanOut(owner, label)));
                }
            }
        }
        List<Entry> types = new ArrayList<>();
        for (Declared declared : names.types().values()) {
            TypeDeclaration type = declared.type();
            if (!type.isAnonymous()) {
                types.add(new Entry(
                        new NodeId(NodeKind.TYPE, type.name()),
                        new Evidence(declared.source().file(), type.extent().line()),
                        type.extent().size(),
                        uses.lackOfCohesion(type),
                        methods.getOrDefault(type.name(), List.of())));
            }
        }
        return new TypesDocument(types);
    }

    @Override
    public String name() {
        return "types.json";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = CanonicalJson.stream(out)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeArrayFieldStart("types");
            for (Entry type : types) {
                write(json, type);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(JsonGenerator json, Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.type().toString());
        json.writeStringField("file", entry.definition().file());
        json.writeNumberField("line", entry.definition().line());
        json.writeObjectFieldStart("metrics");
        size(json, entry.size());
        json.writeNumberField("lcom4", entry.lackOfCohesion());
        json.writeEndObject();
        json.writeArrayFieldStart("methods");
        for (Measured method : entry.methods()) {
            json.writeStartObject();
            json.writeStringField("name", method.name());
            json.writeNumberField("line", method.line());
            json.writeObjectFieldStart("metrics");
            size(json, method.size());
            json.writeNumberField("fanIn", method.fanIn());
            json.writeNumberField("fanOut", method.fanOut());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void size(JsonGenerator json, CodeSize size) throws IOException {
        json.writeNumberField("lines", size.lines());
        json.writeNumberField("statements", size.statements());
        json.writeNumberField("cyclomatic", size.cyclomatic());
        if (size.hasNesting()) {
            json.writeNumberField("cognitive", size.cognitive());
            json.writeNumberField("maxNesting", size.nesting());
        }
    }
}

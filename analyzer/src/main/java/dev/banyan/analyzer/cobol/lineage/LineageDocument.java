package dev.banyan.analyzer.cobol.lineage;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banyan.analyzer.facts.Document;
import dev.banyan.analyzer.json.CanonicalJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;

/** lineage.json, described in docs/formats/lineage.md: one program a line, each flow an array. */
public record LineageDocument(List<ProgramLineage> programs) implements Document {

    private static final int VERSION = 1;

    public LineageDocument {
        programs = programs.stream()
                .filter(program -> !program.flows().isEmpty())
                .sorted(Comparator.comparing(ProgramLineage::program).thenComparing(ProgramLineage::file))
                .toList();
    }

    @Override
    public String name() {
        return "lineage.json";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = CanonicalJson.stream(out)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeArrayFieldStart("programs");
            for (ProgramLineage program : programs) {
                json.writeStartObject();
                json.writeStringField("program", program.program());
                json.writeStringField("file", program.file());
                json.writeArrayFieldStart("flows");
                for (Flow flow : program.flows()) {
                    write(json, flow, program.file());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(JsonGenerator json, Flow flow, String file) throws IOException {
        json.writeStartArray();
        end(json, flow.from());
        end(json, flow.to());
        json.writeString(flow.kind());
        json.writeNumber(flow.bytes() ? 1 : 0);
        json.writeNumber(flow.position().line());
        if (!flow.position().file().equals(file)) {
            json.writeString(flow.position().file());
        }
        json.writeEndArray();
    }

    private static void end(JsonGenerator json, End end) throws IOException {
        if (end.storage() >= 0) {
            json.writeNumber(end.storage());
        } else {
            json.writeString(end.outside());
        }
        json.writeNumber(end.offset());
        json.writeNumber(end.length());
        json.writeNumber(end.line());
    }
}

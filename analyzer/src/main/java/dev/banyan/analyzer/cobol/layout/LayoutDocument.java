package dev.banyan.analyzer.cobol.layout;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banyan.analyzer.facts.Document;
import dev.banyan.analyzer.json.CanonicalJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * layouts.json, described in docs/formats/layouts.md. A record that several programs copy is written once, at its
 * copybook, as most programs have it; a program points at it, and writes it out only where its own differs, by COPY
 * REPLACING for one.
 */
public record LayoutDocument(List<ProgramLayouts> programs, List<Copybook> copybooks) implements Document {

    private static final int VERSION = 1;

    /** A copybook with its name and its records in their order. */
    public record Copybook(String member, String file, List<RecordText> records) {
        public Copybook {
            records = List.copyOf(records);
        }
    }

    public LayoutDocument {
        programs = List.copyOf(programs);
        copybooks = List.copyOf(copybooks);
    }

    /**
     * Gathers the layouts of an estate.
     *
     * @param alone copybooks without a record that a program copies whole
     * @param memberOf the name of a copybook by its path
     */
    public static LayoutDocument of(
            List<ProgramLayouts> programs, List<CopybookLayouts> alone, UnaryOperator<String> memberOf) {
        SortedMap<String, List<RecordText>> copybooks = new TreeMap<>();
        alone.stream()
                .filter(copybook -> !copybook.records().isEmpty())
                .forEach(copybook -> copybooks.put(copybook.file(), copybook.records()));
        shared(programs).forEach(copybooks::put);
        List<ProgramLayouts> sorted = programs.stream()
                .sorted(Comparator.comparing(ProgramLayouts::program).thenComparing(ProgramLayouts::file))
                .toList();
        return new LayoutDocument(
                sorted,
                copybooks.entrySet().stream()
                        .map(one -> new Copybook(memberOf.apply(one.getKey()), one.getKey(), one.getValue()))
                        .toList());
    }

    /** Of each record of a copybook the text that most programs have. */
    private static Map<String, List<RecordText>> shared(List<ProgramLayouts> programs) {
        SortedMap<String, SortedMap<Integer, Map<RecordText, Integer>>> counts = new TreeMap<>();
        for (ProgramLayouts program : programs) {
            for (ProgramLayouts.Entry entry : program.records()) {
                RecordText text = entry.text();
                if (!text.file().equals(program.file())) {
                    counts.computeIfAbsent(text.file(), key -> new TreeMap<>())
                            .computeIfAbsent(text.line(), key -> new HashMap<>())
                            .merge(text, 1, Integer::sum);
                }
            }
        }
        Map<String, List<RecordText>> shared = new HashMap<>();
        counts.forEach((file, byLine) -> {
            List<RecordText> records = new ArrayList<>();
            byLine.values().forEach(texts -> texts.entrySet().stream()
                    .min(Map.Entry.<RecordText, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(one -> one.getKey().json()))
                    .ifPresent(most -> records.add(most.getKey())));
            shared.put(file, records);
        });
        return shared;
    }

    @Override
    public String name() {
        return "layouts.json";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = CanonicalJson.stream(out)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeArrayFieldStart("copybooks");
            Map<String, List<RecordText>> shared = new HashMap<>();
            for (Copybook copybook : copybooks) {
                shared.put(copybook.file(), copybook.records());
                json.writeStartObject();
                json.writeStringField("copybook", copybook.member());
                json.writeStringField("file", copybook.file());
                json.writeArrayFieldStart("records");
                for (RecordText record : copybook.records()) {
                    json.writeRawValue(record.json());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("programs");
            for (ProgramLayouts program : programs) {
                write(json, program, shared);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(JsonGenerator json, ProgramLayouts program, Map<String, List<RecordText>> shared)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("program", program.program());
        json.writeStringField("file", program.file());
        json.writeArrayFieldStart("records");
        for (ProgramLayouts.Entry entry : program.records()) {
            json.writeStartObject();
            json.writeNumberField("storage", entry.storage());
            json.writeStringField("section", RecordText.word(entry.section()));
            if (!entry.fd().isEmpty()) {
                json.writeStringField("fd", entry.fd());
            }
            RecordText text = entry.text();
            if (!text.file().equals(program.file())) {
                json.writeStringField("from", text.file());
            }
            int at = shared.getOrDefault(text.file(), List.of()).indexOf(text);
            if (at >= 0 && !text.file().equals(program.file())) {
                json.writeNumberField("record", at);
            } else {
                json.writeFieldName("layout");
                json.writeRawValue(text.json());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

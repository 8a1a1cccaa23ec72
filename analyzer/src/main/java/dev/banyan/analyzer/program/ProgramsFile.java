package dev.banyan.analyzer.program;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.ProgramOutline;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.json.CanonicalJson;
import dev.banyan.analyzer.program.UnusedParts.Unused;
import dev.banyan.analyzer.source.SourceTree;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * programs.json: the paragraphs of every program with their measures, what nothing leads to, and what of the estate
 * nothing uses; one program a line. The format is described in docs/formats/programs.md and programs.schema.json.
 */
public final class ProgramsFile {

    private static final int VERSION = 1;

    private final List<ProgramOutline> programs;
    private final List<Unused> unused;

    private ProgramsFile(List<ProgramOutline> programs, List<Unused> unused) {
        this.programs = programs;
        this.unused = unused;
    }

    public static ProgramsFile of(SourceTree tree, Estate estate, EstateGraph graph) {
        return new ProgramsFile(estate.outlines(), UnusedParts.of(tree, estate, graph));
    }

    /** Programs and copybooks that surely nothing uses. */
    public List<NodeId> surelyUnused() {
        return unused.stream().filter(Unused::sure).map(Unused::id).toList();
    }

    /** Writes UTF-8; does not close {@code out}. */
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = CanonicalJson.stream(out)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeArrayFieldStart("programs");
            for (ProgramOutline program : programs) {
                json.writeStartObject();
                program(json, program);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("unused");
            for (Unused part : unused) {
                json.writeStartObject();
                unused(json, part);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void program(JsonGenerator json, ProgramOutline program) throws IOException {
        json.writeStringField("id", program.program().toString());
        place(json, program.definition());
        size(json, program.size());
        json.writeArrayFieldStart("paragraphs");
        for (ProgramOutline.Paragraph paragraph : program.paragraphs()) {
            json.writeStartObject();
            paragraph(json, paragraph, program.definition().file());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unreachable");
        for (ProgramOutline.Unreachable code : program.unreachable()) {
            json.writeStartObject();
            unreachable(json, code, program.definition().file());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unusedData");
        for (ProgramOutline.UnusedItem item : program.unusedData()) {
            json.writeStartObject();
            json.writeStringField("name", item.name());
            json.writeNumberField("level", item.level());
            json.writeNumberField("line", item.line());
            json.writeNumberField("items", item.items());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("unusedCopied", program.unusedCopied());
        words(json, "notes", program.notes());
    }

    private static void paragraph(JsonGenerator json, ProgramOutline.Paragraph paragraph, String programFile)
            throws IOException {
        json.writeStringField("name", paragraph.name());
        if (paragraph.section().isPresent()) {
            json.writeStringField("section", paragraph.section().get());
        }
        placeIn(json, paragraph.at(), programFile);
        json.writeNumberField("endLine", paragraph.endLine());
        json.writeObjectFieldStart("metrics");
        measures(json, paragraph.size());
        json.writeNumberField("fanIn", paragraph.fanIn());
        json.writeNumberField("fanOut", paragraph.fanOut());
        json.writeEndObject();
        words(json, "performs", paragraph.performs());
        words(json, "goTos", paragraph.goTos());
        words(json, "handles", paragraph.handles());
    }

    private static void unreachable(JsonGenerator json, ProgramOutline.Unreachable code, String programFile)
            throws IOException {
        json.writeStringField("kind", code.kind());
        json.writeStringField("name", code.name());
        placeIn(json, code.at(), programFile);
        json.writeNumberField("endLine", code.endLine());
        json.writeNumberField("statements", code.statements());
        text(json, "after", code.after());
        json.writeStringField("assumption", code.assumption());
    }

    private static void unused(JsonGenerator json, Unused part) throws IOException {
        json.writeStringField("id", part.id().toString());
        place(json, part.definition());
        json.writeStringField("verdict", part.sure() ? "unused" : "possibly-unused");
        words(json, "usedBy", part.usedBy());
        text(json, "namedIn", part.namedIn().map(Evidence::toString));
        json.writeStringField("assumption", part.assumption());
    }

    private static void size(JsonGenerator json, ProgramOutline.Size size) throws IOException {
        json.writeObjectFieldStart("metrics");
        measures(json, size);
        json.writeEndObject();
    }

    private static void measures(JsonGenerator json, ProgramOutline.Size size) throws IOException {
        json.writeNumberField("lines", size.lines());
        json.writeNumberField("statements", size.statements());
        json.writeNumberField("cyclomatic", size.cyclomatic());
        json.writeNumberField("cognitive", size.cognitive());
        json.writeNumberField("maxNesting", size.nesting());
        json.writeNumberField("goTos", size.goTos());
    }

    private static void place(JsonGenerator json, Evidence at) throws IOException {
        json.writeStringField("file", at.file());
        json.writeNumberField("line", at.line());
    }

    /** The file is written where it is not the program's own. */
    private static void placeIn(JsonGenerator json, Evidence at, String programFile) throws IOException {
        if (at.file().equals(programFile)) {
            json.writeNumberField("line", at.line());
        } else {
            place(json, at);
        }
    }

    private static void text(JsonGenerator json, String field, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(field, text.get());
        }
    }

    private static void words(JsonGenerator json, String field, List<String> words) throws IOException {
        if (!words.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String word : words) {
                json.writeString(word);
            }
            json.writeEndArray();
        }
    }
}

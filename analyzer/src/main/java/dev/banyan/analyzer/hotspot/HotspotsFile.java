package dev.banyan.analyzer.hotspot;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.history.ChangeCoupling;
import dev.banyan.analyzer.history.FileHistory;
import dev.banyan.analyzer.history.History;
import dev.banyan.analyzer.json.CanonicalJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/** hotspots.json, described in docs/formats/hotspots.md: one file a line, the hottest first. */
public final class HotspotsFile {

    private static final int VERSION = 1;
    private static final double DECIMAL = 1000;

    private final Hotspots hotspots;

    public HotspotsFile(Hotspots hotspots) {
        this.hotspots = hotspots;
    }

    /** Writes UTF-8; does not close {@code out}. */
    public void write(OutputStream out) throws IOException {
        History history = hotspots.history();
        try (JsonGenerator json = CanonicalJson.stream(out)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeObjectFieldStart("history");
            json.writeNumberField("commits", history.commits());
            if (history.first().isPresent() && history.last().isPresent()) {
                json.writeStringField("first", history.first().get().toString());
                json.writeStringField("last", history.last().get().toString());
            }
            json.writeBooleanField("complete", history.complete());
            json.writeEndObject();
            json.writeStringField("score", hotspots.byHistory() ? "complexity x revisions" : "complexity x needed by");
            json.writeArrayFieldStart("files");
            for (Hotspot file : hotspots.files()) {
                write(json, file);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("coupling");
            for (ChangeCoupling coupling : history.couplings()) {
                json.writeStartObject();
                json.writeStringField("first", coupling.first());
                json.writeStringField("second", coupling.second());
                json.writeNumberField("degree", (int) coupling.degree());
                json.writeNumberField("shared", coupling.shared());
                json.writeNumberField("firstRevisions", coupling.firstRevisions());
                json.writeNumberField("secondRevisions", coupling.secondRevisions());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void write(JsonGenerator json, Hotspot file) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file.file());
        json.writeStringField("language", file.language());
        json.writeArrayFieldStart("nodes");
        for (NodeId node : file.nodes()) {
            json.writeString(node.toString());
        }
        json.writeEndArray();
        number(json, "score", file.score());
        json.writeNumberField("complexity", file.complexity());
        json.writeStringField("measure", file.measure().name().toLowerCase(Locale.ROOT));
        number(json, "complexityRank", file.complexityRank());
        json.writeNumberField(hotspots.byHistory() ? "revisions" : "neededBy", file.change());
        number(json, "changeRank", file.changeRank());
        json.writeNumberField("lines", file.lines());
        if (file.history().isPresent()) {
            json.writeObjectFieldStart("history");
            history(json, file.history().get());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void history(JsonGenerator json, FileHistory history) throws IOException {
        json.writeNumberField("revisions", history.revisions());
        json.writeNumberField("fixes", history.fixes());
        json.writeNumberField("added", history.added());
        json.writeNumberField("deleted", history.deleted());
        json.writeStringField("first", history.first().toString());
        json.writeStringField("last", history.last().toString());
        json.writeNumberField("authors", history.authors());
        json.writeStringField("mainAuthor", history.mainAuthor());
        number(json, "ownership", history.ownership());
        json.writeBooleanField("mainAuthorGone", history.mainAuthorGone());
        json.writeObjectFieldStart("byYear");
        for (Map.Entry<Integer, Integer> year : history.byYear().entrySet()) {
            json.writeNumberField(String.valueOf(year.getKey()), year.getValue());
        }
        json.writeEndObject();
    }

    /** Three decimals. */
    private static void number(JsonGenerator json, String field, double value) throws IOException {
        json.writeNumberField(field, Math.round(value * DECIMAL) / DECIMAL);
    }
}

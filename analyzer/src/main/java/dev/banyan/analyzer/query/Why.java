package dev.banyan.analyzer.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the numbers of backlog items and hotspots come from, out of backlog.json and hotspots.json. */
public final class Why {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COLUMNS = List.of("what", "value");
    private static final int MOST_CANDIDATES = 10;

    private final JsonNode items;
    private final JsonNode files;

    private Why(JsonNode items, JsonNode files) {
        this.items = items;
        this.files = files;
    }

    /** Reads what an audit wrote to {@code out}. */
    public static Why read(Path out) throws IOException {
        JsonNode backlog = document(out.resolve("backlog.json"));
        JsonNode hotspots = document(out.resolve("hotspots.json"));
        return new Why(backlog.path("items"), hotspots.path("files"));
    }

    private static JsonNode document(Path file) throws IOException {
        try (InputStream text = Files.newInputStream(file)) {
            return JSON.readTree(text);
        }
    }

    /**
     * Explains one item, by its id or its place in the backlog, or one hotspot, by the path of its file.
     *
     * <p>{@link UnclearName} when nothing has the name.
     */
    public Answer answer(String name) {
        JsonNode item = item(name);
        if (item != null) {
            return item(item);
        }
        for (JsonNode file : files) {
            if (file.path("file").asText().equals(name)) {
                return hotspot(file);
            }
        }
        throw new UnclearName("No item of the backlog and no hotspot has the name " + name + ".", alike(name));
    }

    private @Nullable JsonNode item(String name) {
        if (name.length() < 9 && !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return items.get(Integer.parseInt(name) - 1);
        }
        for (JsonNode item : items) {
            if (item.path("id").asText().equals(name)) {
                return item;
            }
        }
        return null;
    }

    private List<String> alike(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (JsonNode item : items) {
            String id = item.path("id").asText();
            String title = item.path("title").asText();
            if ((id + " " + title).toLowerCase(Locale.ROOT).contains(small) && found.size() < MOST_CANDIDATES) {
                found.add(id);
            }
        }
        for (JsonNode file : files) {
            String path = file.path("file").asText();
            if (path.toLowerCase(Locale.ROOT).contains(small) && found.size() < MOST_CANDIDATES) {
                found.add(path);
            }
        }
        return found;
    }

    private Answer item(JsonNode item) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("title", item.path("title").asText()));
        rows.add(List.of("kind", item.path("kind").asText()));
        rows.add(List.of("wave", item.path("wave").asText()));
        for (String score : List.of("priority", "effort", "value", "risk", "confidence")) {
            if (item.has(score)) {
                score(rows, score, item.path(score));
            }
        }
        for (String said : List.of("owner", "deadline")) {
            if (item.hasNonNull(said)) {
                rows.add(List.of(said, item.path(said).asText()));
            }
        }
        each(rows, "depends on", item.path("dependsOn"));
        each(rows, "skill", item.path("skills"));
        each(rows, "done when", item.path("acceptance"));
        if (item.hasNonNull("route")) {
            rows.add(List.of("route", item.path("route").asText()));
        }
        for (JsonNode evidence : item.path("evidence")) {
            rows.add(List.of(
                    "evidence", place(evidence) + " " + evidence.path("what").asText()));
        }
        return new Answer("why " + item.path("id").asText(), COLUMNS, rows, 0, List.of());
    }

    private static String place(JsonNode evidence) {
        String file = evidence.path("file").asText();
        return evidence.path("line").asInt() == 0
                ? file
                : file + ":" + evidence.path("line").asText();
    }

    /** {@code 12.5 = 1 + 0.5*programs (programs 23)}. */
    private static void score(List<List<String>> rows, String name, JsonNode score) {
        List<String> inputs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> input : score.path("inputs").properties()) {
            inputs.add(input.getKey() + " " + number(input.getValue()));
        }
        String text = number(score.path("points")) + " = "
                + score.path("formula").asText() + (inputs.isEmpty() ? "" : " (" + String.join(", ", inputs) + ")");
        rows.add(List.of(name, text));
        if (score.has("low")) {
            rows.add(List.of(name + " range", number(score.path("low")) + " to " + number(score.path("high"))));
        }
    }

    private static void each(List<List<String>> rows, String name, JsonNode texts) {
        texts.forEach(text -> rows.add(List.of(name, text.asText())));
    }

    private static String number(JsonNode number) {
        double value = number.asDouble();
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static Answer hotspot(JsonNode file) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "score",
                file.path("score").asText() + " = complexityRank "
                        + file.path("complexityRank").asText() + " x changeRank "
                        + file.path("changeRank").asText()));
        rows.add(List.of(
                "complexityRank",
                file.path("measure").asText() + " " + file.path("complexity").asText()
                        + " among the files of its language ("
                        + file.path("language").asText() + ")"));
        String change = file.has("revisions") ? "revisions" : "neededBy";
        rows.add(List.of("changeRank", change + " " + file.path(change).asText() + " among the files of its language"));
        for (Map.Entry<String, JsonNode> fact : file.path("history").properties()) {
            rows.add(List.of(
                    fact.getKey(),
                    fact.getValue().isValueNode()
                            ? fact.getValue().asText()
                            : fact.getValue().toString()));
        }
        return new Answer("why " + file.path("file").asText(), COLUMNS, rows, 0, List.of());
    }
}

package dev.banyan.analyzer.cobol.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banyan.grammars.source.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads layouts.json and lineage.json. */
final class LineageFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<RecordModel>> copybooks = new HashMap<>();
    private final Map<String, Map<Integer, List<Flow>>> flows = new HashMap<>();

    private LineageFiles() {}

    static List<ProgramModel> read(Path out) throws IOException {
        LineageFiles files = new LineageFiles();
        JsonNode layouts = document(out.resolve("layouts.json"));
        JsonNode lineage = document(out.resolve("lineage.json"));
        for (JsonNode copybook : layouts.path("copybooks")) {
            String file = copybook.path("file").asText();
            List<RecordModel> records = new ArrayList<>();
            copybook.path("records").forEach(record -> records.add(record(record, file)));
            files.copybooks.put(file, records);
        }
        lineage.path("programs").forEach(files::flows);
        List<ProgramModel> programs = new ArrayList<>();
        layouts.path("programs").forEach(program -> programs.add(files.program(program)));
        return programs;
    }

    private static JsonNode document(Path file) throws IOException {
        try (InputStream text = Files.newInputStream(file)) {
            JsonNode document = JSON.readTree(text);
            if (document.path("version").asInt() != 1
                    || !document.path("programs").isArray()) {
                throw new IOException(file + " is not what this release writes");
            }
            return document;
        } catch (NoSuchFileException e) {
            throw new IOException(file + " does not exist", e);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is no JSON", e);
        }
    }

    private ProgramModel program(JsonNode program) {
        String name = program.path("program").asText();
        String file = program.path("file").asText();
        Map<Integer, List<RecordModel>> records = new HashMap<>();
        for (JsonNode entry : program.path("records")) {
            String from = entry.path("from").asText(file);
            RecordModel record;
            if (entry.has("record")) {
                List<RecordModel> shared = copybooks.getOrDefault(from, List.of());
                int at = entry.path("record").asInt();
                if (at < 0 || at >= shared.size()) {
                    continue;
                }
                record = shared.get(at);
            } else {
                record = record(entry.path("layout"), from);
            }
            if (record.items().isEmpty()) {
                continue;
            }
            records.computeIfAbsent(entry.path("storage").asInt(), key -> new ArrayList<>(1))
                    .add(record);
        }
        return new ProgramModel(name, file, records, flows.getOrDefault(name + " " + file, Map.of()));
    }

    private void flows(JsonNode program) {
        String file = program.path("file").asText();
        Map<Integer, List<Flow>> bySource = new HashMap<>();
        for (JsonNode row : program.path("flows")) {
            End from = end(row, 0);
            String kind = row.path(8).asText();
            boolean bytes = row.path(9).asInt() == 1;
            int line = Math.max(0, row.path(10).asInt());
            Flow flow = new Flow(
                    from, end(row, 4), kind, bytes, new Position(row.path(11).asText(file), line, 0));
            bySource.computeIfAbsent(from.storage(), key -> new ArrayList<>()).add(flow);
        }
        flows.put(program.path("program").asText() + " " + file, bySource);
    }

    private static End end(JsonNode row, int at) {
        JsonNode place = row.path(at);
        return new End(
                place.isTextual() ? -1 : place.asInt(),
                place.isTextual() ? place.asText() : "",
                row.path(at + 1).asInt(),
                row.path(at + 2).asInt(),
                row.path(at + 3).asInt());
    }

    private static RecordModel record(JsonNode record, String file) {
        List<ItemModel> items = new ArrayList<>();
        Deque<Integer> around = new ArrayDeque<>();
        for (JsonNode row : record.path("items")) {
            int level = row.path(0).asInt();
            int rank = level == 66 ? 2 : level;
            while (!around.isEmpty() && rank(items.get(around.element())) >= rank) {
                around.pop();
            }
            int parent = around.isEmpty() ? -1 : around.element();
            around.push(items.size());
            items.add(item(row, items.size(), parent, file));
        }
        return new RecordModel(
                record.path("name").asText(), record.path("length").asInt(), items);
    }

    private static int rank(ItemModel item) {
        return item.level() == 66 ? 2 : item.level();
    }

    private static ItemModel item(JsonNode row, int index, int parent, String file) {
        String type = row.path(4).asText();
        int length = row.path(3).asInt();
        int whole = row.path(5).asInt() - row.path(6).asInt();
        int capacity =
                switch (type) {
                    case "display-numeric",
                            "national-numeric",
                            "numeric-edited",
                            "packed",
                            "packed-unsigned",
                            "binary",
                            "native-binary",
                            "binary-bytes" -> Math.max(1, whole);
                    case "national", "national-edited", "dbcs" -> length / 2;
                    case "float-short", "float-long", "float-display" -> Integer.MAX_VALUE / 2;
                    default -> length;
                };
        return new ItemModel(
                index,
                row.path(0).asInt(),
                row.path(1).asText(),
                parent,
                row.path(2).asInt(),
                length,
                capacity,
                type.equals("group"),
                row.path(8).path("file").asText(file),
                row.path(7).asInt());
    }
}

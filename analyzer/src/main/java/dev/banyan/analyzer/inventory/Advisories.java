package dev.banyan.analyzer.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banyan.analyzer.inventory.Library.Vulnerability;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Known vulnerabilities from an export of OSV (https://ossf.github.io/osv-schema/). Only records for the libraries that are asked
 * for are kept. A version is affected where it is listed, or where the last event of a range at or below it introduces the
 * fault:
 *
 * <pre>
 *   introduced 0, fixed 2.12.2, introduced 2.13.0, fixed 2.15.0:   2.14.1 yes   2.12.4 no
 * </pre>
 */
final class Advisories {

    private static final int MOST_ALIASES = 20;

    private record Event(String kind, String version) {}

    private record Affected(Set<String> versions, List<List<Event>> ranges) {}

    private record Advisory(Vulnerability text, Affected affected) {}

    private final Map<String, List<Advisory>> byLibrary = new HashMap<>();
    private int broken;

    private Advisories() {}

    /** @param libraries {@code group:artifact} */
    static Advisories read(Optional<Path> place, Set<String> libraries) {
        Advisories advisories = new Advisories();
        ObjectMapper json = new ObjectMapper();
        place.ifPresent(path -> advisories.broken = ExportFiles.read(path, (name, bytes) -> {
            JsonNode root = json.readTree(bytes);
            if (root.isArray()) {
                root.forEach(one -> advisories.take(one, libraries));
            } else if (root.path("vulns").isArray()) {
                root.path("vulns").forEach(one -> advisories.take(one, libraries));
            } else {
                advisories.take(root, libraries);
            }
        }));
        return advisories;
    }

    /** Texts of the export that could not be read. */
    int broken() {
        return broken;
    }

    private void take(JsonNode record, Set<String> libraries) {
        String id = record.path("id").asText("");
        if (id.isBlank() || record.has("withdrawn")) {
            return;
        }
        for (JsonNode affected : record.path("affected")) {
            String name = affected.path("package").path("name").asText("");
            String ecosystem = affected.path("package").path("ecosystem").asText("");
            if ((ecosystem.equals("Maven") || ecosystem.startsWith("Maven:")) && libraries.contains(name)) {
                byLibrary
                        .computeIfAbsent(name, one -> new ArrayList<>())
                        .add(new Advisory(text(id, record, affected), affected(affected)));
            }
        }
    }

    private static Vulnerability text(String id, JsonNode record, JsonNode affected) {
        Set<String> aliases = new TreeSet<>();
        record.path("aliases").forEach(alias -> aliases.add(alias.asText("")));
        String severity = record.path("database_specific").path("severity").asText("");
        if (severity.isEmpty()) {
            JsonNode scores = record.has("severity") ? record.path("severity") : affected.path("severity");
            severity = scores.path(0).path("score").asText("");
        }
        String summary = record.path("summary").asText("");
        return new Vulnerability(
                cut(id),
                aliases.stream().limit(MOST_ALIASES).map(Advisories::cut).toList(),
                summary.isEmpty() ? null : cut(summary),
                severity.isEmpty() ? null : cut(severity),
                null);
    }

    private static String cut(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > 300 ? line.substring(0, 300) : line;
    }

    private static Affected affected(JsonNode affected) {
        Set<String> versions = new TreeSet<>();
        affected.path("versions").forEach(version -> versions.add(version.asText("")));
        List<List<Event>> ranges = new ArrayList<>();
        for (JsonNode range : affected.path("ranges")) {
            if (range.path("type").asText("").equals("GIT")) {
                continue;
            }
            List<Event> events = new ArrayList<>();
            range.path("events").forEach(event -> event.properties().forEach(one -> {
                String version = one.getValue().asText("");
                if (VersionOrder.isVersion(version)) {
                    events.add(new Event(one.getKey(), version));
                }
            }));
            ranges.add(events.stream()
                    .sorted(Comparator.comparing(Event::version, VersionOrder.ORDER)
                            .thenComparing(event -> event.kind().equals("introduced")))
                    .toList());
        }
        return new Affected(versions, ranges);
    }

    /** What is known of a version, by id. */
    List<Vulnerability> of(String library, String version) {
        if (!VersionOrder.isVersion(version)) {
            return List.of();
        }
        Map<String, Vulnerability> found = new TreeMap<>();
        for (Advisory advisory : byLibrary.getOrDefault(library, List.of())) {
            boolean listed = advisory.affected().versions().contains(version);
            List<List<Event>> hit = advisory.affected().ranges().stream()
                    .filter(range -> isIn(version, range))
                    .toList();
            if (listed || !hit.isEmpty()) {
                Vulnerability text = advisory.text();
                List<List<Event>> ranges = hit.isEmpty() ? advisory.affected().ranges() : hit;
                found.putIfAbsent(
                        text.id(),
                        new Vulnerability(
                                text.id(), text.aliases(), text.summary(), text.severity(), fixed(version, ranges)));
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean isIn(String version, List<Event> range) {
        boolean in = false;
        for (Event event : range) {
            int order = event.version().equals("0") ? 1 : VersionOrder.ORDER.compare(version, event.version());
            switch (event.kind()) {
                case "introduced" -> in |= order >= 0;
                case "fixed" -> in &= order < 0;
                case "last_affected" -> in &= order <= 0;
                default -> {
                    // limit: only for commits
                }
            }
        }
        return in;
    }

    private static @Nullable String fixed(String version, List<List<Event>> ranges) {
        return ranges.stream()
                .flatMap(List::stream)
                .filter(event -> event.kind().equals("fixed") && VersionOrder.isBelow(version, event.version()))
                .map(Event::version)
                .min(VersionOrder.ORDER)
                .orElse(null);
    }
}

package dev.banyan.analyzer.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banyan.analyzer.inventory.Library.Lifecycle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends of life: what the user's export of endoflife.date says, and where it says nothing of a library a small table of our own. Whether
 * support has ended is judged on the day of the data, never by a clock.
 */
final class Lifecycles {

    private static final String OWN = "lifecycles.json";

    /** @param before the first version that is no longer of the line; empty where the line's own name tells */
    private record Cycle(
            String name, Optional<String> before, Optional<String> eol, boolean ended, Optional<String> released) {}

    private record Product(
            String name, String source, List<String> libraries, Optional<String> asOf, List<Cycle> cycles) {}

    private final List<Product> products = new ArrayList<>();
    private final List<Product> own = new ArrayList<>();
    private int broken;

    private Lifecycles() {}

    static Lifecycles read(Optional<Path> place) {
        Lifecycles all = new Lifecycles();
        ObjectMapper json = new ObjectMapper();
        try (InputStream table = Lifecycles.class.getResourceAsStream(OWN)) {
            if (table == null) {
                throw new IllegalStateException(OWN + " is part of the jar");
            }
            JsonNode root = json.readTree(table);
            root.path("products")
                    .forEach(one -> all.own.add(own(one, root.path("asOf").asText())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        place.ifPresent(
                path -> all.broken = ExportFiles.read(path, (name, bytes) -> all.export(name, json.readTree(bytes))));
        return all;
    }

    /** Texts of the export that could not be read. */
    int broken() {
        return broken;
    }

    private static Product own(JsonNode one, String asOf) {
        List<String> libraries = new ArrayList<>();
        one.path("libraries").forEach(library -> libraries.add(library.asText()));
        List<Cycle> cycles = new ArrayList<>();
        one.path("cycles")
                .forEach(cycle -> cycles.add(new Cycle(
                        cycle.path("cycle").asText(),
                        text(cycle, "before"),
                        text(cycle, "eol"),
                        cycle.path("ended").asBoolean(false),
                        Optional.empty())));
        return new Product(
                one.path("product").asText(), one.path("source").asText(), libraries, Optional.of(asOf), cycles);
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && value.asText().length() <= 200 ? Optional.of(value.asText()) : Optional.empty();
    }

    /** The forms of the export: cycles of one product, named by the file; a product, or all products, of version 1. */
    private void export(String name, JsonNode root) {
        if (root.isArray()) {
            product(name, root, root, Optional.empty());
            return;
        }
        Optional<String> generated =
                text(root, "generated_at").or(() -> text(root, "last_modified")).map(Lifecycles::day);
        JsonNode result = root.path("result");
        if (result.isArray()) {
            result.forEach(one -> product(one.path("name").asText(name), one, one.path("releases"), generated));
        } else if (result.isObject()) {
            product(result.path("name").asText(name), result, result.path("releases"), generated);
        }
    }

    private static String day(String time) {
        return time.length() > 10 ? time.substring(0, 10) : time;
    }

    private void product(String name, JsonNode product, JsonNode releases, Optional<String> generated) {
        List<String> libraries = new ArrayList<>();
        product.path("identifiers").forEach(identifier -> {
            String purl = identifier.path("id").asText(identifier.path("purl").asText(""));
            if (purl.startsWith("pkg:maven/")) {
                libraries.add(purl.substring("pkg:maven/".length())
                        .split("[@?]", -1)[0]
                        .replace('/', ':'));
            }
        });
        own.stream().filter(one -> one.name().equals(name)).forEach(one -> libraries.addAll(one.libraries()));
        List<Cycle> cycles = new ArrayList<>();
        String newest = "";
        for (JsonNode release : releases) {
            Optional<String> eol = text(release, "eol").or(() -> text(release, "eolFrom"));
            boolean ended = release.path("eol").asBoolean(false)
                    || release.path("isEol").asBoolean(false);
            String cycle = release.path("cycle").asText(release.path("name").asText(""));
            cycles.add(new Cycle(cycle, Optional.empty(), eol, ended, text(release, "releaseDate")));
            String latest = text(release, "latestReleaseDate")
                    .or(() -> text(release.path("latest"), "date"))
                    .or(() -> text(release, "releaseDate"))
                    .orElse("");
            newest = latest.compareTo(newest) > 0 ? latest : newest;
        }
        if (!libraries.isEmpty() && !cycles.isEmpty()) {
            Optional<String> asOf = generated.or(Optional::empty);
            Optional<String> day = asOf.isPresent() || newest.isEmpty() ? asOf : Optional.of(newest);
            products.add(new Product(name, "https://endoflife.date/" + name, libraries, day, cycles));
        }
    }

    /**
     * The line of releases of a version.
     *
     * @param group empty where it is not known; the artifact alone must then be one of the table
     */
    @Nullable Lifecycle of(String group, String artifact, String version) {
        if (!VersionOrder.isVersion(version)) {
            return null;
        }
        for (Product product : products) {
            Lifecycle found = of(product, group, artifact, version);
            if (found != null) {
                return found;
            }
        }
        for (Product product : own) {
            Lifecycle found = of(product, group, artifact, version);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Lifecycle of(Product product, String group, String artifact, String version) {
        boolean its = product.libraries().stream().anyMatch(pattern -> isOf(pattern, group, artifact));
        if (!its) {
            return null;
        }
        for (Cycle cycle : product.cycles()) {
            boolean hit = cycle.before()
                    .map(bound -> VersionOrder.isBelow(version, bound))
                    .orElseGet(() -> !cycle.name().isEmpty() && VersionOrder.isOf(version, cycle.name()));
            if (hit) {
                boolean past = cycle.eol().isPresent()
                        && product.asOf().isPresent()
                        && cycle.eol().get().compareTo(product.asOf().get()) <= 0;
                return new Lifecycle(
                        product.name(),
                        cycle.name(),
                        cycle.released().orElse(null),
                        cycle.eol().orElse(null),
                        cycle.ended() || past,
                        product.source(),
                        product.asOf().orElse(null));
            }
        }
        return null;
    }

    /** {@code org.springframework:spring-*}. */
    private static boolean isOf(String pattern, String group, String artifact) {
        int colon = pattern.indexOf(':');
        String name = pattern.substring(colon + 1);
        if (group.isEmpty()) {
            return name.equals(artifact);
        }
        boolean fits =
                name.endsWith("*") ? artifact.startsWith(name.substring(0, name.length() - 1)) : artifact.equals(name);
        return fits && pattern.startsWith(group + ":");
    }
}

package dev.banyan.analyzer.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A catalogue of versions: {@code gradle/libs.versions.toml}. Build files name its entries with dots, whatever stands between the
 * words there: {@code spring-core} is {@code libs.spring.core}.
 *
 * @param name {@code libs}, from the file's name
 * @param libraries notations by alias with dots
 * @param versions by alias with dots
 * @param bundles aliases of libraries by alias with dots
 */
record VersionCatalog(
        SourceFile file,
        String name,
        Map<String, String> libraries,
        Map<String, String> versions,
        Map<String, List<String>> bundles,
        Map<String, String> plugins,
        List<Problem> problems) {

    private static final String ENDING = ".versions.toml";
    private static final int LONGEST = 1 << 20;

    static boolean reads(SourceFile file) {
        return file.name().endsWith(ENDING);
    }

    static VersionCatalog read(SourceFile file, SourceText text) {
        String name = file.name().substring(0, file.name().length() - ENDING.length());
        Map<String, String> libraries = new TreeMap<>();
        Map<String, String> versions = new TreeMap<>();
        Map<String, List<String>> bundles = new TreeMap<>();
        Map<String, String> plugins = new TreeMap<>();
        List<Problem> problems = new ArrayList<>(text.problems());
        if (text.text().length() > LONGEST) {
            problems.add(problem(file, 0, "The catalogue is larger than 1 MiB and was not read."));
            return new VersionCatalog(file, name, libraries, versions, bundles, plugins, problems);
        }
        try {
            JsonNode root = new TomlMapper().readTree(text.text());
            root.path("versions").properties().forEach(one -> version(one.getValue(), versions)
                    .ifPresent(version -> versions.put(dotted(one.getKey()), version)));
            root.path("libraries")
                    .properties()
                    .forEach(one -> libraries.put(dotted(one.getKey()), library(one.getValue(), versions)));
            root.path("bundles").properties().forEach(one -> {
                List<String> aliases = new ArrayList<>();
                one.getValue().forEach(alias -> aliases.add(dotted(alias.asText())));
                bundles.put(dotted(one.getKey()), aliases);
            });
            root.path("plugins")
                    .properties()
                    .forEach(one -> plugins.put(
                            one.getValue().path("id").asText(""),
                            version(one.getValue().path("version"), versions).orElse("")));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            problems.add(problem(file, line, "The catalogue is no TOML from here on."));
        }
        return new VersionCatalog(file, name, libraries, versions, bundles, plugins, problems);
    }

    private static Problem problem(SourceFile file, int line, String what) {
        return new Problem(
                new Position(file.path(), line, 0),
                "syntax",
                what,
                "Correct the file; libraries that build files take from it are unknown until then.");
    }

    static String dotted(String alias) {
        return alias.replace('-', '.').replace('_', '.');
    }

    private static String library(JsonNode entry, Map<String, String> versions) {
        if (entry.isTextual()) {
            return entry.asText();
        }
        String module = entry.has("module")
                ? entry.path("module").asText()
                : entry.path("group").asText("") + ":" + entry.path("name").asText("");
        return module
                + version(entry.path("version"), versions)
                        .map(version -> ":" + version)
                        .orElse("");
    }

    /** A version as text, by reference, or the strictest word of a rich one. */
    private static Optional<String> version(JsonNode version, Map<String, String> versions) {
        if (version.isTextual()) {
            return Optional.of(version.asText());
        }
        if (version.has("ref")) {
            return Optional.ofNullable(versions.get(dotted(version.path("ref").asText())));
        }
        for (String word : List.of("strictly", "require", "prefer")) {
            if (version.has(word)) {
                return Optional.of(version.path(word).asText());
            }
        }
        return Optional.empty();
    }
}

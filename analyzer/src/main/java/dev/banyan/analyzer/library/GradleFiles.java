package dev.banyan.analyzer.library;

import dev.banyan.analyzer.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All Gradle files of an estate, by folder. */
final class GradleFiles {

    /** A script and its file. */
    record Script(SourceFile file, GradleScript script) {}

    private final Map<String, Script> builds = new TreeMap<>();
    private final Map<String, Script> settings = new TreeMap<>();
    private final Map<String, Map<String, String>> properties = new HashMap<>();
    private final List<Script> others = new ArrayList<>();
    private final List<VersionCatalog> catalogs = new ArrayList<>();

    static boolean isBuild(SourceFile file) {
        return file.name().equals("build.gradle") || file.name().equals("build.gradle.kts");
    }

    static boolean isSettings(SourceFile file) {
        return file.name().equals("settings.gradle") || file.name().equals("settings.gradle.kts");
    }

    /** Scripts that others apply, and the sources of a build's own code. */
    static boolean isOther(SourceFile file) {
        boolean script = file.name().endsWith(".gradle") || file.name().endsWith(".gradle.kts");
        boolean code = file.name().endsWith(".kt")
                || file.name().endsWith(".java")
                || file.name().endsWith(".groovy");
        boolean buildCode = code && ("/" + file.path()).contains("/buildSrc/");
        return (script || buildCode) && !isBuild(file) && !isSettings(file);
    }

    void add(Script script) {
        SourceFile file = script.file();
        if (isBuild(file)) {
            builds.putIfAbsent(file.folder(), script);
        } else if (isSettings(file)) {
            settings.putIfAbsent(file.folder(), script);
        } else {
            others.add(script);
        }
    }

    void add(VersionCatalog catalog) {
        catalogs.add(catalog);
    }

    void properties(String folder, Map<String, String> values) {
        properties.put(folder, values);
    }

    Map<String, Script> builds() {
        return builds;
    }

    Map<String, Script> settings() {
        return settings;
    }

    /** The folder of the whole build that a project belongs to: the nearest above it with a settings file. */
    String root(String folder) {
        String above = folder;
        while (true) {
            if (settings.containsKey(above)) {
                return above;
            }
            if (above.isEmpty()) {
                return folder;
            }
            int slash = above.lastIndexOf('/');
            above = slash < 0 ? "" : above.substring(0, slash);
        }
    }

    static boolean isBelow(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    GradleScope scope(String folder) {
        String root = root(folder);
        List<Map<String, String>> values = new ArrayList<>();
        for (String one : folder.equals(root) ? List.of(folder) : List.of(folder, root)) {
            Optional.ofNullable(builds.get(one))
                    .ifPresent(build -> values.add(build.script().values()));
            Optional.ofNullable(properties.get(one)).ifPresent(values::add);
        }
        others.stream()
                .filter(other -> isBelow(other.file().path(), root))
                .forEach(other -> values.add(other.script().values()));
        return new GradleScope(
                values,
                catalogs.stream()
                        .filter(catalog -> isBelow(catalog.file().path(), root))
                        .toList());
    }
}

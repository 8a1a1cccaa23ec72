package dev.banyan.analyzer.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the folders of a file say of who wrote it: {@code src-gen/} a program, {@code third_party/} other people,
 * {@code integration-test/} those who test. Words that are also used as parts of package names count outside of the package alone:
 *
 * <pre>
 *   vendor/org/json/JSONObject.java    package org.json         copied in
 *   src/com/acme/vendor/Vendor.java    package com.acme.vendor  own code about vendors
 * </pre>
 */
public final class Folders {

    private static final Set<String> GENERATED = Set.of(
            "generated-sources",
            "generated-test-sources",
            "generated-src",
            "generated_src",
            "src-gen",
            "src_gen",
            "src-generated",
            "gen-src",
            "gen",
            "generated");
    private static final Set<String> VENDORED = Set.of(
            "node_modules",
            "bower_components",
            "jspm_packages",
            "webjars",
            "third_party",
            "third-party",
            "thirdparty",
            "3rdparty",
            "vendor");

    /** Folders of these names hold what others wrote, whatever the kind of the file. */
    private static final Set<String> CERTAIN = Set.of(
            "node_modules", "bower_components", "jspm_packages", "webjars", "third_party", "third-party", "3rdparty");

    private static final Set<String> TESTS = Set.of(
            "test",
            "tests",
            "it",
            "itest",
            "integration-test",
            "integration-tests",
            "integrationtest",
            "integrationtests",
            "integration_test",
            "functional-test",
            "functionaltest",
            "testfixtures",
            "androidtest",
            "jmh");

    private static final Set<String> SCRIPTS = Set.of("js", "mjs", "cjs", "ts", "css", "scss", "less", "map");
    private static final Pattern SHORT_NAMES =
            Pattern.compile("[.-]min\\.(?:js|mjs|css)(?:\\.map)?$|\\.(?:js|css)\\.map$");

    private Folders() {}

    /** The folder whose name says that a program wrote a Java file. */
    public static Optional<String> generated(String path, String packageName) {
        return first(GENERATED, outside(path, packageName));
    }

    /** The folder whose name says that others wrote a Java file. */
    public static Optional<String> vendored(String path, String packageName) {
        return wrapper(path).or(() -> first(VENDORED, outside(path, packageName)));
    }

    /** The folder or the name that says that others wrote a file of any kind. */
    public static Optional<String> vendored(SourceFile file) {
        Set<String> words = SCRIPTS.contains(file.extension()) ? VENDORED : CERTAIN;
        return wrapper(file.path())
                .or(() -> first(words, segments(file.folder())))
                .or(() -> shortened(file));
    }

    /** Whether a Java file lies in a folder of tests, its package left aside. */
    public static boolean areOfTests(String path, String packageName) {
        return first(TESTS, outside(path, packageName)).isPresent();
    }

    private static Optional<String> shortened(SourceFile file) {
        return SHORT_NAMES.matcher(file.name()).find() ? Optional.of(file.name()) : Optional.empty();
    }

    /** What Maven and Gradle put beside a project to download themselves. */
    private static Optional<String> wrapper(String path) {
        String whole = "/" + path;
        if (whole.contains("/.mvn/wrapper/")) {
            return Optional.of(".mvn/wrapper");
        }
        return whole.contains("/gradle/wrapper/") ? Optional.of("gradle/wrapper") : Optional.empty();
    }

    private static Optional<String> first(Set<String> words, List<String> folders) {
        return folders.stream()
                .filter(folder -> words.contains(folder.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The folders down to the one where the package begins; all where the file does not lie as its package says. */
    private static List<String> outside(String path, String packageName) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        String inside = packageName.replace('.', '/');
        if (!inside.isEmpty() && ("/" + folder).endsWith("/" + inside)) {
            folder = folder.substring(0, folder.length() - inside.length());
        }
        return segments(folder);
    }

    private static List<String> segments(String folder) {
        return List.of(folder.split("/", -1));
    }
}

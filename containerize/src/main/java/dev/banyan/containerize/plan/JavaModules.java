package dev.banyan.containerize.plan;

import dev.banyan.containerize.inspect.Artefact;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** The modules of the JDK that an application needs. */
record JavaModules(SortedSet<String> names, String reason) {

    /** What no class file shows: TLS with elliptic curves and charsets such as IBM037 are found by name. */
    private static final List<String> BY_NAME = List.of("jdk.charsets", "jdk.crypto.ec");

    /** All of Java SE, and the JDK's own modules that applications reach without a trace in their classes. */
    private static final List<String> SAFE = List.of(
            "java.se",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.httpserver",
            "jdk.localedata",
            "jdk.management",
            "jdk.naming.dns",
            "jdk.unsupported",
            "jdk.zipfs");

    JavaModules {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /** @param framework the application is put together by reflection, so that its classes do not show what it needs */
    static JavaModules of(Artefact artefact, boolean framework, List<String> extra) {
        if (framework) {
            return with(SAFE, extra, "Spring finds classes by reflection, which jdeps does not see: all of Java SE");
        }
        Optional<List<String>> used = jdeps(artefact);
        if (used.isEmpty()) {
            return with(SAFE, extra, "jdeps could not read all classes: all of Java SE");
        }
        List<String> names = new ArrayList<>(used.get());
        names.addAll(BY_NAME);
        return with(names, extra, "found by jdeps; " + String.join(", ", BY_NAME) + " are used by name only");
    }

    private static JavaModules with(List<String> names, List<String> extra, String reason) {
        SortedSet<String> all = new TreeSet<>(names);
        all.addAll(extra);
        return new JavaModules(all, reason + (extra.isEmpty() ? "" : "; asked for: " + String.join(", ", extra)));
    }

    private static Optional<List<String>> jdeps(Artefact artefact) {
        Optional<ToolProvider> jdeps = ToolProvider.findFirst("jdeps");
        if (jdeps.isEmpty()) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--print-module-deps",
                "--ignore-missing-deps",
                "--multi-release",
                Integer.toString(Runtime.version().feature())));
        List<String> jars = new ArrayList<>(artefact.libraries().stream()
                .map(library -> library.file().toString())
                .toList());
        if (!jars.isEmpty()) {
            arguments.addAll(List.of("--class-path", String.join(File.pathSeparator, jars)));
        }
        jars.add(0, artefact.file().toString());
        arguments.addAll(jars);
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        int code =
                jdeps.get().run(new PrintWriter(said), new PrintWriter(complained), arguments.toArray(String[]::new));
        List<String> names = Arrays.stream(said.toString().strip().split(",", -1))
                .map(String::strip)
                .collect(Collectors.toList());
        boolean clean = code == 0 && names.stream().allMatch(name -> name.matches("[a-z][a-z0-9.]*"));
        return clean ? Optional.of(names) : Optional.empty();
    }
}

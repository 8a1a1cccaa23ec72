package dev.banyan.containerize.plan;

import dev.banyan.containerize.inspect.Artefact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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

    /** What class files show, for an application whose class files could not be read. */
    private static final List<String> UNSEEN =
            List.of("jdk.jfr", "jdk.net", "jdk.security.auth", "jdk.security.jgss", "jdk.xml.dom");

    JavaModules {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /**
     * Finds them.
     *
     * @param framework the application is put together by reflection, so that its classes do not show what it needs
     * @param work a directory for copies
     */
    static JavaModules of(Artefact artefact, boolean framework, List<String> extra, Path work)
            throws InterruptedException {
        if (framework) {
            return with(SAFE, extra, "Spring finds classes by reflection, which jdeps does not see: all of Java SE");
        }
        Jdeps.Answer used = new Jdeps(work).modules(artefact);
        if (used instanceof Jdeps.Answer.Failed failed) {
            List<String> all = new ArrayList<>(SAFE);
            all.addAll(UNSEEN);
            return with(all, extra, failed.why() + ": all of Java SE and what else libraries use, to be safe");
        }
        List<String> names = new ArrayList<>(((Jdeps.Answer.Modules) used).names());
        names.addAll(BY_NAME);
        return with(names, extra, "found by jdeps; " + String.join(", ", BY_NAME) + " are used by name only");
    }

    private static JavaModules with(List<String> names, List<String> extra, String reason) {
        SortedSet<String> all = new TreeSet<>(names);
        all.addAll(extra);
        return new JavaModules(all, reason + (extra.isEmpty() ? "" : "; asked for: " + String.join(", ", extra)));
    }
}

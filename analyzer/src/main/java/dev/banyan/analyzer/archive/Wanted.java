package dev.banyan.analyzer.archive;

import java.util.Set;

/** What of an archive is laid out: class files, descriptors, pages and settings. */
final class Wanted {

    private static final Set<String> ENDINGS = Set.of(
            "class",
            "xml",
            "wsdd",
            "properties",
            "jsp",
            "jspf",
            "jspx",
            "tag",
            "tagx",
            "tld",
            "xhtml",
            "html",
            "ftl",
            "ftlh",
            "mustache",
            "vm",
            "sql",
            "yml",
            "yaml");

    private Wanted() {}

    /** What Maven leaves in an archive is about its build, and says nothing that runs. */
    static boolean isWanted(String entry) {
        return ENDINGS.contains(ArchiveKind.ending(entry)) && !entry.startsWith("META-INF/maven/");
    }
}

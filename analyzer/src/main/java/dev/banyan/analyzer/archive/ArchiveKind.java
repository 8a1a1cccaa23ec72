package dev.banyan.analyzer.archive;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** What an archive is, by its ending and by what it holds. */
enum ArchiveKind {
    WAR,
    EAR,
    /** Has the application under {@code BOOT-INF/classes} and its libraries beside it. */
    BOOT,
    /** Code of its own, without anything in it. */
    MODULE,
    LIBRARY;

    private static final Set<String> MODULES = Set.of("META-INF/ejb-jar.xml", "META-INF/application-client.xml");

    static boolean isArchive(String name) {
        return Set.of("war", "ear", "jar").contains(ending(name));
    }

    /**
     * @param ownPackages folders of the classes around a library; one that has such a folder too is a part of the application
     * @param module whether it is a module of an EAR, and none of its libraries
     */
    static ArchiveKind of(String name, Collection<String> entries, Set<String> ownPackages, boolean module) {
        if (ending(name).equals("war")) {
            return WAR;
        } else if (ending(name).equals("ear")) {
            return EAR;
        } else if (entries.stream().anyMatch(entry -> entry.startsWith("BOOT-INF/classes/"))) {
            return BOOT;
        }
        boolean own = module
                || entries.stream().anyMatch(MODULES::contains)
                || entries.stream().anyMatch(entry -> entry.endsWith(".class") && ownPackages.contains(folder(entry)));
        return own ? MODULE : LIBRARY;
    }

    /** The folder of the application's own classes, with a slash behind it; empty where they begin at the top. */
    String classes() {
        return switch (this) {
            case WAR -> "WEB-INF/classes/";
            case BOOT -> "BOOT-INF/classes/";
            case EAR, MODULE, LIBRARY -> "";
        };
    }

    /** Whether archives in it may be parts of the application. */
    boolean holds(String entry) {
        return switch (this) {
            case WAR -> entry.startsWith("WEB-INF/lib/");
            case BOOT -> entry.startsWith("BOOT-INF/lib/");
            case EAR -> !entry.startsWith("lib/") && !entry.startsWith("APP-INF/lib/");
            case MODULE, LIBRARY -> false;
        };
    }

    /** Whether a jar in it is a library for certain. */
    boolean bundles(String entry) {
        return this == EAR && !holds(entry);
    }

    static String folder(String entry) {
        return entry.substring(0, Math.max(0, entry.lastIndexOf('/')));
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

package dev.banyan.analyzer.jcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells which folder holds the members of a library. Estates are copied from the host with the last qualifiers of a
 * library as folder names, in full or in part, and often spelt otherwise:
 *
 * <pre>
 *   HB.PROD.PROCLIB   prod/proc 2   test/PROCLIB 1   HB.PROD.PROCLIB 3   jcl 0
 * </pre>
 */
final class LibraryFolders {

    /** Words that people use for one kind of library. */
    private static final List<Set<String>> KINDS = List.of(
            Set.of("PROC", "PROCS", "PROCLIB", "PRCLIB", "PRC", "PROCEDURES"),
            Set.of("JCL", "JCLS", "JCLLIB", "JOB", "JOBS", "JOBLIB"),
            Set.of("INC", "INCL", "INCLUDE", "INCLUDES", "INCLIB", "INCLLIB"),
            Set.of("CTL", "CNTL", "CTLLIB", "CNTLLIB", "CARDS", "CARDLIB", "CONTROL", "PARM", "PARMS", "PARMLIB"),
            Set.of("SQL", "DDL", "SQLLIB", "DDLLIB"));

    private LibraryFolders() {}

    /** How many of the last qualifiers of the library the folder has at its end; 0 when it is another one. */
    static int matching(String library, String folder) {
        List<String> qualifiers = words(library, "\\.");
        List<String> names = words(folder, "[/.]");
        int matched = 0;
        while (matched < Math.min(qualifiers.size(), names.size())
                && same(qualifiers.get(qualifiers.size() - 1 - matched), names.get(names.size() - 1 - matched))) {
            matched++;
        }
        return matched;
    }

    private static boolean same(String qualifier, String name) {
        return qualifier.equals(name)
                || KINDS.stream().anyMatch(kind -> kind.contains(qualifier) && kind.contains(name));
    }

    private static List<String> words(String text, String separator) {
        List<String> words =
                new ArrayList<>(List.of(text.toUpperCase(Locale.ROOT).split(separator, -1)));
        words.removeIf(String::isEmpty);
        return words;
    }
}

package dev.banyan.analyzer.audit;

import dev.banyan.analyzer.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Folders with rules in Konveyor's format.
 *
 * @param own Banyan's own, which speak of Java: they are read where there is some
 * @param given those that the user named
 */
public record RuleFolders(Optional<Path> own, List<Path> given) {

    /** No rules at all. */
    public static final RuleFolders NONE = new RuleFolders(Optional.empty(), List.of());

    private static final Set<String> OF_JAVA = Set.of("java", "class", "jar", "war", "ear", "jsp", "jspx");

    public RuleFolders {
        given = List.copyOf(given);
    }

    /** Those that have something to say about the estate, in the order in which they are read. */
    List<Path> of(SourceTree tree) {
        List<Path> folders = new ArrayList<>();
        own.filter(folder -> tree.files().stream().anyMatch(file -> OF_JAVA.contains(file.extension())))
                .ifPresent(folders::add);
        folders.addAll(given);
        return folders;
    }
}

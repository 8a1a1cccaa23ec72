package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.rule.match.FilePattern;
import dev.banyan.analyzer.rule.match.TextIndex;
import dev.banyan.analyzer.source.SourceFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The names of all files: hundreds of rules ask for a few dozen patterns, each is tried once. */
final class FileNames {

    private record Named(String path, TextIndex index) {}

    private final List<Named> files;
    private final Map<FilePattern, Set<String>> known = new ConcurrentHashMap<>();

    FileNames(List<SourceFile> files) {
        this.files = files.stream()
                .map(file -> new Named(file.path(), TextIndex.of("/" + file.path())))
                .toList();
    }

    /** Paths of the files that a pattern means, in their order. */
    Set<String> matching(FilePattern pattern) {
        return known.computeIfAbsent(pattern, unused -> {
            Set<String> found = new LinkedHashSet<>();
            for (Named file : files) {
                if (pattern.matches(file.path(), file.index())) {
                    found.add(file.path());
                }
            }
            return found;
        });
    }

    /** Whether a file is among those that the patterns mean; without patterns all are. */
    boolean isAmong(List<FilePattern> patterns, String path) {
        return patterns.isEmpty()
                || patterns.stream().anyMatch(pattern -> matching(pattern).contains(path));
    }
}

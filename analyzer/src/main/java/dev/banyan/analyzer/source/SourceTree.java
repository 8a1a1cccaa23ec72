package dev.banyan.analyzer.source;

import dev.banyan.grammars.source.Problem;
import java.util.List;

/**
 * The files below the roots of an estate, in the order of their paths, and what had to be left out.
 */
public record SourceTree(List<SourceFile> files, List<Problem> problems) {

    public SourceTree {
        files = files.stream().sorted().toList();
        problems = problems.stream().sorted().toList();
    }
}

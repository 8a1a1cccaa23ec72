package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.facts.CodeReferences;
import dev.banyan.analyzer.source.SourceFile;
import java.util.List;

/**
 * What rules are run on.
 *
 * @param files all of them, whatever their kind, in the order of their paths
 * @param code what the Java files refer to
 * @param libraries what the build files declare
 * @param vendored whether the contents of code that others wrote are searched too
 */
public record Subject(List<SourceFile> files, List<CodeReferences> code, List<LibraryUse> libraries, boolean vendored) {

    public Subject {
        files = List.copyOf(files);
        code = List.copyOf(code);
        libraries = List.copyOf(libraries);
    }
}

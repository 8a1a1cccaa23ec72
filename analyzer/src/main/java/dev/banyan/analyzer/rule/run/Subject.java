package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.facts.CodeReferences;
import dev.banyan.analyzer.source.Folders;
import dev.banyan.analyzer.source.SourceFile;
import java.util.List;
import java.util.Set;

/**
 * What rules are run on.
 *
 * @param files all of them, whatever their kind, in the order of their paths
 * @param code what the Java files refer to
 * @param libraries what the build files declare
 * @param vendored whether the contents of code that others or programs wrote are searched too
 * @param foreign paths of the files that are known as such
 */
public record Subject(
        List<SourceFile> files,
        List<CodeReferences> code,
        List<LibraryUse> libraries,
        boolean vendored,
        Set<String> foreign) {

    public Subject {
        files = List.copyOf(files);
        code = List.copyOf(code);
        libraries = List.copyOf(libraries);
        foreign = Set.copyOf(foreign);
    }

    /** Without any file that is known as written by others. */
    public Subject(List<SourceFile> files, List<CodeReferences> code, List<LibraryUse> libraries, boolean vendored) {
        this(files, code, libraries, vendored, Set.of());
    }

    /** The code that is searched. */
    List<CodeReferences> searched() {
        return vendored
                ? code
                : code.stream().filter(one -> !foreign.contains(one.file())).toList();
    }

    /** Whether the name, the folder or what is known of a file says that its contents are not searched. */
    boolean passesOver(SourceFile file) {
        return !vendored
                && (foreign.contains(file.path()) || Folders.vendored(file).isPresent());
    }
}

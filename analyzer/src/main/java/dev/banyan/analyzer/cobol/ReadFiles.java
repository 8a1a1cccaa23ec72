package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.layout.LayoutDocument;
import dev.banyan.analyzer.cobol.layout.ProgramLayouts;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The COBOL files of an estate and what was read in each, and those among them that no program copies: they are read by
 * themselves, so that they are judged too and their layouts known.
 *
 * @param sources in the order of the files
 * @param copied the paths of the files that some program or copybook copies
 */
record ReadFiles(List<SourceFile> files, List<SourceSummary> sources, Set<String> copied, CopybookLibrary library) {

    ReadFiles {
        files = List.copyOf(files);
        sources = List.copyOf(sources);
        copied = Set.copyOf(copied);
    }

    static ReadFiles of(List<SourceFile> files, CopybookLibrary library, Workers workers) {
        List<SourceSummary> sources = workers.map(files, file -> SourceReader.read(file, library));
        Set<String> copied = new HashSet<>();
        sources.forEach(source -> source.copies().forEach(copy -> copy.file().ifPresent(copied::add)));
        return new ReadFiles(files, sources, copied, library);
    }

    List<ProgramSummary> programs() {
        return sources.stream().flatMap(source -> source.programs().stream()).toList();
    }

    List<SourceSummary> copybooks() {
        return sources.stream().filter(source -> source.isCopybook(copied)).toList();
    }

    /** What is in the copybooks that no program copies. */
    List<SourceSummary> readAlone(Workers workers) {
        return workers.map(files(uncopied()), file -> LoneCopybook.read(file, library));
    }

    /** Copybooks without a record that some program copies whole are laid out by themselves. */
    LayoutDocument layouts(Workers workers) {
        List<ProgramLayouts> programs =
                programs().stream().map(ProgramSummary::layouts).toList();
        Set<String> alone = uncopied();
        programs.forEach(program -> alone.addAll(program.parts()));
        programs.forEach(program -> alone.remove(program.file()));
        programs.forEach(program -> program.origins().forEach(alone::remove));
        return LayoutDocument.of(
                programs,
                workers.map(files(alone), file -> LoneCopybook.layouts(file, library)),
                CopybookLibrary::member);
    }

    private Set<String> uncopied() {
        return copybooks().stream()
                .map(SourceSummary::file)
                .filter(file -> !copied.contains(file))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<SourceFile> files(Set<String> paths) {
        return files.stream().filter(file -> paths.contains(file.path())).toList();
    }
}

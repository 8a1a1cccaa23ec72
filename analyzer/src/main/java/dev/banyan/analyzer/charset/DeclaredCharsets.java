package dev.banyan.analyzer.charset;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives each source file the charset that is declared for it. The declaration in the nearest folder above a file counts; a POM without one
 * leaves it to those of the folders around it, as children leave it to their parents. Only what
 * lies in the estate is asked.
 *
 * <pre>
 *   pom.xml           project.build.sourceEncoding = ISO-8859-1
 *   web/pom.xml       compiler plugin, encoding = ${enc}, enc = EUC-JP    web/src/A.java is EUC-JP, core/src/B.java ISO-8859-1
 * </pre>
 */
public final class DeclaredCharsets {

    private static final Set<String> COMPILED = Set.of("java", "groovy", "kt", "scala");

    private final List<Declaration> declarations;

    private DeclaredCharsets(List<Declaration> declarations) {
        this.declarations = declarations;
    }

    public static SourceTree in(SourceTree tree) {
        List<Declaration> found = new ArrayList<>();
        tree.files().forEach(file -> found.addAll(BuildCharsets.in(file)));
        if (found.isEmpty()) {
            return tree;
        }
        found.sort(Comparator.comparing((Declaration one) -> -one.folder().length())
                .thenComparing(Declaration::folder)
                .thenComparing(Declaration::ending));
        DeclaredCharsets declared = new DeclaredCharsets(found);
        return tree.withFiles(tree.files().stream()
                .map(file -> declared.of(file).map(file::withDeclared).orElse(file))
                .toList());
    }

    private Optional<Charset> of(SourceFile file) {
        return declarations.stream().filter(one -> one.isFor(file)).findFirst().map(Declaration::charset);
    }

    /**
     * What one file says.
     *
     * @param folder whose files are meant; empty for the root
     * @param ending of their names; empty for all that a compiler of the JVM reads
     */
    record Declaration(String folder, String ending, Charset charset) {

        boolean isFor(SourceFile file) {
            boolean kind = ending.isEmpty()
                    ? COMPILED.contains(file.extension())
                    : file.extension().equals(ending);
            return kind && (folder.isEmpty() || file.path().startsWith(folder + "/"));
        }
    }
}

package dev.banyan.analyzer.java.syntax;

import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * One compilation unit.
 *
 * @param packageName empty for the unnamed package
 * @param packageLine of its declaration, 0 without one
 * @param banner the line of a comment at its top that says that a program wrote it
 * @param types all of them, the nested and anonymous ones too, outer before inner
 * @param screen the page whose code it is; empty for a file of Java
 */
public record JavaSource(
        String file,
        String packageName,
        int packageLine,
        List<Import> imports,
        List<TypeDeclaration> types,
        Optional<String> banner,
        Reading reading,
        List<Problem> problems,
        Optional<NodeId> screen) {

    /** A file of Java. */
    public JavaSource(
            String file,
            String packageName,
            int packageLine,
            List<Import> imports,
            List<TypeDeclaration> types,
            Reading reading,
            List<Problem> problems) {
        this(file, packageName, packageLine, imports, types, Optional.empty(), reading, problems, Optional.empty());
    }

    public JavaSource {
        imports = List.copyOf(imports);
        types = List.copyOf(types);
        problems = List.copyOf(problems);
    }

    /** The same as the code of a page. */
    public JavaSource of(NodeId page) {
        return new JavaSource(
                file, packageName, packageLine, imports, types, banner, reading, problems, Optional.of(page));
    }

    JavaSource withBanner(Optional<String> line) {
        return new JavaSource(file, packageName, packageLine, imports, types, line, reading, problems, screen);
    }

    /**
     * An import declaration.
     *
     * @param name without {@code .*}
     */
    public record Import(String name, boolean isStatic, boolean onDemand, int line) {

        /** The last part of the name. */
        public String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }
}

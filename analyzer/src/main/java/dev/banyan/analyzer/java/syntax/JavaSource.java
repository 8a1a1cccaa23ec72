package dev.banyan.analyzer.java.syntax;

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
 */
public record JavaSource(
        String file,
        String packageName,
        int packageLine,
        List<Import> imports,
        List<TypeDeclaration> types,
        Optional<String> banner,
        Reading reading,
        List<Problem> problems) {

    public JavaSource {
        imports = List.copyOf(imports);
        types = List.copyOf(types);
        problems = List.copyOf(problems);
    }

    JavaSource withBanner(Optional<String> line) {
        return new JavaSource(file, packageName, packageLine, imports, types, line, reading, problems);
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

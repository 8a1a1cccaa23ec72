package dev.banyan.analyzer.java.reference;

import dev.banyan.analyzer.facts.CodeReferences;
import dev.banyan.analyzer.facts.Reference;
import dev.banyan.analyzer.facts.Reference.Kind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.edge.CallEdges;
import dev.banyan.analyzer.java.syntax.JavaSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The references found so far, by file. */
final class ReferenceSheet {

    private final Map<String, List<Reference>> byFile = new HashMap<>();

    void add(String file, Reference reference) {
        // Line 0 has what was put around the code of a page.
        if (reference.line() == 0) {
            return;
        }
        byFile.computeIfAbsent(file, unused -> new ArrayList<>()).add(reference);
    }

    /** What was found in a file, with its package and its imports. */
    CodeReferences of(JavaSource source) {
        List<Reference> all = new ArrayList<>(byFile.getOrDefault(source.file(), List.of()));
        if (source.packageLine() > 0) {
            all.add(plain(Kind.PACKAGE, source.packageName(), source.packageLine()));
        }
        List<String> imports = imports(source);
        for (int i = 0; i < imports.size(); i++) {
            if (source.imports().get(i).line() > 0) {
                all.add(plain(
                        Kind.IMPORT, imports.get(i), source.imports().get(i).line()));
            }
        }
        return new CodeReferences(source.file(), source.packageName(), imports, all);
    }

    /** Names as imported; those on demand end in {@code .*}. */
    static List<String> imports(JavaSource source) {
        return source.imports().stream()
                .map(one -> one.onDemand() ? one.name() + ".*" : one.name())
                .toList();
    }

    private static Reference plain(Kind kind, String name, int line) {
        return new Reference(kind, List.of(name), "", List.of(), CallEdges.EXACT, List.of(), line);
    }

    /** How sure a name is that stands for a type. */
    static Resolution sure(boolean inferred, List<String> names) {
        if (names.isEmpty()) {
            return new Resolution.Derived("the type of the receiver is not known; the name of the method fits");
        }
        return inferred || names.size() > 1
                ? new Resolution.Derived("the type is in a library; its package is taken from the imports")
                : CallEdges.EXACT;
    }
}

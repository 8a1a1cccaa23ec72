package dev.banyan.analyzer.java;

import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.java.syntax.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Class files beside sources. A type that has a source is not read again, nor is anything in it. */
final class CompiledSources {

    private CompiledSources() {}

    /** The sources, and the class files whose types none of them declares; of equal ones the first. */
    static List<JavaSource> after(List<JavaSource> sources, List<JavaSource> compiled) {
        if (compiled.isEmpty()) {
            return sources;
        }
        Set<String> known = new HashSet<>();
        sources.forEach(source -> source.types().forEach(type -> known.add(type.name())));
        Set<String> written = Set.copyOf(known);
        List<JavaSource> all = new ArrayList<>(sources);
        for (JavaSource one : compiled) {
            boolean twice = one.types().stream()
                    .map(TypeDeclaration::name)
                    .anyMatch(name -> written.contains(top(name)) || written.contains(name) || !known.add(name));
            if (!twice) {
                all.add(one);
            }
        }
        return all;
    }

    /** {@code a.Outer} of {@code a.Outer$Inner$1}. */
    private static String top(String name) {
        int dollar = name.indexOf('$', name.lastIndexOf('.') + 2);
        return dollar < 0 ? name : name.substring(0, dollar);
    }
}

package dev.banyan.analyzer.java.syntax;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What {@code import module} (Java 25) imports: on demand, each package that the module exports, and those of the modules that it
 * requires for its users too. Modules of the JDK are known; another one stands for itself.
 */
final class ModuleImports {

    /** Imported by every compact source file, whether it says so or not. */
    static final String BASE = "java.base";

    private ModuleImports() {}

    static List<JavaSource.Import> of(String module, int line) {
        SortedSet<String> packages = new TreeSet<>();
        add(module, packages, new TreeSet<>());
        if (packages.isEmpty()) {
            packages.add(module);
        }
        return packages.stream()
                .map(name -> new JavaSource.Import(name, false, true, line))
                .toList();
    }

    private static void add(String module, SortedSet<String> packages, SortedSet<String> seen) {
        Optional<ModuleDescriptor> descriptor =
                ModuleFinder.ofSystem().find(module).map(found -> found.descriptor());
        if (descriptor.isEmpty() || !seen.add(module)) {
            return;
        }
        descriptor.get().exports().stream()
                .filter(exports -> !exports.isQualified())
                .forEach(exports -> packages.add(exports.source()));
        descriptor.get().requires().stream()
                .filter(requires -> requires.modifiers().contains(Requires.Modifier.TRANSITIVE))
                .forEach(requires -> add(requires.name(), packages, seen));
    }
}

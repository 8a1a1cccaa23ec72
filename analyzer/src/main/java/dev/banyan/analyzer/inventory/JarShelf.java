package dev.banyan.analyzer.inventory;

import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.jar.JarTypes;
import dev.banyan.analyzer.jar.RepositoryLayout;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The types of libraries whose jars are at hand, in the estate or in the local repository. */
final class JarShelf {

    private static final int MOST_JARS = 3_000;

    private final Optional<Path> repository;
    private final Map<String, Path> files = new HashMap<>();
    private final Map<String, Optional<JarTypes>> known = new HashMap<>();

    JarShelf(SourceTree tree, Optional<Path> repository) {
        this.repository = repository;
        for (SourceFile file : tree.files()) {
            if (file.extension().equals("jar")) {
                files.put(file.path(), file.location());
            }
        }
    }

    /** Empty where no jar of the library is at hand. */
    Optional<JarTypes> types(Node library) {
        String name = library.id().name();
        Optional<JarTypes> types = known.get(name);
        if (types == null) {
            types = known.size() < MOST_JARS ? place(library).flatMap(JarTypes::of) : Optional.empty();
            known.put(name, types);
        }
        return types;
    }

    private Optional<Path> place(Node library) {
        for (String file : library.attributes().getOrDefault("files", "").split(";", -1)) {
            Path location = files.get(file);
            if (location != null) {
                return Optional.of(location);
            }
        }
        String[] parts = library.id().name().split(":", -1);
        return parts.length == 3 && repository.isPresent()
                ? RepositoryLayout.file(repository.get(), parts[0], parts[1], parts[2], ".jar")
                : Optional.empty();
    }
}

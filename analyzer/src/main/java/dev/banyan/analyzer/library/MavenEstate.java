package dev.banyan.analyzer.library;

import dev.banyan.grammars.source.Excerpt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All poms of the estate, and what each inherits from the parents among them. */
final class MavenEstate {

    /** Parents of parents; more is a cycle. */
    private static final int DEEPEST = 20;

    /**
     * A version, or why there is none.
     *
     * @param text the version, or the reason
     * @param byProperty whether the reason is a property
     */
    record Version(boolean known, String text, boolean byProperty) {

        Version(boolean known, String text) {
            this(known, text, false);
        }
    }

    private final Map<String, Pom> byName = new HashMap<>();

    MavenEstate(List<Pom> poms) {
        poms.forEach(pom -> byName.putIfAbsent(name(pom).toString(), pom));
        // A parent is named in full; others may be named by properties that their parents set.
        poms.forEach(pom -> byName.putIfAbsent(filled(name(pom), pom).toString(), pom));
    }

    Coordinates name(Pom pom) {
        String group = pom.identity().group().orElse("");
        return new Coordinates(group, pom.identity().artifact());
    }

    /** The pom of the estate with those coordinates. */
    Optional<Pom> find(Coordinates coordinates) {
        return Optional.ofNullable(byName.get(coordinates.toString()));
    }

    /** The pom and its parents in the estate, nearest first. */
    List<Pom> lineage(Pom pom) {
        List<Pom> lineage = new ArrayList<>(List.of(pom));
        Optional<Pom> next = parent(pom);
        while (next.isPresent() && lineage.size() < DEEPEST && !lineage.contains(next.get())) {
            lineage.add(next.get());
            next = parent(next.get());
        }
        return lineage;
    }

    private Optional<Pom> parent(Pom pom) {
        return pom.identity().parent().flatMap(parent -> find(parent.coordinates()));
    }

    /** The text with all properties put in that the estate sets; the others stay. */
    String filled(String text, Pom pom) {
        return PropertyText.filled(text, name -> property(name, pom));
    }

    private Optional<String> property(String name, Pom pom) {
        for (Pom above : lineage(pom)) {
            String value = above.properties().get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return switch (name) {
            case "project.version", "pom.version", "version" -> pom.identity().version();
            case "project.groupId", "pom.groupId", "groupId" -> pom.identity().group();
            case "project.artifactId", "pom.artifactId" ->
                Optional.of(pom.identity().artifact());
            case "project.parent.version" -> pom.identity().parent().flatMap(Pom.Parent::version);
            default -> Optional.empty();
        };
    }

    /** What the estate's dependencyManagement says of a library, imported bills of materials of the estate included. */
    Optional<Dependency> managed(Coordinates coordinates, Pom pom) {
        for (Pom above : lineage(pom)) {
            for (Dependency managed : above.managed()) {
                if (filled(managed.coordinates(), above).equals(coordinates)) {
                    return Optional.of(managed);
                }
            }
            for (Dependency managed : above.managed()) {
                boolean imported = managed.scope().filter("import"::equals).isPresent();
                Optional<Dependency> found = imported
                        ? find(filled(managed.coordinates(), above)).flatMap(bom -> bom.managed().stream()
                                .filter(one -> filled(one.coordinates(), bom).equals(coordinates))
                                .map(one -> new Dependency(
                                        one.coordinates(),
                                        one.version().map(version -> filled(version, bom)),
                                        one.scope(),
                                        one.type(),
                                        one.condition(),
                                        one.line()))
                                .findFirst())
                        : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    Coordinates filled(Coordinates coordinates, Pom pom) {
        return new Coordinates(filled(coordinates.group(), pom), filled(coordinates.artifact(), pom));
    }

    Version version(Dependency dependency, Pom pom) {
        Optional<String> written = dependency.version().or(() -> managed(filled(dependency.coordinates(), pom), pom)
                .flatMap(Dependency::version));
        if (written.isEmpty()) {
            return new Version(false, "set by " + outside(pom));
        }
        String version = filled(written.get(), pom);
        return PropertyText.isOpen(version)
                ? new Version(
                        false,
                        "the property in " + Excerpt.of(version) + " is not set in the estate, or by itself",
                        true)
                : new Version(true, version);
    }

    /** Who else may set a version: parents and bills of materials that are not part of the estate. */
    private String outside(Pom pom) {
        List<String> outside = new ArrayList<>();
        for (Pom above : lineage(pom)) {
            above.identity()
                    .parent()
                    .filter(parent -> find(parent.coordinates()).isEmpty())
                    .ifPresent(parent -> outside.add("the parent " + parent.coordinates() + ":"
                            + parent.version().orElse("?")));
            above.managed().stream()
                    .filter(one -> one.scope().filter("import"::equals).isPresent())
                    .filter(one -> find(filled(one.coordinates(), above)).isEmpty())
                    .forEach(one -> outside.add("the imported " + filled(one.coordinates(), above)));
        }
        return outside.isEmpty()
                ? "nothing in the estate"
                : String.join(" or ", outside) + ", which is not in the estate";
    }

    String scope(Dependency dependency, Pom pom) {
        return dependency
                .scope()
                .or(() -> managed(filled(dependency.coordinates(), pom), pom).flatMap(Dependency::scope))
                .map(scope -> filled(scope, pom))
                .map(scope -> PropertyText.isOpen(scope) ? "unknown" : scope)
                .orElse("compile");
    }

    /** Own dependencies and those of parents; a child's own word goes first. */
    Map<Dependency, Pom> dependencies(Pom pom) {
        Map<Dependency, Pom> all = new LinkedHashMap<>();
        List<Coordinates> seen = new ArrayList<>();
        for (Pom above : lineage(pom)) {
            for (Dependency dependency : above.dependencies()) {
                Coordinates coordinates = filled(dependency.coordinates(), pom);
                if (above.equals(pom) || !seen.contains(coordinates)) {
                    all.put(dependency, above);
                    seen.add(coordinates);
                }
            }
        }
        return all;
    }
}

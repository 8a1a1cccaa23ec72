package dev.banyan.analyzer.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All poms of the estate and those of the local repository that they lead to, each with what it inherits. */
final class MavenEstate {

    /** Parents of parents; more is a cycle. */
    private static final int DEEPEST = 20;

    private final LocalRepository repository;
    private final Map<String, Pom> byName = new HashMap<>();
    private final Map<String, Pom> byFile = new HashMap<>();
    private final Map<String, EffectivePom> effective = new HashMap<>();

    MavenEstate(List<Pom> poms, LocalRepository repository) {
        this.repository = repository;
        poms.forEach(pom -> byFile.put(pom.file(), pom));
        poms.forEach(pom -> byName.putIfAbsent(name(pom).toString(), pom));
        poms.forEach(pom ->
                pom.identity().version().ifPresent(version -> byName.putIfAbsent(name(pom) + ":" + version, pom)));
        // A parent is named in full; others may be named by properties that their parents set.
        poms.forEach(pom -> byName.putIfAbsent(filled(pom).toString(), pom));
        effective.clear();
    }

    private static Coordinates name(Pom pom) {
        return new Coordinates(pom.identity().group().orElse(""), pom.identity().artifact());
    }

    private Coordinates filled(Pom pom) {
        return effective(pom).filled(name(pom));
    }

    boolean hasRepository() {
        return repository.isThere();
    }

    /** What a pom amounts to with all that it inherits and imports. */
    EffectivePom effective(Pom pom) {
        EffectivePom known = effective.get(pom.file());
        if (known == null) {
            known = new EffectivePom(pom, this);
            effective.put(pom.file(), known);
        }
        return known;
    }

    /** The pom of the estate with those coordinates. */
    Optional<Pom> find(Coordinates coordinates) {
        return Optional.ofNullable(byName.get(coordinates.toString()));
    }

    /**
     * The pom of the estate that a dependency means. One of another version is not meant where both versions are plain: a
     * project may use an older release of itself.
     */
    Optional<Pom> sibling(Coordinates coordinates, Version version) {
        return find(coordinates).filter(pom -> {
            Optional<String> own = pom.identity().version().map(effective(pom)::filled);
            return !version.known()
                    || own.isEmpty()
                    || PropertyText.isOpen(own.get())
                    || own.get().equals(version.text());
        });
    }

    /** A pom by its full name: of the estate with that very version, of the local repository, of the estate at all. */
    Optional<Pom> find(Coordinates coordinates, Optional<String> version) {
        return version.flatMap(one -> Optional.ofNullable(byName.get(coordinates + ":" + one))
                        .or(() -> repository.pom(coordinates, one)))
                .or(() -> find(coordinates));
    }

    /** The pom and its parents, nearest first. */
    List<Pom> lineage(Pom pom) {
        List<Pom> lineage = new ArrayList<>(List.of(pom));
        Optional<Pom> next = parent(pom);
        while (next.isPresent() && lineage.size() < DEEPEST && isNew(next.get(), lineage)) {
            lineage.add(next.get());
            next = parent(next.get());
        }
        return lineage;
    }

    private static boolean isNew(Pom pom, List<Pom> lineage) {
        return lineage.stream().noneMatch(one -> one.is(pom));
    }

    Optional<Pom> parent(Pom pom) {
        return pom.identity().parent().flatMap(parent -> {
            Optional<Pom> beside = pom.outside() || parent.relativePath().isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(byFile.get(beside(pom.folder(), parent.relativePath())))
                            .filter(one -> name(one).equals(parent.coordinates()));
            return beside.or(() -> pom.outside()
                    ? parent.version().flatMap(version -> repository.pom(parent.coordinates(), version))
                    : find(parent.coordinates(), parent.version()));
        });
    }

    /** {@code ../pom.xml} from {@code a/b} is {@code a/pom.xml}; a folder means the pom.xml in it. */
    private static String beside(String folder, String path) {
        List<String> parts = new ArrayList<>(folder.isEmpty() ? List.of() : List.of(folder.split("/", -1)));
        String plain = path.endsWith(".xml") ? path : path + "/pom.xml";
        for (String part : plain.replace('\\', '/').split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return "";
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}

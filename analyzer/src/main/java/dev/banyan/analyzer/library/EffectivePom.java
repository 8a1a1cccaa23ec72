package dev.banyan.analyzer.library;

import dev.banyan.analyzer.library.Dependency.Details;
import dev.banyan.analyzer.library.Pom.Profile;
import dev.banyan.grammars.source.Excerpt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pom with all that its parents, its profiles and the bills of materials it imports say, in Maven's order: a profile goes before
 * the pom it stands in, a child before its parent, any of these before what is imported, and of several imports the first.
 * Properties have the values of the child wherever they stand.
 *
 * <pre>
 *   parent: a = 1, manages x:${a}     child: a = 2, imports a BOM with x:9     x is 2
 * </pre>
 */
final class EffectivePom {

    private static final int DEEPEST_IMPORT = 12;

    /**
     * A dependency of the pom.
     *
     * @param from the pom that declares it
     * @param profile the profile that it stands in
     * @param counts whether it does when nobody asks for a profile
     */
    record Declared(Dependency dependency, Pom from, Optional<Profile> profile, boolean counts) {}

    /**
     * What dependencyManagement says of a library.
     *
     * @param by file and line, or the bill of materials
     */
    record Managed(Optional<String> version, Optional<String> scope, List<Coordinates> exclusions, String by) {}

    private final Pom pom;
    private final MavenEstate estate;
    private final List<Pom> lineage;
    private final Map<String, String> properties = new HashMap<>();
    private final List<String> absent = new ArrayList<>();
    private final List<Declared> declared = new ArrayList<>();
    private final Map<String, Managed> managed = new LinkedHashMap<>();
    private boolean managedRead;

    EffectivePom(Pom pom, MavenEstate estate) {
        this.pom = pom;
        this.estate = estate;
        this.lineage = estate.lineage(pom);
        for (Pom above : lineage) {
            above.active().forEach(profile -> profile.section().properties().forEach(properties::putIfAbsent));
            above.section().properties().forEach(properties::putIfAbsent);
        }
        lineage.get(lineage.size() - 1)
                .identity()
                .parent()
                .ifPresent(parent -> absent.add("the parent " + parent.coordinates() + ":"
                        + parent.version().orElse("?")));
        declare();
    }

    Pom pom() {
        return pom;
    }

    /** What this pom amounts to needs and nobody has: {@code the parent g:a:1}. */
    List<String> absent() {
        managed();
        return absent;
    }

    private void declare() {
        Map<String, Boolean> seen = new HashMap<>();
        for (Pom above : lineage) {
            for (Dependency dependency : above.section().dependencies()) {
                declare(new Declared(dependency, above, Optional.empty(), true), seen);
            }
            List<Profile> active = above.active();
            for (Profile profile : above.profiles()) {
                boolean counts = active.contains(profile);
                if (counts || !above.outside()) {
                    profile.section()
                            .dependencies()
                            .forEach(one -> declare(new Declared(one, above, Optional.of(profile), counts), seen));
                }
            }
        }
    }

    private void declare(Declared one, Map<String, Boolean> seen) {
        String key = key(one.dependency());
        if (one.from().is(pom) || !seen.containsKey(key)) {
            declared.add(one);
            if (one.counts()) {
                seen.put(key, true);
            }
        }
    }

    /** Own dependencies and those of parents; a child's own word goes first. */
    List<Declared> dependencies() {
        return declared;
    }

    /** Group, artifact, type and classifier: what Maven manages as one. */
    String key(Dependency dependency) {
        Details details = dependency.details();
        return filled(dependency.coordinates()) + ":" + details.type() + ":" + filled(details.classifier());
    }

    /** The text with all properties put in that are set; the others stay. */
    String filled(String text) {
        return PropertyText.isOpen(text) ? PropertyText.filled(text, this::property) : text;
    }

    Coordinates filled(Coordinates coordinates) {
        String group = filled(coordinates.group());
        String artifact = filled(coordinates.artifact());
        return group.equals(coordinates.group()) && artifact.equals(coordinates.artifact())
                ? coordinates
                : new Coordinates(group, artifact);
    }

    private Optional<String> property(String name) {
        String value = properties.get(name);
        if (value != null) {
            return Optional.of(value);
        }
        Pom.Identity identity = pom.identity();
        return switch (name) {
            case "project.version", "pom.version", "version" -> identity.version();
            case "project.groupId", "pom.groupId", "groupId" -> identity.group();
            case "project.artifactId", "pom.artifactId", "artifactId" -> Optional.of(identity.artifact());
            case "project.packaging", "pom.packaging", "packaging" -> Optional.of(identity.packaging());
            case "project.parent.version", "parent.version" -> identity.parent().flatMap(Pom.Parent::version);
            case "project.parent.groupId", "parent.groupId" ->
                identity.parent().map(parent -> parent.coordinates().group());
            case "project.parent.artifactId" ->
                identity.parent().map(parent -> parent.coordinates().artifact());
            default -> Optional.empty();
        };
    }

    /** What is managed, by {@link #key}. */
    Map<String, Managed> managed() {
        return managed(0);
    }

    private Map<String, Managed> managed(int depth) {
        if (managedRead || depth > DEEPEST_IMPORT) {
            return managed;
        }
        managedRead = true;
        List<Dependency> imports = new ArrayList<>();
        for (Pom above : lineage) {
            above.active().forEach(profile -> manage(profile.section().managed(), above, imports));
            manage(above.section().managed(), above, imports);
        }
        for (Dependency one : imports) {
            Coordinates bom = filled(one.coordinates());
            Optional<String> version = one.version().map(this::filled);
            Optional<Pom> found = estate.find(bom, version).filter(other -> !other.is(pom));
            if (found.isEmpty()) {
                absent.add("the imported " + bom);
            }
            found.ifPresent(other -> {
                EffectivePom imported = estate.effective(other);
                imported.managed(depth + 1).forEach((key, what) -> managed.putIfAbsent(key, resolved(what, imported)));
                imported.absent.stream().filter(gap -> !absent.contains(gap)).forEach(absent::add);
            });
        }
        return managed;
    }

    private void manage(List<Dependency> list, Pom above, List<Dependency> imports) {
        for (Dependency one : list) {
            boolean imported = one.details().type().equals("pom")
                    && one.scope().filter("import"::equals).isPresent();
            if (imported) {
                imports.add(one);
            } else {
                String by = above.outside() ? above.file() : above.file() + ":" + one.line();
                managed.putIfAbsent(
                        key(one),
                        new Managed(one.version(), one.scope(), one.details().exclusions(), by));
            }
        }
    }

    /** Its properties mean what they do in the bill of materials. */
    private static Managed resolved(Managed what, EffectivePom bom) {
        return new Managed(
                what.version().map(bom::filled), what.scope().map(bom::filled), what.exclusions(), what.by());
    }

    Optional<Managed> managed(Dependency dependency) {
        return Optional.ofNullable(managed().get(key(dependency)));
    }

    Version version(Declared one) {
        Optional<String> own = one.profile().flatMap(profile -> ofProfile(one, profile));
        Optional<String> written = one.dependency().version().or(() -> own).or(() -> managed(one.dependency())
                .flatMap(Managed::version));
        if (written.isEmpty()) {
            return Version.unknown("set by " + outside());
        }
        String version = one.counts()
                ? filled(written.get())
                : PropertyText.filled(written.get(), name -> one.profile()
                        .map(profile -> profile.section().properties().get(name))
                        .or(() -> property(name)));
        if (PropertyText.isOpen(version)) {
            return Version.openProperty(
                    "the property in " + Excerpt.of(version) + " is not set in the estate, or by itself" + elsewhere());
        }
        boolean range = !version.isEmpty() && "[(".indexOf(version.charAt(0)) >= 0;
        return range ? Version.unknown("the build picks one of the range " + version) : Version.of(version);
    }

    private Optional<String> ofProfile(Declared one, Profile profile) {
        String key = key(one.dependency());
        return profile.section().managed().stream()
                .filter(managedOne -> key(managedOne).equals(key))
                .findFirst()
                .flatMap(Dependency::version);
    }

    private String elsewhere() {
        return absent.isEmpty() ? "" : "; " + absent.get(0) + " was not found";
    }

    /** Who else may set a version: parents and bills of materials that nobody has. */
    private String outside() {
        String where = estate.hasRepository()
                ? ", which is neither in the estate nor in the local repository"
                : ", which is not in the estate";
        return absent().isEmpty() ? "nothing in the estate" : String.join(" or ", absent()) + where;
    }

    String scope(Dependency dependency) {
        return dependency
                .scope()
                .or(() -> managed(dependency).flatMap(Managed::scope))
                .map(this::filled)
                .map(scope -> PropertyText.isOpen(scope) ? "unknown" : scope)
                .orElse("compile");
    }

    /** Licences of the pom itself, or of the nearest parent that names some. */
    List<String> licences() {
        return lineage.stream()
                .map(Pom::licences)
                .filter(licences -> !licences.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}

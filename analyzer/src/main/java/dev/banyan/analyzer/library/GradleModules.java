package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.library.EffectivePom.Managed;
import dev.banyan.analyzer.library.GradleFiles.Script;
import dev.banyan.analyzer.library.GradleScript.Use;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gradle projects as modules with their dependencies. */
final class GradleModules {

    private static final String SPRING = "io.spring.dependency-management";
    private static final String BOOT = "org.springframework.boot";

    private final GradleFiles files;
    private final BuildFacts facts;
    private final MavenEstate maven;

    /** Folders of projects by root and path: {@code app :core}. */
    private final Map<String, String> folders = new HashMap<>();

    GradleModules(GradleFiles files, BuildFacts facts, MavenEstate maven) {
        this.files = files;
        this.facts = facts;
        this.maven = maven;
    }

    /** @param taken folders with a pom.xml, whose word is the fuller one */
    void write(Set<String> taken) {
        files.settings()
                .forEach((root, settings) -> settings.script().projects().forEach(project -> {
                    String folder = project.folder().isEmpty() ? ofPath(project.path()) : project.folder();
                    folders.put(root + " " + absolute(project.path()), joined(root, folder));
                }));
        files.builds().forEach((folder, build) -> {
            if (!taken.contains(folder)) {
                module(folder, new Evidence(build.file().path(), 1));
            }
        });
        files.settings()
                .forEach((root, settings) -> settings.script().projects().forEach(project -> {
                    String folder = folders.get(root + " " + absolute(project.path()));
                    if (folder != null
                            && !taken.contains(folder)
                            && facts.moduleAt(folder).isEmpty()) {
                        module(folder, new Evidence(settings.file().path(), project.line()));
                    }
                }));
        files.builds().forEach((folder, build) -> {
            if (!taken.contains(folder)) {
                needs(folder, build);
            }
        });
    }

    private NodeId module(String folder, Evidence evidence) {
        return facts.module(OtherBuilds.nameOf(folder, "gradle"), folder, "gradle", evidence);
    }

    private static String absolute(String path) {
        return path.startsWith(":") ? path : ":" + path;
    }

    private static String ofPath(String path) {
        return absolute(path).substring(1).replace(':', '/');
    }

    private static String joined(String root, String folder) {
        String plain = folder.startsWith("./") ? folder.substring(2) : folder;
        return root.isEmpty() || plain.isEmpty() ? root + plain : root + "/" + plain;
    }

    private String folderOf(String root, String path) {
        return folders.getOrDefault(root + " " + absolute(path), joined(root, ofPath(path)));
    }

    private void needs(String folder, Script build) {
        String root = files.root(folder);
        Set<Integer> unread = new TreeSet<>(build.script().unread());
        for (Use use : build.script().uses()) {
            for (String owner : owners(root, folder, use.target())) {
                Optional<NodeId> module = facts.moduleAt(owner);
                GradleScope scope = files.scope(owner);
                boolean read = module.isPresent() && need(module.get(), root, owner, use, build, scope);
                if (!read) {
                    unread.add(use.line());
                }
            }
        }
        if (!unread.isEmpty()) {
            String lines = unread.stream().map(String::valueOf).collect(Collectors.joining(", "));
            facts.problem(new Problem(
                    new Position(build.file().path(), Collections.min(unread), 0),
                    "gradle-dependency",
                    "Dependencies that the build works out are not read (lines " + lines + ").",
                    "Add what they stand for to the list of libraries by hand."));
        }
    }

    private List<String> owners(String root, String folder, String target) {
        if (target.isEmpty()) {
            return List.of(folder);
        }
        if (!target.equals("*")) {
            return List.of(folderOf(root, target));
        }
        return folders.entrySet().stream()
                .filter(one -> one.getKey().startsWith(root + " ") && GradleFiles.isBelow(one.getValue(), folder))
                .map(Map.Entry::getValue)
                .filter(one -> facts.moduleAt(one).isPresent())
                .sorted()
                .toList();
    }

    private boolean need(NodeId module, String root, String folder, Use use, Script build, GradleScope scope) {
        Evidence evidence = new Evidence(build.file().path(), use.line());
        return switch (use.form()) {
            case PROJECT -> project(module, root, use, scope, evidence);
            case FILE -> {
                facts.depends(
                        module,
                        facts.jar(use.text()),
                        use.configuration(),
                        Optional.of("the jar is named in the Gradle build"),
                        evidence);
                yield true;
            }
            case NOTATION -> library(module, folder, use, use.text(), scope, evidence);
            case ACCESSOR -> {
                List<String> notations = scope.notations(use.text());
                boolean all = !notations.isEmpty();
                for (String notation : notations) {
                    all &= library(module, folder, use, notation, scope, evidence);
                }
                yield all;
            }
        };
    }

    private boolean project(NodeId module, String root, Use use, GradleScope scope, Evidence evidence) {
        String path = scope.filled(use.text());
        if (path.contains("$")) {
            return false;
        }
        Optional<String> folder = path.startsWith("projects.")
                ? typeSafe(root, path.substring("projects.".length()))
                : Optional.of(folderOf(root, path));
        NodeId target = folder.flatMap(facts::moduleAt)
                .orElseGet(
                        () -> new NodeId(NodeKind.MODULE, OtherBuilds.nameOf(folder.orElse(ofPath(path)), "gradle")));
        if (!target.equals(module)) {
            facts.depends(module, target, use.configuration(), Optional.empty(), evidence);
        }
        return true;
    }

    /** {@code projects.coreApi.web} is {@code :core-api:web}. */
    private Optional<String> typeSafe(String root, String name) {
        String wanted = bare(name);
        return folders.entrySet().stream()
                .filter(one -> one.getKey().startsWith(root + " ")
                        && bare(one.getKey().substring(root.length() + 1)).equals(wanted))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace(":", "")
                .replace(".", "")
                .replace("-", "")
                .replace("_", "");
    }

    private boolean library(
            NodeId module, String folder, Use use, String notation, GradleScope scope, Evidence evidence) {
        String text = scope.filled(notation);
        String[] parts = text.split("@", -1)[0].split(":", -1);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            return false;
        }
        Coordinates coordinates = new Coordinates(parts[0].strip(), parts[1].strip());
        if (coordinates.toString().contains("$")) {
            return false;
        }
        Version version =
                parts.length > 2 && !parts[2].isEmpty() ? written(parts[2]) : managed(folder, coordinates, scope);
        Optional<String> reason = parts.length > 2 || !version.known()
                ? Optional.empty()
                : Optional.of("the version is that of a platform");
        facts.depends(module, facts.library(coordinates, version), use.configuration(), reason, evidence);
        return true;
    }

    private static Version written(String version) {
        if (version.contains("$")) {
            return Version.unknown("the variable in " + version + " is not set in the file");
        }
        boolean open = version.contains("+") || version.startsWith("latest.") || "[(".indexOf(version.charAt(0)) >= 0;
        return open ? Version.unknown("the build picks one of " + version) : Version.of(version);
    }

    /** What constraints, platforms and Spring's plugin say of a library without a version. */
    private Version managed(String folder, Coordinates coordinates, GradleScope scope) {
        List<String> unknown = new ArrayList<>();
        List<Script> scripts = scripts(folder);
        for (Script one : scripts) {
            for (Use constraint : one.script().constraints()) {
                String text = constraint.form() == GradleScript.Form.ACCESSOR
                        ? scope.notations(constraint.text()).stream()
                                .findFirst()
                                .orElse("")
                        : constraint.text();
                String filled = scope.filled(text);
                if (filled.startsWith(coordinates + ":") && !filled.contains("$")) {
                    return Version.of(filled.substring(coordinates.toString().length() + 1));
                }
            }
        }
        for (String platform : platforms(scripts, scope)) {
            Optional<Version> found = ofPlatform(platform, coordinates);
            if (found.isPresent()) {
                return found.get();
            }
            unknown.add(platform);
        }
        return Version.unknown(
                unknown.isEmpty()
                        ? "set by a plugin or platform of the Gradle build"
                        : "set by the platform " + String.join(" or ", unknown) + ", which "
                                + (maven.hasRepository()
                                        ? "does not name it or is not there"
                                        : "is not in the estate"));
    }

    private List<Script> scripts(String folder) {
        List<Script> scripts = new ArrayList<>();
        String root = files.root(folder);
        for (String one : folder.equals(root) ? List.of(folder) : List.of(folder, root)) {
            Optional.ofNullable(files.builds().get(one)).ifPresent(scripts::add);
        }
        return scripts;
    }

    private static List<String> platforms(List<Script> scripts, GradleScope scope) {
        List<String> platforms = new ArrayList<>();
        for (Script one : scripts) {
            for (Use use : one.script().platforms()) {
                List<String> texts =
                        use.form() == GradleScript.Form.ACCESSOR ? scope.notations(use.text()) : List.of(use.text());
                texts.stream().map(scope::filled).forEach(platforms::add);
            }
            Map<String, String> plugins = one.script().plugins();
            String boot = plugins.getOrDefault(BOOT, "");
            if (plugins.containsKey(SPRING) && !boot.isEmpty()) {
                platforms.add(BOOT + ":spring-boot-dependencies:" + scope.filled(boot));
            }
        }
        return platforms;
    }

    private Optional<Version> ofPlatform(String platform, Coordinates coordinates) {
        String[] parts = platform.split(":", -1);
        if (parts.length < 3) {
            return Optional.empty();
        }
        return maven.find(new Coordinates(parts[0], parts[1]), Optional.of(parts[2]))
                .map(maven::effective)
                .flatMap(bom -> Optional.ofNullable(bom.managed().get(coordinates + ":jar:"))
                        .flatMap(Managed::version)
                        .map(bom::filled))
                .filter(version -> !PropertyText.isOpen(version))
                .map(Version::of);
    }
}

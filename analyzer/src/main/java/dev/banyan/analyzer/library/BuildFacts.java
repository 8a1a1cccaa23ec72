package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.jar.Jar;
import dev.banyan.analyzer.library.DependencyTree.Branch;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes modules, libraries and what depends on what. */
final class BuildFacts {

    private final FactsBuilder facts;
    private final Map<String, String> folders = new TreeMap<>();
    private final Map<String, NodeId> byFolder = new HashMap<>();
    private final Map<NodeId, Node> libraries = new TreeMap<>();
    private final Map<String, NodeId> jars = new TreeMap<>();
    private final Map<String, NodeId> jarsByName = new HashMap<>();
    private final Set<String> needed = new HashSet<>();
    private final Set<Problem> said = new HashSet<>();
    private final Set<String> withoutPom = new TreeSet<>();

    BuildFacts(FactsBuilder facts) {
        this.facts = facts;
    }

    /** The module of a folder; a name that another folder has taken gives way to the folder's own path. */
    NodeId module(String name, String folder, String build, Evidence evidence) {
        String taken = folders.putIfAbsent(name, folder);
        boolean free = taken == null || taken.equals(folder);
        NodeId module = new NodeId(NodeKind.MODULE, free ? name : folder.replace('/', '.') + "." + name);
        byFolder.putIfAbsent(folder, module);
        facts.node(Node.defined(module, build, evidence)
                .withAttribute("folder", folder)
                .withAttribute("build", build));
        return module;
    }

    /** The module whose build file stands in the folder. */
    Optional<NodeId> moduleAt(String folder) {
        return Optional.ofNullable(byFolder.get(folder));
    }

    /** The module that a file belongs to: the innermost folder with a build file. */
    Optional<NodeId> moduleOf(String file) {
        String folder = file;
        while (!folder.isEmpty()) {
            int slash = folder.lastIndexOf('/');
            folder = slash < 0 ? "" : folder.substring(0, slash);
            NodeId module = byFolder.get(folder);
            if (module != null) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }

    /** A property that is not set or made of itself; said once for each place, which children may inherit. */
    void unknownProperty(String what, Evidence evidence) {
        problem(new Problem(
                new Position(evidence.file(), evidence.line(), 0),
                "maven-property",
                what + " cannot be known: a property in it is not set in the estate, or is made of itself.",
                "Set the property in the pom, or put the parent that sets it into the estate."));
    }

    /** Said once. */
    void problem(Problem problem) {
        if (said.add(problem)) {
            facts.problem(problem);
        }
    }

    NodeId library(Coordinates coordinates, Version version) {
        return library(coordinates, version, List.of());
    }

    NodeId library(Coordinates coordinates, Version version, List<String> licences) {
        NodeId library = new NodeId(
                NodeKind.LIBRARY, version.known() ? coordinates + ":" + version.text() : coordinates.toString());
        Node node = libraries.getOrDefault(library, Node.mentioned(library));
        Node versioned = version.known()
                ? node.withAttribute("version", version.text())
                : node.withAttribute("version", "unknown").withAttribute("reason", version.text());
        library(licences.isEmpty() ? versioned : versioned.withAttribute("licences", String.join(";", licences)));
        return library;
    }

    /** A library, or more about one. */
    void library(Node node) {
        libraries.put(node.id(), node);
    }

    Optional<Node> library(NodeId id) {
        return Optional.ofNullable(libraries.get(id));
    }

    /** A jar of the estate. */
    void jar(Jar jar) {
        NodeId id = jar.group().isPresent() && jar.version().isPresent()
                ? library(
                        new Coordinates(jar.group().get(), jar.artifact()),
                        Version.of(jar.version().get()))
                : named(base(jar.fileName()));
        Node node = libraries.getOrDefault(id, Node.mentioned(id));
        boolean unknown =
                jar.version().isEmpty() && !"unknown".equals(node.attributes().get("version"));
        Node known = unknown
                ? node.withAttribute("version", "unknown").withAttribute("reason", "the jar does not say its version")
                : node;
        if (jar.group().isEmpty()) {
            known = known.withAttribute("artifact", jar.artifact());
            if (jar.version().isPresent()) {
                known = known.withAttribute("version", jar.version().get());
            }
        }
        String files = known.attributes().get("files");
        known = known.withAttribute("identifiedBy", jar.identifiedBy())
                .withAttribute("files", files == null ? jar.path() : files + ";" + jar.path());
        String sha1 = jar.sha1().orElse("");
        String others = known.attributes().getOrDefault("sha1", "");
        if (!sha1.isEmpty() && !others.contains(sha1)) {
            known = known.withAttribute("sha1", others.isEmpty() ? sha1 : others + ";" + sha1);
        }
        if (!jar.licences().isEmpty() && !known.attributes().containsKey("licences")) {
            known = known.withAttribute("licences", String.join(";", jar.licences()));
        }
        library(known);
        jars.put(jar.path(), id);
        jarsByName.putIfAbsent(jar.fileName(), id);
    }

    private NodeId named(String name) {
        NodeId id = new NodeId(NodeKind.LIBRARY, name.isBlank() ? "jar" : name);
        libraries.putIfAbsent(id, Node.mentioned(id));
        return id;
    }

    private static String base(String fileName) {
        return fileName.endsWith(".jar") ? fileName.substring(0, fileName.length() - 4) : fileName;
    }

    /** The library that a build file means by a jar's path: that of the jar in the estate, else one that only has the name. */
    NodeId jar(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        NodeId known = jarsByName.get(name);
        if (known != null) {
            return known;
        }
        NodeId library = named(base(name).isEmpty() ? path : base(name));
        library(Node.mentioned(library)
                .withAttribute("version", "unknown")
                .withAttribute("reason", "only the jar's file name is known"));
        return library;
    }

    /** The libraries of the jars in a folder and below it. */
    List<NodeId> jarsBelow(String folder) {
        return jars.entrySet().stream()
                .filter(jar -> GradleFiles.isBelow(jar.getKey(), folder)
                        && !jar.getKey().contains("!/"))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /**
     * Jars of the estate that lie in a module's folder, or in the archive of an application, are its libraries, though no
     * build file names them.
     */
    void bundled() {
        ArchiveModules archives = new ArchiveModules(jars.keySet(), folders.keySet());
        archives.nodes().forEach(facts::node);
        jars.forEach((path, library) -> {
            Optional<NodeId> archive = archives.of(path);
            Evidence evidence = new Evidence(ArchiveModules.outermost(path), 0);
            archive.or(() -> moduleOf(evidence.file()))
                    .filter(module -> !needed.contains(module + " " + library))
                    .ifPresent(module -> depends(
                            module,
                            library,
                            "bundled",
                            Optional.of("the jar lies in the "
                                    + (archive.isPresent() ? "archive" : "folder of the module")),
                            evidence));
        });
    }

    /** What a library brings cannot be known. */
    void withoutPom(String library) {
        withoutPom.add(library);
    }

    void depends(NodeId from, NodeId to, String scope, Optional<String> reason, Evidence evidence) {
        Resolution resolution = reason.<Resolution>map(Resolution.Derived::new).orElseGet(Resolution.Exact::new);
        needed.add(from + " " + to);
        facts.edge(Edge.of(from, EdgeKind.DEPENDS, to, scope, resolution, evidence));
    }

    /** What a declared library brings. */
    void brought(NodeId module, NodeId library, Branch branch, Evidence evidence) {
        facts.edge(Edge.of(
                        module,
                        EdgeKind.DEPENDS,
                        library,
                        branch.scope(),
                        new Resolution.Derived("brought by " + branch.path()),
                        evidence)
                .withAttribute("path", branch.path()));
    }

    /** Hands over the libraries. */
    void write() {
        for (Node node : libraries.values()) {
            facts.node(withoutPom.contains(node.id().name()) ? node.withAttribute("brings", "unknown") : node);
        }
    }
}

package dev.banyan.analyzer.inventory;

import dev.banyan.analyzer.facts.CodeReferences;
import dev.banyan.analyzer.facts.Document;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.inventory.LibrariesFile.Conflict;
import dev.banyan.analyzer.inventory.Library.Content;
import dev.banyan.analyzer.inventory.Library.Name;
import dev.banyan.analyzer.inventory.Library.Need;
import dev.banyan.analyzer.inventory.Library.Origin;
import dev.banyan.analyzer.inventory.Library.Outlook;
import dev.banyan.analyzer.inventory.Library.Vulnerability;
import dev.banyan.analyzer.jar.JarTypes;
import dev.banyan.analyzer.settings.LibrarySettings;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The libraries of an estate.
 *
 * @param estate the same, with what is known of libraries in the attributes of their nodes
 * @param documents libraries.json and sbom.cdx.json
 */
public record Inventory(Estate estate, List<Document> documents) {

    public Inventory {
        documents = List.copyOf(documents);
    }

    /**
     * Gathers what is known.
     *
     * @param code what Java files import
     * @param settings the data that the user has
     */
    public static Inventory of(Estate estate, List<CodeReferences> code, SourceTree tree, LibrarySettings settings) {
        Optional<Path> repository = settings.repository().filter(Files::isDirectory);
        Drawing drawing = new Drawing(estate, settings, new JarShelf(tree, repository));
        List<Library> libraries = drawing.libraries();
        Map<NodeId, String> folders = new HashMap<>();
        estate.nodes().stream()
                .filter(node -> node.attributes().containsKey("folder"))
                .forEach(node -> folders.put(node.id(), node.attributes().get("folder")));
        List<ModuleUse> modules = new CodeUse(estate, code, drawing.shelf, new Mentions(tree, folders)).modules();
        LibrariesFile file = new LibrariesFile(
                1,
                repository.isPresent() ? "read" : "none",
                settings.osv().isPresent() ? "read" : "none",
                settings.eol().isPresent() ? "export and own table" : "own table",
                libraries,
                modules,
                conflicts(libraries));
        return new Inventory(drawing.marked(libraries), List.of(file, new Sbom(estate, libraries)));
    }

    private static List<Conflict> conflicts(List<Library> libraries) {
        Map<String, Map<String, Set<String>>> versions = new TreeMap<>();
        for (Library library : libraries) {
            if (library.name().group() != null && library.name().version() != null) {
                Set<String> modules = versions.computeIfAbsent(library.called(), name -> new TreeMap<>())
                        .computeIfAbsent(library.name().version(), version -> new TreeSet<>());
                library.needs().forEach(need -> modules.add(need.module()));
            }
        }
        List<Conflict> conflicts = new ArrayList<>();
        versions.forEach((name, all) -> {
            if (all.size() > 1) {
                conflicts.add(new Conflict(
                        name,
                        all.entrySet().stream()
                                .map(one -> new Conflict.Version(one.getKey(), List.copyOf(one.getValue())))
                                .toList()));
            }
        });
        return conflicts;
    }

    /** Draws up the list. */
    private static final class Drawing {

        private final Estate estate;
        private final JarShelf shelf;
        private final Advisories advisories;
        private final Lifecycles lifecycles;
        private final Map<NodeId, List<Edge>> uses = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Drawing(Estate estate, LibrarySettings settings, JarShelf shelf) {
            this.estate = estate;
            this.shelf = shelf;
            for (Edge edge : estate.edges()) {
                if (edge.kind() == EdgeKind.DEPENDS && edge.to().isPresent()) {
                    uses.computeIfAbsent(edge.to().get(), one -> new ArrayList<>())
                            .add(edge);
                }
            }
            Set<String> names = new TreeSet<>();
            nodes().forEach(node -> {
                String[] parts = node.id().name().split(":", -1);
                if (parts.length == 3) {
                    names.add(parts[0] + ":" + parts[1]);
                }
            });
            this.advisories = Advisories.read(settings.osv(), names);
            this.lifecycles = Lifecycles.read(settings.eol());
            said("--osv", advisories.broken());
            said("--eol", lifecycles.broken());
        }

        private void said(String option, int broken) {
            if (broken > 0) {
                problems.add(new Problem(
                        Position.of(option),
                        "library-data",
                        broken + " texts of the export given by " + option + " could not be read.",
                        "Download the export again; what was read of it counts."));
            }
        }

        private List<Node> nodes() {
            return estate.nodes().stream()
                    .filter(node -> node.id().kind() == NodeKind.LIBRARY)
                    .toList();
        }

        List<Library> libraries() {
            return nodes().stream().map(this::library).toList();
        }

        private Library library(Node node) {
            String[] parts = node.id().name().split(":", 3);
            String said = node.attributes().get("version");
            String version = "unknown".equals(said) ? null : said;
            String group = parts.length > 1 ? parts[0] : null;
            String artifact = parts.length > 1 ? parts[1] : node.attributes().get("artifact");
            return new Library(
                    node.id().toString(),
                    new Name(group, artifact, version, node.attributes().get("reason")),
                    needs(node.id()),
                    split(node, "licences").stream().map(Licences::of).toList(),
                    new Origin(node.attributes().get("identifiedBy"), split(node, "files"), split(node, "sha1")),
                    new Content(node.attributes().get("brings"), namespace(node)),
                    new Outlook(
                            artifact == null || version == null
                                    ? null
                                    : lifecycles.of(group == null ? "" : group, artifact, version),
                            vulnerabilities(group, artifact, version)));
        }

        private List<Vulnerability> vulnerabilities(
                @Nullable String group, @Nullable String artifact, @Nullable String version) {
            return group == null || version == null ? List.of() : advisories.of(group + ":" + artifact, version);
        }

        private @Nullable String namespace(Node node) {
            return shelf.types(node)
                    .map(JarTypes::packages)
                    .flatMap(Namespaces::of)
                    .orElse(null);
        }

        private static List<String> split(Node node, String attribute) {
            String value = node.attributes().getOrDefault(attribute, "");
            return value.isEmpty() ? List.of() : List.of(value.split(";", -1));
        }

        private List<Need> needs(NodeId library) {
            List<Need> needs = new ArrayList<>();
            for (Edge edge : uses.getOrDefault(library, List.of())) {
                Evidence at = edge.evidence().get(0);
                needs.add(new Need(
                        edge.from().toString(), edge.via(), edge.attributes().get("path"), at.file(), at.line()));
            }
            return needs;
        }

        Estate marked(List<Library> libraries) {
            Map<String, Library> byId =
                    libraries.stream().collect(Collectors.toMap(Library::id, one -> one, (one, other) -> one));
            List<Node> nodes = estate.nodes().stream()
                    .map(node -> Optional.ofNullable(byId.get(node.id().toString()))
                            .map(library -> marked(node, library))
                            .orElse(node))
                    .toList();
            problems.addAll(estate.problems());
            return new Estate(estate.name(), nodes, estate.edges(), estate.readings(), problems, estate.outlines());
        }

        private static Node marked(Node node, Library library) {
            Node marked = node;
            Library.Lifecycle lifecycle = library.outlook().lifecycle();
            if (lifecycle != null && lifecycle.ended()) {
                String eol = lifecycle.eol();
                marked = marked.withAttribute("product", lifecycle.product())
                        .withAttribute("endOfLife", eol == null ? "yes" : eol);
            }
            if (!library.outlook().vulnerabilities().isEmpty()) {
                marked = marked.withAttribute(
                        "vulnerabilities",
                        library.outlook().vulnerabilities().stream()
                                .map(Vulnerability::id)
                                .collect(Collectors.joining(",")));
            }
            String namespace = library.content().namespace();
            return namespace == null ? marked : marked.withAttribute("namespace", namespace);
        }
    }
}

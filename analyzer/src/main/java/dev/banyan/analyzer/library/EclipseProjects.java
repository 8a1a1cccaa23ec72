package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Eclipse: {@code .project} names a module, {@code .classpath} its jars and the projects that it needs. */
final class EclipseProjects {

    private static final String DERIVED = "the jar is on the class path of Eclipse";
    private static final Set<String> VARIABLES = Set.of("M2_REPO", "MAVEN_REPO", "M2");

    private final BuildFacts facts;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, XmlDocument> classPaths = new TreeMap<>();

    EclipseProjects(BuildFacts facts) {
        this.facts = facts;
    }

    void add(XmlDocument document, String folder) {
        XmlElement root = document.root().orElseThrow();
        if (root.name().equals("projectDescription")) {
            root.childText("name").ifPresent(name -> names.put(folder, name));
        } else if (root.name().equals("classpath")) {
            classPaths.put(folder, document);
        }
    }

    /** @param taken folders that another build file describes */
    void write(Set<String> taken) {
        Map<String, NodeId> modules = new HashMap<>();
        classPaths.forEach((folder, document) -> {
            if (!taken.contains(folder) && facts.moduleAt(folder).isEmpty()) {
                String name = names.getOrDefault(folder, OtherBuilds.nameOf(folder, "eclipse"));
                Evidence evidence = new Evidence(
                        document.file(), document.root().map(XmlElement::line).orElse(0));
                modules.put(folder, facts.module(name, folder, "eclipse", evidence));
            }
        });
        Map<String, NodeId> byName = new HashMap<>();
        names.forEach((folder, name) -> facts.moduleAt(folder).ifPresent(module -> byName.put(name, module)));
        classPaths.forEach((folder, document) -> {
            NodeId module = modules.get(folder);
            if (module != null) {
                document.root().ifPresent(root -> root.all("classpathentry")
                        .forEach(entry -> entry(module, entry, document, byName)));
            }
        });
    }

    private void entry(NodeId module, XmlElement entry, XmlDocument document, Map<String, NodeId> byName) {
        String kind = entry.attribute("kind").orElse("");
        String path = entry.attribute("path").orElse("");
        Evidence evidence = new Evidence(document.file(), entry.line());
        if (kind.equals("src") && path.startsWith("/")) {
            Optional.ofNullable(byName.get(path.substring(1)))
                    .filter(other -> !other.equals(module))
                    .ifPresent(other -> facts.depends(module, other, "compile", Optional.empty(), evidence));
        } else if (kind.equals("lib") && path.endsWith(".jar")) {
            facts.depends(module, facts.jar(path), "compile", Optional.of(DERIVED), evidence);
        } else if (kind.equals("var") && path.endsWith(".jar")) {
            NodeId library = ofRepository(path).orElseGet(() -> facts.jar(path));
            facts.depends(module, library, "compile", Optional.of(DERIVED), evidence);
        }
    }

    /** {@code M2_REPO/log4j/log4j/1.2.14/log4j-1.2.14.jar} is {@code log4j:log4j:1.2.14}. */
    private Optional<NodeId> ofRepository(String path) {
        List<String> parts = List.of(path.split("/", -1));
        int last = parts.size() - 1;
        if (last < 4 || !VARIABLES.contains(parts.get(0))) {
            return Optional.empty();
        }
        String group = String.join(".", parts.subList(1, last - 2));
        return Optional.of(facts.library(new Coordinates(group, parts.get(last - 2)), Version.of(parts.get(last - 1))));
    }
}

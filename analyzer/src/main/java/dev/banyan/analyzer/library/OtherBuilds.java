package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gradle, Ivy and Ant. */
final class OtherBuilds {

    private static final List<String> JAR_ATTRIBUTES =
            List.of("location", "path", "file", "includes", "include", "name", "jar", "value");

    private final FactsBuilder facts;
    private final BuildFacts build;

    OtherBuilds(FactsBuilder facts, BuildFacts build) {
        this.facts = facts;
        this.build = build;
    }

    void gradle(SourceFile file, String text) {
        String folder = file.folder();
        NodeId module = build.module(nameOf(folder, "gradle"), folder, "gradle", new Evidence(file.path(), 1));
        GradleReader.Result result = GradleReader.read(text);
        List<Integer> unread = new ArrayList<>(result.unread());
        for (Dependency dependency : result.dependencies()) {
            if (dependency.coordinates().toString().contains("$")) {
                unread.add(dependency.line());
                continue;
            }
            MavenEstate.Version version = dependency
                    .version()
                    .map(written -> written.contains("$")
                            ? new MavenEstate.Version(false, "the variable in " + written + " is not set in the file")
                            : new MavenEstate.Version(true, written))
                    .orElse(new MavenEstate.Version(false, "set by a plugin or platform of the Gradle build"));
            NodeId library = build.library(dependency.coordinates(), version);
            String scope = dependency.scope().orElse("implementation");
            build.depends(module, library, scope, Optional.empty(), new Evidence(file.path(), dependency.line()));
        }
        for (String project : result.projects()) {
            String[] words = project.split(" ", 2);
            if (words[1].contains("$")) {
                continue;
            }
            String path = (words[1].startsWith(":") ? words[1].substring(1) : words[1]).replace(':', '/');
            NodeId other = new NodeId(NodeKind.MODULE, nameOf(path, "gradle"));
            build.depends(module, other, words[0], Optional.empty(), new Evidence(file.path(), 1));
        }
        if (!unread.isEmpty()) {
            String lines =
                    unread.stream().sorted().distinct().map(String::valueOf).collect(Collectors.joining(", "));
            facts.problem(new Problem(
                    new Position(file.path(), Collections.min(unread), 0),
                    "gradle-dependency",
                    "Dependencies that the build works out are not read (lines " + lines + ").",
                    "Add what they stand for to the list of libraries by hand."));
        }
    }

    static String nameOf(String folder, String otherwise) {
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        return name.isEmpty() ? otherwise : name;
    }

    void ivy(XmlDocument document, String folder) {
        XmlElement root = document.root().orElseThrow();
        String name = root.child("info")
                .flatMap(info -> info.attribute("module"))
                .filter(module -> !PropertyText.isOpen(module))
                .orElse(nameOf(folder, "ivy"));
        NodeId module = build.module(name, folder, "ivy", new Evidence(document.file(), root.line()));
        for (XmlElement dependency : root.all("dependency")) {
            Optional<String> artifact = dependency.attribute("name");
            String organisation = dependency.attribute("org").orElse(name);
            if (artifact.isPresent() && PropertyText.isOpen(organisation + artifact.get())) {
                build.unknownProperty(
                        "The library " + Excerpt.of(artifact.get()), new Evidence(document.file(), dependency.line()));
            } else if (artifact.isPresent()) {
                Optional<String> revision =
                        dependency.attribute("rev").filter(rev -> !rev.contains("${") && !rev.startsWith("latest"));
                NodeId library = build.library(
                        new Coordinates(organisation, artifact.get()),
                        revision.map(rev -> new MavenEstate.Version(true, rev))
                                .orElse(new MavenEstate.Version(false, "ivy.xml names no fixed revision")));
                String scope = dependency.attribute("conf").orElse("default");
                build.depends(
                        module, library, scope, Optional.empty(), new Evidence(document.file(), dependency.line()));
            }
        }
    }

    /** A jar that a build.xml names becomes a library named after its file; patterns are only reported. */
    void ant(XmlDocument document, String folder, boolean beside) {
        XmlElement root = document.root().orElseThrow();
        String name = root.attribute("name")
                .filter(given -> !PropertyText.isOpen(given))
                .orElse(nameOf(folder, "ant"));
        Optional<NodeId> module = beside
                ? Optional.empty()
                : Optional.of(build.module(name, folder, "ant", new Evidence(document.file(), root.line())));
        boolean patterns = false;
        for (String element : List.of("pathelement", "zipfileset", "fileset", "include", "lib", "property")) {
            for (XmlElement part : root.all(element)) {
                for (String attribute : JAR_ATTRIBUTES) {
                    String value = part.attribute(attribute).orElse("");
                    boolean jar = value.endsWith(".jar") && !element.equals("property");
                    boolean open = value.contains("*") || PropertyText.isOpen(fileOf(value));
                    patterns |= jar && open;
                    if (jar && !open && module.isPresent()) {
                        jar(module.get(), value, new Evidence(document.file(), part.line()));
                    }
                }
            }
        }
        if (patterns) {
            facts.problem(new Problem(
                    new Position(document.file(), root.line(), 0),
                    "ant-class-path",
                    "The Ant build takes whatever jars it finds in a folder; which those are is not written down.",
                    "Put the folder with the jars into the estate or list the libraries by hand."));
        }
    }

    private static String fileOf(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int folder = file.startsWith("${") ? file.indexOf('}') : -1;
        // ${lib}log4j.jar: the property ends in a slash.
        return folder > 0 && !file.substring(folder).equals("}.jar") ? file.substring(folder + 1) : file;
    }

    private void jar(NodeId module, String path, Evidence evidence) {
        String file = fileOf(path);
        String name = file.substring(0, file.length() - ".jar".length());
        NodeId library = new NodeId(NodeKind.LIBRARY, name.isEmpty() ? path : name);
        facts.node(Node.mentioned(library)
                .withAttribute("version", "unknown")
                .withAttribute("reason", "only the jar's file name is known"));
        build.depends(module, library, "compile", Optional.of("the jar is named in the Ant build"), evidence);
    }
}

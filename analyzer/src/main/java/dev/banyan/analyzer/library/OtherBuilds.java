package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Optional;

/** Ivy and Ant. */
final class OtherBuilds {

    private static final List<String> JAR_ATTRIBUTES =
            List.of("location", "path", "file", "includes", "include", "name", "jar", "value");

    private final FactsBuilder facts;
    private final BuildFacts build;

    OtherBuilds(FactsBuilder facts, BuildFacts build) {
        this.facts = facts;
        this.build = build;
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
                        revision.map(Version::of).orElse(Version.unknown("ivy.xml names no fixed revision")));
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
                    boolean resolved = jar
                            && open
                            && module.isPresent()
                            && folder(module.get(), part, folder, new Evidence(document.file(), part.line()));
                    patterns |= jar && open && !resolved;
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
        build.depends(
                module, build.jar(fileOf(path)), "compile", Optional.of("the jar is named in the Ant build"), evidence);
    }

    /** The jars of the estate that a set of files takes from a folder: {@code <fileset dir="lib" includes="*.jar"/>}. */
    private boolean folder(NodeId module, XmlElement set, String folder, Evidence evidence) {
        Optional<String> dir = set.attribute("dir").filter(text -> !PropertyText.isOpen(text));
        if (dir.isEmpty()) {
            return false;
        }
        String place = dir.get().equals(".") ? folder : folder.isEmpty() ? dir.get() : folder + "/" + dir.get();
        List<NodeId> jars = build.jarsBelow(place);
        jars.forEach(jar -> build.depends(
                module, jar, "compile", Optional.of("the Ant build takes the jars of a folder"), evidence));
        return !jars.isEmpty();
    }
}

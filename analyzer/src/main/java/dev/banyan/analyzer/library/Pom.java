package dev.banyan.analyzer.library;

import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One pom.xml as written.
 *
 * @param folder where it stands, {@code ""} at the root
 */
record Pom(
        String file,
        String folder,
        Identity identity,
        Map<String, String> properties,
        List<Dependency> managed,
        List<Dependency> dependencies) {

    /** What names a project and its parent. */
    record Identity(
            Optional<String> group,
            String artifact,
            Optional<String> version,
            String packaging,
            Optional<Parent> parent,
            int line) {}

    /** The {@code parent} element. */
    record Parent(Coordinates coordinates, Optional<String> version) {}

    /** Empty when the file is no project or has no artifactId. */
    static Optional<Pom> of(XmlDocument document, String folder) {
        return document.root().filter(root -> root.name().equals("project")).flatMap(root -> root.childText(
                        "artifactId")
                .map(artifact -> of(document.file(), folder, root, artifact)));
    }

    private static Pom of(String file, String folder, XmlElement root, String artifact) {
        Optional<Parent> parent =
                root.child("parent").map(element -> new Parent(coordinates(element), element.childText("version")));
        Identity identity = new Identity(
                root.childText("groupId")
                        .or(() -> parent.map(one -> one.coordinates().group())),
                artifact,
                root.childText("version").or(() -> parent.flatMap(Parent::version)),
                root.childText("packaging").orElse("jar"),
                parent,
                root.child("artifactId").map(XmlElement::line).orElse(root.line()));
        Map<String, String> properties = new TreeMap<>();
        root.child("properties").ifPresent(list -> list.children()
                .forEach(property -> properties.put(property.name(), property.text())));
        List<Dependency> managed = new ArrayList<>();
        root.child("dependencyManagement").ifPresent(section -> managed.addAll(list(section, Optional.empty())));
        List<Dependency> dependencies = new ArrayList<>(list(root, Optional.empty()));
        root.child("profiles")
                .ifPresent(profiles -> profiles.children("profile").forEach(profile -> {
                    Optional<String> condition = profile.childText("id").map(id -> "profile " + id);
                    dependencies.addAll(list(profile, condition));
                }));
        return new Pom(file, folder, identity, properties, managed, dependencies);
    }

    private static Coordinates coordinates(XmlElement element) {
        return new Coordinates(
                element.childText("groupId").orElse(""),
                element.childText("artifactId").orElse(""));
    }

    private static List<Dependency> list(XmlElement section, Optional<String> condition) {
        return section.child("dependencies").stream()
                .flatMap(list -> list.children("dependency").stream())
                .map(element -> new Dependency(
                        coordinates(element),
                        element.childText("version"),
                        element.childText("scope"),
                        element.childText("type"),
                        condition,
                        element.line()))
                .toList();
    }
}

package dev.banyan.analyzer.library;

import dev.banyan.analyzer.library.Dependency.Details;
import dev.banyan.analyzer.library.Pom.Identity;
import dev.banyan.analyzer.library.Pom.Parent;
import dev.banyan.analyzer.library.Pom.Profile;
import dev.banyan.analyzer.library.Pom.Section;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** From the elements of a pom.xml to a {@link Pom}. */
final class PomReader {

    private static final String PARENT_FOLDER = "../pom.xml";

    private PomReader() {}

    /** Empty when the file is no project or has no artifactId. */
    static Optional<Pom> read(XmlDocument document, String folder, boolean outside) {
        return document.root().filter(root -> root.name().equals("project")).flatMap(root -> root.childText(
                        "artifactId")
                .map(artifact -> new Pom(
                        document.file(),
                        folder,
                        identity(root, artifact),
                        section(root, Optional.empty()),
                        profiles(root),
                        licences(root),
                        outside)));
    }

    private static Identity identity(XmlElement root, String artifact) {
        Optional<Parent> parent = root.child("parent")
                .map(element -> new Parent(
                        coordinates(element),
                        element.childText("version"),
                        element.child("relativePath").map(XmlElement::text).orElse(PARENT_FOLDER),
                        element.line()));
        return new Identity(
                root.childText("groupId")
                        .or(() -> parent.map(one -> one.coordinates().group())),
                artifact,
                root.childText("version").or(() -> parent.flatMap(Parent::version)),
                root.childText("packaging").orElse("jar"),
                parent,
                root.child("artifactId").map(XmlElement::line).orElse(root.line()));
    }

    private static Section section(XmlElement element, Optional<String> condition) {
        Map<String, String> properties = new TreeMap<>();
        element.child("properties").ifPresent(list -> list.children()
                .forEach(property -> properties.put(property.name(), property.text())));
        List<Dependency> managed = element.child("dependencyManagement")
                .map(section -> list(section, condition))
                .orElse(List.of());
        return new Section(properties, managed, list(element, condition));
    }

    private static List<Profile> profiles(XmlElement root) {
        List<Profile> read = new ArrayList<>();
        for (XmlElement profile :
                root.child("profiles").map(list -> list.children("profile")).orElse(List.of())) {
            String id = profile.childText("id").orElse("default");
            Optional<XmlElement> activation = profile.child("activation");
            boolean byDefault = activation
                    .flatMap(one -> one.childText("activeByDefault"))
                    .filter("true"::equals)
                    .isPresent();
            List<String> conditions = activation.map(PomReader::conditions).orElse(List.of());
            boolean holds = !conditions.isEmpty() && conditions.stream().allMatch(one -> one.startsWith("unless "));
            read.add(new Profile(
                    id,
                    byDefault,
                    holds,
                    byDefault && conditions.isEmpty() ? "active by default" : String.join(" and ", conditions),
                    section(profile, Optional.of("profile " + id))));
        }
        return read;
    }

    private static List<String> conditions(XmlElement activation) {
        List<String> conditions = new ArrayList<>();
        activation.childText("jdk").ifPresent(jdk -> conditions.add("jdk " + jdk));
        activation.child("property").ifPresent(property -> {
            String name = property.childText("name").orElse("?");
            Optional<String> value = property.childText("value");
            boolean unless = name.startsWith("!") && value.isEmpty();
            conditions.add(
                    unless
                            ? "unless -D" + name.substring(1)
                            : "-D" + name + value.map(text -> "=" + text).orElse(""));
        });
        activation.child("os").ifPresent(os -> conditions.add("operating system"));
        activation.child("file").ifPresent(file -> conditions.add("a file"));
        return conditions;
    }

    private static List<String> licences(XmlElement root) {
        return root.child("licenses").map(list -> list.children("license")).orElse(List.of()).stream()
                .flatMap(one -> one.childText("name").or(() -> one.childText("url")).stream())
                .toList();
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
                        details(element),
                        condition,
                        element.line()))
                .toList();
    }

    private static Details details(XmlElement element) {
        List<Coordinates> exclusions =
                element.child("exclusions").map(list -> list.children("exclusion")).orElse(List.of()).stream()
                        .map(PomReader::coordinates)
                        .toList();
        String type = element.childText("type").orElse("jar");
        String classifier = element.childText("classifier").orElse("");
        boolean optional = element.childText("optional").filter("true"::equals).isPresent();
        boolean plain = type.equals("jar") && classifier.isEmpty() && !optional && exclusions.isEmpty();
        return plain ? Details.PLAIN : new Details(type, classifier, optional, exclusions);
    }
}

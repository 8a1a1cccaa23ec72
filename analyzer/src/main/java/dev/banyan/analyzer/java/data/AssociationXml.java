package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Associations of classes that hbm.xml and orm.xml map. */
final class AssociationXml {

    private static final Set<String> COLLECTIONS = Set.of("set", "bag", "list", "map", "idbag", "array");
    private static final Set<String> GROUPS = Set.of("properties", "natural-id", "join");
    private static final Set<String> OF_ORM = Set.of("one-to-many", "one-to-one", "many-to-one", "many-to-many");
    private static final Set<String> PARTS_OF_ORM = Set.of("embedded", "embedded-id", "element-collection");

    private final Properties properties;
    private final Cascades cascades;

    AssociationXml(Names names, Cascades cascades) {
        this.properties = new Properties(names);
        this.cascades = cascades;
    }

    /**
     * The class whose mapping is read.
     *
     * @param type binary name of the mapped class
     * @param holder binary name of the class that has the properties: {@code type}, or a component of it
     * @param path of the component within the class, with a dot behind it; empty at the top
     */
    private record Mapped(XmlDocument document, XmlElement root, String type, String holder, String path) {

        Mapped component(String inner, String property) {
            return new Mapped(document, root, type, inner, path + property + ".");
        }

        String packageName() {
            return root.attribute("package").or(() -> root.childText("package")).orElse("");
        }

        Evidence at(XmlElement element) {
            return new Evidence(document.file(), element.line());
        }
    }

    /** What an element of hbm.xml says of a class. */
    void hibernate(XmlDocument document, XmlElement root, XmlElement element, String type) {
        read(new Mapped(document, root, type, type, ""), element);
    }

    private void read(Mapped mapped, XmlElement element) {
        for (XmlElement child : element.children()) {
            String property = child.attribute("name").orElse("");
            if (COLLECTIONS.contains(child.name())) {
                collection(mapped, child, property);
            } else if (child.name().equals("many-to-one") || child.name().equals("one-to-one")) {
                associated(mapped, child, property, child);
            } else if (child.name().equals("component")) {
                read(mapped.component(target(mapped, child, property), property), child);
            } else if (GROUPS.contains(child.name())) {
                joined(mapped, child, property);
                read(mapped, child);
            }
        }
    }

    private void collection(Mapped mapped, XmlElement collection, String property) {
        Optional<XmlElement> elements = collection
                .child("one-to-many")
                .or(() -> collection.child("many-to-many"))
                .or(() -> collection.child("composite-element"));
        boolean apart = collection.child("one-to-many").isEmpty();
        if (apart && collection.attribute("inverse").filter("true"::equals).isEmpty()) {
            joined(mapped, collection, property);
        }
        if (elements.isPresent() && elements.get().name().equals("composite-element")) {
            read(mapped.component(target(mapped, elements.get(), property), property), elements.get());
        } else if (elements.isPresent()) {
            associated(mapped, collection, property, elements.get());
        }
    }

    private void joined(Mapped mapped, XmlElement element, String property) {
        element.attribute("table")
                .ifPresent(table -> cascades.add(new Cascades.Joined(
                        mapped.type(), mapped.path() + property, EntityMappings.unquoted(table), mapped.at(element))));
    }

    private void associated(Mapped mapped, XmlElement element, String property, XmlElement naming) {
        String words = element.attribute("cascade")
                .or(() -> mapped.root().attribute("default-cascade"))
                .orElse("none");
        SortedSet<String> cascade = Cascades.none();
        for (String word : List.of(words.split(",", -1))) {
            cascade.add(word.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        cascades.add(new Cascades.Association(
                mapped.type(),
                mapped.path() + property,
                cascade,
                target(mapped, naming, property),
                mapped.at(element)));
    }

    /** The class that the mapping names, or else that of the property. */
    private String target(Mapped mapped, XmlElement element, String property) {
        return element.attribute("class")
                .or(() -> element.attribute("target-entity"))
                .or(() -> element.attribute("target-class"))
                .map(name -> HibernateXml.qualified(mapped.packageName(), name))
                .orElseGet(() -> properties.element(mapped.holder(), property).name());
    }

    /** What an element of orm.xml says of a class. */
    void orm(XmlDocument document, XmlElement root, XmlElement element, String type) {
        Mapped mapped = new Mapped(document, root, type, type, "");
        List<XmlElement> attributes =
                element.child("attributes").map(XmlElement::children).orElse(List.of());
        for (XmlElement attribute : attributes) {
            String property = attribute.attribute("name").orElse("");
            if (OF_ORM.contains(attribute.name())) {
                cascades.add(new Cascades.Association(
                        type,
                        property,
                        cascadeOfOrm(attribute),
                        target(mapped, attribute, property),
                        mapped.at(attribute)));
            } else if (PARTS_OF_ORM.contains(attribute.name())) {
                String target = target(mapped, attribute, property);
                cascades.add(new Cascades.Part(type, property, target, mapped.at(attribute)));
            }
            attribute
                    .child("join-table")
                    .or(() -> attribute.child("collection-table"))
                    .flatMap(table -> table.attribute("name"))
                    .ifPresent(table -> cascades.add(
                            new Cascades.Joined(type, property, EntityMappings.unquoted(table), mapped.at(attribute))));
        }
    }

    private static SortedSet<String> cascadeOfOrm(XmlElement association) {
        SortedSet<String> words = Cascades.none();
        association.child("cascade").map(XmlElement::children).orElse(List.of()).stream()
                .filter(word -> word.name().startsWith("cascade-"))
                .forEach(word ->
                        words.add(word.name().substring("cascade-".length()).toUpperCase(Locale.ROOT)));
        if (association.attribute("orphan-removal").filter("true"::equals).isPresent()) {
            words.add("ORPHAN_REMOVAL");
        }
        return words;
    }
}

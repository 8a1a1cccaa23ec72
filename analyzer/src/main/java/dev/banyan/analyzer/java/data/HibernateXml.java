package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Optional;

/** Mappings in hbm.xml and orm.xml. */
final class HibernateXml {

    private static final List<String> CLASSES = List.of("class", "joined-subclass", "union-subclass", "subclass");
    private static final List<String> COLLECTIONS = List.of("set", "bag", "list", "map", "idbag", "array", "join");

    private final Gathering gathering;
    private final TableEdges edges;
    private final Entities entities;
    private final AssociationXml associations;

    HibernateXml(Gathering gathering, TableEdges edges, Entities entities, Cascades cascades) {
        this.gathering = gathering;
        this.edges = edges;
        this.entities = entities;
        this.associations = new AssociationXml(gathering.names(), cascades);
    }

    void find() {
        for (XmlDocument document : gathering.rooted("hibernate-mapping")) {
            XmlElement root = document.root().orElseThrow();
            for (String kind : CLASSES) {
                root.all(kind).forEach(element -> mapped(document, root, element));
            }
        }
        for (XmlDocument document : gathering.rooted("entity-mappings")) {
            XmlElement root = document.root().orElseThrow();
            root.children("entity").forEach(entity -> entity(document, root, entity));
            for (String kind : List.of("entity", "mapped-superclass", "embeddable")) {
                for (XmlElement element : root.children(kind)) {
                    element.attribute("class")
                            .map(name -> qualified(root.childText("package").orElse(""), name))
                            .ifPresent(type -> associations.orm(document, root, element, type));
                }
            }
        }
    }

    static String qualified(String packageName, String name) {
        return name.indexOf('.') >= 0 || packageName.isEmpty() ? name : packageName + "." + name;
    }

    private void mapped(XmlDocument document, XmlElement root, XmlElement element) {
        Optional<String> name = element.attribute("name").or(() -> element.attribute("entity-name"));
        if (name.isEmpty()) {
            return;
        }
        String type = qualified(root.attribute("package").orElse(""), name.get());
        String simple = type.substring(type.lastIndexOf('.') + 1);
        associations.hibernate(document, root, element, type);
        // A subclass without a table lives in that of its class, which has an edge already.
        Optional<String> table = element.attribute("table");
        if (table.isEmpty() && element.name().equals("subclass")) {
            return;
        }
        edge(document, element, type, simple, schema(root, element) + table.orElse(simple), table.isPresent());
        for (String kind : COLLECTIONS) {
            for (XmlElement collection : element.children(kind)) {
                collection.attribute("table").ifPresent(joined -> {
                    Evidence evidence = new Evidence(document.file(), collection.line());
                    String member = collection.attribute("name").orElse("");
                    edges.uses(
                            new TableEdges.Run(type, member, evidence, new Resolution.Exact()),
                            false,
                            EntityMappings.unquoted(joined),
                            EntityMappings.ENTITY);
                });
            }
        }
    }

    private static String schema(XmlElement root, XmlElement element) {
        return element.attribute("schema")
                .or(() -> root.attribute("schema"))
                .map(schema -> schema + ".")
                .orElse("");
    }

    private void entity(XmlDocument document, XmlElement root, XmlElement entity) {
        entity.attribute("class").ifPresent(name -> {
            String type = qualified(root.childText("package").orElse(""), name);
            String simple = entity.attribute("name").orElse(type.substring(type.lastIndexOf('.') + 1));
            Optional<String> table = entity.child("table").flatMap(element -> element.attribute("name"));
            edge(document, entity, type, simple, table.orElse(simple), table.isPresent());
        });
    }

    private void edge(
            XmlDocument document, XmlElement element, String type, String entity, String table, boolean written) {
        Resolution resolution = written
                ? new Resolution.Exact()
                : new Resolution.Derived("no table is named: the entity's name stands for it");
        String name = EntityMappings.unquoted(table);
        entities.add(entity, type, name);
        Evidence evidence = new Evidence(document.file(), element.line());
        if (gathering.names().type(type).isPresent()) {
            edges.uses(new TableEdges.Run(type, "", evidence, resolution), false, name, EntityMappings.ENTITY);
        }
    }
}

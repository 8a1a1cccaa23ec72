package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import dev.banyan.grammars.sql.TableUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Named queries of JPA and Hibernate: by annotation, in orm.xml and hbm.xml. Whoever runs one uses its tables. */
final class NamedQueries {

    private static final Set<String> NAMED =
            both("NamedQuery", "NamedNativeQuery", "org.hibernate.annotations.NamedQuery");
    private static final Set<String> LISTS =
            both("NamedQueries", "NamedNativeQueries", "org.hibernate.annotations.NamedQueries");
    private static final Set<String> JPA_ELEMENTS = Set.of("named-query", "named-native-query");
    private static final Set<String> HIBERNATE_ELEMENTS = Set.of("query", "sql-query");

    private final Gathering gathering;
    private final TableEdges edges;
    private final Entities entities;
    private final NamedStatements named;

    NamedQueries(Gathering gathering, TableEdges edges, Entities entities, NamedStatements named) {
        this.gathering = gathering;
        this.edges = edges;
        this.entities = entities;
        this.named = named;
    }

    private static Set<String> both(String query, String nativeQuery, String hibernate) {
        Set<String> names = new TreeSet<>(Annotations.enterprise("persistence." + query, "persistence." + nativeQuery));
        names.add(hibernate);
        names.add(hibernate.replace(query, nativeQuery));
        return names;
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            Scope scope = declared.scope();
            for (AnnotationUse use : declared.type().annotations()) {
                annotated(List.of(use), scope);
            }
        }
        for (XmlDocument document : gathering.rooted("entity-mappings")) {
            XmlElement root = document.root().orElseThrow();
            described(document, root, JPA_ELEMENTS, "");
            root.children("entity").forEach(entity -> described(document, entity, JPA_ELEMENTS, ""));
        }
        for (XmlDocument document : gathering.rooted("hibernate-mapping")) {
            XmlElement root = document.root().orElseThrow();
            described(document, root, HIBERNATE_ELEMENTS, "");
            for (XmlElement mapped : root.children("class")) {
                // A query inside a class is called by the name of the class and its own.
                String type = HibernateXml.qualified(
                        root.attribute("package").orElse(""),
                        mapped.attribute("name").orElse(""));
                described(document, mapped, HIBERNATE_ELEMENTS, type + ".");
            }
        }
    }

    private void annotated(List<AnnotationUse> one, Scope scope) {
        Annotations known = gathering.annotations();
        known.find(one, scope, NAMED).ifPresent(use -> query(use, scope));
        known.find(one, scope, LISTS).ifPresent(list -> list.each("value").forEach(nested -> {
            if (nested instanceof Expr.Annotation query) {
                query(query.use(), scope);
            }
        }));
    }

    private void query(AnnotationUse use, Scope scope) {
        Optional<String> name =
                use.value("name").flatMap(value -> gathering.constants().text(value, scope));
        Optional<String> text =
                use.value("query").flatMap(value -> gathering.constants().text(value, scope));
        if (name.isPresent() && text.isPresent()) {
            Evidence evidence = new Evidence(scope.source().file(), use.line());
            add(name.get(), text.get(), use.simpleName().contains("Native"), evidence);
        }
    }

    private void described(XmlDocument document, XmlElement around, Set<String> elements, String prefix) {
        for (XmlElement element : around.children()) {
            Optional<String> name = element.attribute("name").filter(unused -> elements.contains(element.name()));
            if (name.isPresent()) {
                String text = element.childText("query").orElse(element.text());
                boolean isNative =
                        element.name().contains("native") || element.name().contains("sql");
                add(prefix + name.get(), text, isNative, new Evidence(document.file(), element.line()));
            }
        }
    }

    private void add(String name, String query, boolean isNative, Evidence evidence) {
        List<Entities.Use> mapped = isNative ? List.of() : entities.uses(query);
        TextValue text = new TextValue(query, List.of(), evidence.line(), false);
        List<TableUse> tables = mapped.isEmpty() ? SqlText.tables(evidence.file(), text) : List.of();
        named.addQuery(name, new NamedStatements.Statement(mapped, tables, List.of(), evidence), edges);
    }
}

package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import dev.banyan.grammars.sql.TableUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Statements of MyBatis mappers and iBATIS maps, run by the interface the file is named after or by their names. */
final class MapperXml {

    private static final Set<String> STATEMENTS =
            Set.of("select", "insert", "update", "delete", "statement", "procedure");

    private final Gathering gathering;
    private final TableEdges edges;
    private final NamedStatements named;

    MapperXml(Gathering gathering, TableEdges edges, NamedStatements named) {
        this.gathering = gathering;
        this.edges = edges;
        this.named = named;
    }

    void find() {
        List<XmlDocument> mappers = gathering.rooted("mapper", "sqlMap");
        Map<String, XmlElement> fragments = new TreeMap<>();
        for (XmlDocument mapper : mappers) {
            XmlElement root = mapper.root().orElseThrow();
            for (XmlElement fragment : root.children("sql")) {
                String id = fragment.attribute("id").orElse("");
                fragments.putIfAbsent(namespace(root) + "." + id, fragment);
                fragments.putIfAbsent(id, fragment);
            }
        }
        for (XmlDocument mapper : mappers) {
            XmlElement root = mapper.root().orElseThrow();
            MapperText texts = new MapperText(namespace(root), fragments);
            for (XmlElement statement : root.children()) {
                if (STATEMENTS.contains(statement.name())) {
                    statement(mapper.file(), namespace(root), statement, texts);
                }
            }
        }
    }

    private static String namespace(XmlElement root) {
        return root.attribute("namespace").orElse("");
    }

    private void statement(String file, String namespace, XmlElement statement, MapperText texts) {
        String id = statement.attribute("id").orElse("");
        run(file, namespace, id, statement, texts);
        for (XmlElement key : statement.children("selectKey")) {
            run(file, namespace, id, key, texts);
        }
    }

    private void run(String file, String namespace, String id, XmlElement statement, MapperText texts) {
        TextValue text = texts.of(statement);
        Evidence evidence = new Evidence(file, statement.line());
        List<TableUse> tables = SqlText.tables(file, text);
        Optional<Declared> mapper = gathering.names().type(namespace);
        if (mapper.isPresent()) {
            methods(mapper.get(), id)
                    .forEach(method -> edges.statement(
                            new TableEdges.Run(namespace, method, evidence, new Resolution.Exact()),
                            tables,
                            text.holes()));
        } else {
            named.add(namespace.isEmpty() ? id : namespace + "." + id, tables, text.holes(), evidence, edges);
        }
    }

    /** The methods that a statement is the body of; its own name where the interface declares none. */
    private List<String> methods(Declared mapper, String id) {
        List<String> labels = gathering.names().members().named(mapper.javaType(), id).stream()
                .map(FoundMethod::label)
                .distinct()
                .toList();
        return labels.isEmpty() ? List.of(id) : labels;
    }
}

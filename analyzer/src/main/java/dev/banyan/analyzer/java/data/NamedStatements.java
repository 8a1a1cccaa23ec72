package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.sql.TableUse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Statements that stand outside of the code that runs them, under a name: in property files, mapper files, named queries.
 */
final class NamedStatements {

    /**
     * What one statement does.
     *
     * @param mapped the tables of entities that it names
     * @param tables those it names itself
     */
    record Statement(List<Entities.Use> mapped, List<TableUse> tables, List<String> holes, Evidence evidence) {
        Statement {
            mapped = List.copyOf(mapped);
            tables = List.copyOf(tables);
            holes = List.copyOf(holes);
        }
    }

    private final Map<String, Statement> statements = new TreeMap<>();
    private final Set<String> queries = new TreeSet<>();

    void add(String name, List<TableUse> tables, List<String> holes, Evidence evidence, TableEdges edges) {
        if (!tables.isEmpty()) {
            add(name, new Statement(List.of(), tables, holes, evidence), edges);
        }
    }

    /** A named query of JPA or Hibernate; known by its name even where it names no table. */
    void addQuery(String name, Statement statement, TableEdges edges) {
        queries.add(name);
        add(name, statement, edges);
    }

    private void add(String name, Statement statement, TableEdges edges) {
        statements.putIfAbsent(name, statement);
        statement
                .mapped()
                .forEach(use ->
                        edges.mention(new NodeId(NodeKind.TABLE, use.table().toUpperCase(Locale.ROOT))));
        statement.tables().stream()
                .filter(use -> !use.table().startsWith(SqlText.HOLE_NAME))
                .forEach(use -> edges.mention(use.table()));
    }

    boolean holds(String name) {
        return statements.containsKey(name);
    }

    /**
     * Whether a text in code that reads like this means the statement: the name of a query may be any word, such as
     * {@code findAll}, so that only those with a dot are taken where no call asks for a query.
     */
    boolean isPlain(String name) {
        return !queries.contains(name) || name.indexOf('.') >= 0;
    }

    /** Code names a statement; when there is one of that name, it runs it. */
    void use(String name, TableEdges.Run run, TableEdges edges) {
        Statement statement = statements.get(name);
        if (statement != null) {
            Resolution resolution =
                    new Resolution.Derived("the statement named " + name + " (" + statement.evidence() + ")");
            TableEdges.Run named = new TableEdges.Run(run.type(), run.member(), run.evidence(), resolution);
            statement.mapped().forEach(use -> edges.uses(named, use.writes(), use.table(), use.verb()));
            edges.statement(named, statement.tables(), statement.holes());
        }
    }
}

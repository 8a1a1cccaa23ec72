package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.sql.TableUse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Statements that stand outside of code under a name: in property files, mapper files, named queries. */
final class NamedStatements {

    private record Statement(List<TableUse> tables, List<String> holes, Evidence evidence) {}

    private final Map<String, Statement> statements = new TreeMap<>();

    void add(String name, List<TableUse> tables, List<String> holes, Evidence evidence, TableEdges edges) {
        if (!tables.isEmpty()) {
            statements.putIfAbsent(name, new Statement(tables, holes, evidence));
            tables.stream()
                    .filter(use -> !use.table().startsWith(SqlText.HOLE_NAME))
                    .forEach(use -> edges.mention(new NodeId(NodeKind.TABLE, use.table())));
        }
    }

    /** Code names a statement; when there is one of that name, it runs it. */
    void use(String name, TableEdges.Run run, TableEdges edges) {
        Statement statement = statements.get(name);
        if (statement != null) {
            Resolution resolution =
                    new Resolution.Derived("the statement named " + name + " (" + statement.evidence() + ")");
            edges.statement(
                    new TableEdges.Run(run.type(), run.member(), run.evidence(), resolution),
                    statement.tables(),
                    statement.holes());
        }
    }
}

package dev.banyan.analyzer.script;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.sql.SqlStatement;
import dev.banyan.grammars.sql.TableUse;
import java.util.stream.Collectors;

/** What a statement of a script defines. That a script fills tables concerns no program, so it makes no edge. */
final class Definitions {

    private Definitions() {}

    static void add(SqlStatement statement, FactsBuilder facts) {
        Evidence here = Evidence.at(statement.position());
        if (statement instanceof SqlStatement.CreateTable table) {
            facts.node(table(table, here));
        } else if (statement instanceof SqlStatement.CreateView view) {
            NodeId id = new NodeId(NodeKind.VIEW, view.view());
            Node node = Node.defined(id, "sql", here);
            facts.node(
                    view.columns().isEmpty() ? node : node.withAttribute("columns", String.join(", ", view.columns())));
            view.tables().forEach(use -> facts.edge(read(id, use)));
        }
    }

    private static Node table(SqlStatement.CreateTable table, Evidence here) {
        Node node = Node.defined(new NodeId(NodeKind.TABLE, table.table()), "sql", here)
                .withMetric("columns", table.columns().size());
        if (!table.columns().isEmpty()) {
            node = node.withAttribute(
                    "columns",
                    table.columns().stream()
                            .map(column -> (column.name() + " " + column.type()).strip())
                            .collect(Collectors.joining(", ")));
        }
        return table.references().isEmpty()
                ? node
                : node.withAttribute("references", String.join(",", table.references()));
    }

    private static Edge read(NodeId view, TableUse use) {
        return Edge.of(
                view,
                EdgeKind.READS,
                new NodeId(NodeKind.TABLE, use.table()),
                use.verb(),
                new Resolution.Exact(),
                Evidence.at(use.position()));
    }
}

package dev.banyan.analyzer.cobol.lineage;

import dev.banyan.analyzer.cobol.storage.HostItem;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.sql.HostVariable;
import dev.banyan.grammars.sql.SqlStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What EXEC SQL moves between host variables and columns. */
final class SqlFlows {

    private final Spans spans;
    private final Consumer<Flow> flows;
    private final Map<String, List<String>> cursors = new HashMap<>();

    SqlFlows(Spans spans, Consumer<Flow> flows) {
        this.spans = spans;
        this.flows = flows;
    }

    void of(SqlStatement statement) {
        List<String> fetched = List.of();
        String verb = "SELECT";
        if (statement instanceof SqlStatement.DeclareCursor cursor) {
            cursors.put(cursor.cursor(), cursor.uses().selected());
        } else if (statement instanceof SqlStatement.CursorStep step) {
            fetched = cursors.getOrDefault(step.cursor(), List.of());
            verb = step.verb();
        } else if (statement instanceof SqlStatement.Change change) {
            verb = change.verb();
        }
        int target = 0;
        for (HostVariable variable : statement.hostVariables()) {
            Optional<String> column = variable.column();
            if (variable.target()) {
                String selected = target < fetched.size() ? fetched.get(target) : "";
                column = column.or(() -> Optional.of(selected).filter(name -> !name.isEmpty()));
                target++;
            }
            if (column.isPresent()) {
                flow(variable, End.value("column:" + column.get()), verb);
            }
        }
    }

    private void flow(HostVariable variable, End column, String verb) {
        Operand.Reference item = HostItem.of(variable);
        spans.of(item)
                .ifPresent(span -> flows.accept(
                        variable.target()
                                ? new Flow(column, span.end(), verb, false, variable.position())
                                : new Flow(span.end(), column, verb, false, variable.position())));
    }
}

package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Assignment;
import dev.banyan.analyzer.cobol.lineage.FieldFlows;
import dev.banyan.analyzer.cobol.storage.HostItem;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.grammars.cobol.ExecBlock;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.sql.HostVariable;
import dev.banyan.grammars.sql.SqlParse;
import dev.banyan.grammars.sql.SqlParser;
import dev.banyan.grammars.sql.SqlStatement;
import dev.banyan.grammars.sql.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What EXEC SQL reads, writes and fetches. */
final class SqlEffects {

    private final Operands operands;
    private final List<Use> uses;
    private final FieldFlows flows;
    private final List<Problem> problems;
    private boolean dynamic;

    SqlEffects(Operands operands, List<Use> uses, FieldFlows flows, List<Problem> problems) {
        this.operands = operands;
        this.uses = uses;
        this.flows = flows;
        this.problems = problems;
    }

    /** Whether some statement is made at run time, so that its tables are not in the source. */
    boolean isDynamic() {
        return dynamic;
    }

    List<Assignment> of(ExecBlock block, Use.Site site) {
        SqlParse parse = SqlParser.parse(block.body(), block.bodyStart(), SqlParser.Dialect.EMBEDDED);
        problems.addAll(parse.problems());
        List<Assignment> fetched = new ArrayList<>();
        for (SqlStatement statement : parse.statements()) {
            flows.of(statement);
            tables(statement.tables(), site);
            statement(statement, site);
            for (HostVariable variable : statement.hostVariables()) {
                if (variable.target()) {
                    fetched.add(fetched(statement, variable));
                }
            }
        }
        return fetched;
    }

    private void statement(SqlStatement statement, Use.Site site) {
        if (statement instanceof SqlStatement.Dynamic made) {
            dynamic |= made.literal().isEmpty();
            made.literal().ifPresent(text -> SqlParser.parse(text, made.position(), SqlParser.Dialect.EMBEDDED)
                    .statements()
                    .forEach(inner -> {
                        tables(inner.tables(), site);
                        definition(inner, site);
                    }));
        } else if (statement instanceof SqlStatement.DeclareCursor cursor) {
            dynamic |= cursor.prepared().isPresent();
        } else if (statement instanceof SqlStatement.Call call) {
            Optional<Name> name = call.procedure()
                    .map(full -> full.substring(full.lastIndexOf('.') + 1))
                    .filter(last -> !last.isBlank())
                    .<Name>map(Name.Fixed::new)
                    .or(() -> call.holder().map(holder -> operands.name(HostItem.of(holder))));
            name.ifPresent(called -> uses.add(Use.transfer("CALL", NodeKind.PROGRAM, called, site, List.of())));
        } else {
            definition(statement, site);
        }
    }

    /** DROP INDEX names no table. */
    private void definition(SqlStatement statement, Use.Site site) {
        if (statement instanceof SqlStatement.CreateTable table) {
            defined("CREATE", NodeKind.TABLE, table.table(), statement, site);
        } else if (statement instanceof SqlStatement.CreateView view) {
            defined("CREATE", NodeKind.VIEW, view.view(), statement, site);
        } else if (statement instanceof SqlStatement.CreateIndex index) {
            defined("CREATE-INDEX", NodeKind.TABLE, index.table(), statement, site);
        } else if (statement instanceof SqlStatement.Redefine changed) {
            changed.names().forEach(name -> defined(changed.verb(), NodeKind.TABLE, name, statement, site));
        }
    }

    private void defined(String verb, NodeKind what, String name, SqlStatement statement, Use.Site site) {
        Use.Site here = new Use.Site(site.step(), site.paragraph(), statement.position());
        uses.add(Use.of(EdgeKind.WRITES, verb, what, new Name.Fixed(name), here));
    }

    private void tables(List<TableUse> tables, Use.Site site) {
        for (TableUse table : tables) {
            EdgeKind kind = table.access() == TableUse.Access.READ ? EdgeKind.READS : EdgeKind.WRITES;
            Use.Site here = new Use.Site(site.step(), site.paragraph(), table.position());
            uses.add(Use.of(kind, table.verb(), NodeKind.TABLE, new Name.Fixed(table.table()), here));
        }
    }

    /** What CALL hands over, and what a statement that is not known names, may stay as it is. */
    private Assignment fetched(SqlStatement statement, HostVariable variable) {
        boolean sure = !(statement instanceof SqlStatement.Call)
                && !(statement instanceof SqlStatement.Other other
                        && !other.verb().equals("SET"));
        Operand.Reference item = HostItem.of(variable);
        return new Assignment(
                operands.data().place(item).region(),
                new Assignment.Outside(sure ? "a column of a table" : "what EXEC SQL leaves in it"),
                sure,
                "EXEC SQL " + (sure ? "INTO " : "") + item.name(),
                variable.position());
    }
}

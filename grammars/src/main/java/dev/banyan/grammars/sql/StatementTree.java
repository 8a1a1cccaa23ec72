package dev.banyan.grammars.sql;

import dev.banyan.grammars.parse.Origin;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** From the context of an entry rule to our record. */
final class StatementTree {

    private final Origin origin;
    private final List<Problem> problems;

    StatementTree(Origin origin, List<Problem> problems) {
        this.origin = origin;
        this.problems = problems;
    }

    SqlStatement statement(ParserRuleContext tree) {
        Position position = origin.at(tree.getStart());
        String verb = tree.getStart().getText().toUpperCase(Locale.ROOT);
        if (tree instanceof SqlBaseParser.DeclareStatementContext declare) {
            return declaration(declare, position);
        }
        SqlUses uses = uses(tree, "SELECT");
        if (tree instanceof SqlBaseParser.QueryStatementContext) {
            return new SqlStatement.Query(uses, position);
        }
        if (tree instanceof SqlBaseParser.UpdateStatementContext update) {
            return new SqlStatement.Change(verb, cursor(update.update().where()), uses, position);
        }
        if (tree instanceof SqlBaseParser.DeleteStatementContext delete) {
            return new SqlStatement.Change(verb, cursor(delete.delete().where()), uses, position);
        }
        if (tree instanceof SqlBaseParser.InsertStatementContext
                || tree instanceof SqlBaseParser.MergeStatementContext
                || tree instanceof SqlBaseParser.TruncateStatementContext
                || tree instanceof SqlBaseParser.LockStatementContext) {
            return new SqlStatement.Change(verb, Optional.empty(), uses, position);
        }
        if (tree instanceof SqlBaseParser.CursorStatementContext cursor) {
            return new SqlStatement.CursorStep(verb, Names.of(cursor.hyphenatedName()), uses, position);
        }
        return dynamic(tree, uses, position).orElseGet(() -> definition(tree, verb, uses, position));
    }

    private SqlStatement declaration(SqlBaseParser.DeclareStatementContext declare, Position position) {
        if (declare instanceof SqlBaseParser.DeclareCursorContext cursor) {
            boolean inSource = cursor.query() != null;
            return new SqlStatement.DeclareCursor(
                    Names.of(cursor.hyphenatedName(0)),
                    inSource ? Optional.empty() : Optional.of(Names.of(cursor.hyphenatedName(1))),
                    inSource ? uses(cursor.query(), "CURSOR") : SqlUses.NONE,
                    position);
        }
        if (declare instanceof SqlBaseParser.DeclareTableContext table) {
            return new SqlStatement.DeclareTable(
                    Names.of(table.tableName().qualifiedName()),
                    TableElements.columns(table.tableElement()),
                    SqlUses.NONE,
                    position);
        }
        return new SqlStatement.Other("DECLARE", uses(declare, "SELECT"), position);
    }

    private static Optional<SqlStatement> dynamic(ParserRuleContext tree, SqlUses uses, Position position) {
        if (tree instanceof SqlBaseParser.PrepareStatementContext prepare) {
            return Optional.of(new SqlStatement.Dynamic(
                    "PREPARE",
                    Optional.of(Names.of(prepare.hyphenatedName())),
                    literal(prepare.expression()),
                    uses,
                    position));
        }
        if (tree instanceof SqlBaseParser.ExecuteImmediateContext immediate) {
            return Optional.of(new SqlStatement.Dynamic(
                    "EXECUTE IMMEDIATE", Optional.empty(), literal(immediate.expression()), uses, position));
        }
        if (tree instanceof SqlBaseParser.ExecutePreparedContext execute) {
            return Optional.of(new SqlStatement.Dynamic(
                    "EXECUTE", Optional.of(Names.of(execute.hyphenatedName())), Optional.empty(), uses, position));
        }
        if (tree instanceof SqlBaseParser.CallStatementContext call) {
            return Optional.of(new SqlStatement.Call(
                    Optional.ofNullable(call.qualifiedName()).map(Names::of), holder(call, uses), uses, position));
        }
        if (tree instanceof SqlBaseParser.IncludeStatementContext include) {
            return Optional.of(new SqlStatement.Include(Names.of(include.hyphenatedName()), uses, position));
        }
        return Optional.empty();
    }

    private static SqlStatement definition(ParserRuleContext tree, String verb, SqlUses uses, Position position) {
        if (tree instanceof SqlBaseParser.CreateTableStatementContext table) {
            return new SqlStatement.CreateTable(
                    Names.of(table.tableName(0).qualifiedName()),
                    TableElements.columns(table.tableElement()),
                    TableElements.references(table),
                    uses,
                    position);
        }
        if (tree instanceof SqlBaseParser.CreateViewStatementContext view) {
            return new SqlStatement.CreateView(
                    Names.of(view.tableName().qualifiedName()),
                    view.names() == null ? List.of() : Names.of(view.names()),
                    uses,
                    position);
        }
        if (tree instanceof SqlBaseParser.CreateIndexStatementContext index) {
            List<String> names = index.tableName().stream()
                    .map(name -> Names.of(name.qualifiedName()))
                    .toList();
            return new SqlStatement.CreateIndex(
                    names.size() > 1 ? Optional.of(names.get(0)) : Optional.empty(),
                    names.get(names.size() - 1),
                    uses,
                    position);
        }
        if (tree instanceof SqlBaseParser.AlterTableStatementContext alter) {
            return new SqlStatement.Redefine(
                    verb,
                    List.of(Names.of(alter.tableName().qualifiedName())),
                    TableElements.references(alter),
                    uses,
                    position);
        }
        if (tree instanceof SqlBaseParser.DropStatementContext drop) {
            List<String> names = drop.tableName().stream()
                    .map(name -> Names.of(name.qualifiedName()))
                    .toList();
            return new SqlStatement.Redefine(verb, names, List.of(), uses, position);
        }
        return new SqlStatement.Other(verb, uses, position);
    }

    private SqlUses uses(ParseTree tree, String readVerb) {
        return new UseCollector(origin, readVerb, problems).collect(tree);
    }

    private static Optional<String> cursor(SqlBaseParser.@Nullable WhereContext where) {
        return Optional.ofNullable(where)
                .map(SqlBaseParser.WhereContext::hyphenatedName)
                .map(Names::of);
    }

    /** The first host variable, where it stands for the name. */
    private static Optional<HostVariable> holder(SqlBaseParser.CallStatementContext call, SqlUses uses) {
        return call.hostVariable() == null
                ? Optional.empty()
                : uses.hostVariables().stream()
                        .filter(variable -> !variable.target())
                        .findFirst();
    }

    /** The SQL of PREPARE FROM 'literal', which COBOL may quote twice; a column's name has no blanks. */
    private static Optional<String> literal(@Nullable ParserRuleContext expression) {
        if (expression == null || expression.getStart() != expression.getStop()) {
            return Optional.empty();
        }
        String text = expression.getText();
        boolean literal = text.startsWith("'") || (text.startsWith("\"") && text.indexOf(' ') > 0);
        return literal
                ? Optional.of(text.substring(1, text.length() - 1)
                        .replace(text.substring(0, 1).repeat(2), text.substring(0, 1)))
                : Optional.empty();
    }
}

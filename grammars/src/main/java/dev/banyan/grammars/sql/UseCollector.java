package dev.banyan.grammars.sql;

import dev.banyan.grammars.parse.Origin;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.sql.Scope.OpenUse;
import dev.banyan.grammars.sql.TableUse.Access;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Walks one statement and notes the tables, columns and host variables it touches. */
final class UseCollector extends SqlBaseBaseVisitor<UseCollector.Walked> {

    /** The visitor gives no values: what it finds is noted. */
    enum Walked {
        DONE
    }

    /** Of LOCK TABLE, the second one in MySQL. */
    private static final Set<String> EXCLUSIVE = Set.of("EXCLUSIVE", "WRITE");

    private final Origin origin;
    private final String readVerb;
    private final List<Problem> problems;
    private final List<OpenUse> uses = new ArrayList<>();
    private final Deque<Set<String>> withNames = new ArrayDeque<>();
    private final HostColumns columnsOfHosts = new HostColumns();
    private final HostVariables hosts;
    private @Nullable Scope scope;

    UseCollector(Origin origin, String readVerb, List<Problem> problems) {
        this.origin = origin;
        this.readVerb = readVerb;
        this.problems = problems;
        this.hosts = new HostVariables(origin, columnsOfHosts);
    }

    @Override
    protected Walked defaultResult() {
        return Walked.DONE;
    }

    SqlUses collect(ParseTree tree) {
        visit(tree);
        return new SqlUses(uses.stream().map(OpenUse::closed).toList(), hosts.found(), columnsOfHosts.selected());
    }

    /** A table that the statement writes; the columns it sets are added by the caller. */
    private List<String> written(SqlBaseParser.TableNameContext name, String verb) {
        return use(name, Access.WRITE, verb).map(OpenUse::columns).orElseGet(ArrayList::new);
    }

    private Optional<OpenUse> use(SqlBaseParser.TableNameContext name, Access access, String verb) {
        if (Names.isDynamic(name.qualifiedName())) {
            problems.add(new Problem(
                    origin.at(name.getStart()),
                    "dynamic-table",
                    "The table's name is put in at run time: " + Excerpt.of(name.getText()) + ".",
                    "Find its values by hand; the table is not in the result."));
            return Optional.empty();
        }
        OpenUse use = new OpenUse(
                Names.of(name.qualifiedName()), access, verb, new ArrayList<>(), origin.at(name.getStart()));
        uses.add(use);
        return Optional.of(use);
    }

    @Override
    public Walked visitQuery(SqlBaseParser.QueryContext query) {
        withNames.push(new HashSet<>());
        visitChildren(query);
        withNames.pop();
        return Walked.DONE;
    }

    @Override
    public Walked visitCommonTable(SqlBaseParser.CommonTableContext table) {
        withNames.element().add(Names.of(table.identifier(0)));
        return inside(() -> visit(table.query()));
    }

    /** FROM first: the select list speaks of its tables. */
    @Override
    public Walked visitSelect(SqlBaseParser.SelectContext select) {
        return inside(() -> {
            select.tableReference().forEach(this::visit);
            columnsOfHosts.select(select, scope);
            for (ParseTree child : select.children) {
                if (!(child instanceof SqlBaseParser.TableReferenceContext)) {
                    visit(child);
                }
            }
        });
    }

    @Override
    public Walked visitPredicate(SqlBaseParser.PredicateContext predicate) {
        columnsOfHosts.compare(predicate, scope);
        return visitChildren(predicate);
    }

    private Walked inside(Runnable work) {
        Scope outer = scope;
        scope = new Scope(outer);
        work.run();
        scope = outer;
        return Walked.DONE;
    }

    @Override
    public Walked visitPlainTable(SqlBaseParser.PlainTableContext table) {
        String name = Names.of(table.tableName().qualifiedName());
        Optional<String> alias = alias(table.correlation());
        if (withNames.stream().anyMatch(names -> names.contains(name))) {
            opaque(alias.orElse(name));
        } else {
            Optional<OpenUse> use = use(table.tableName(), Access.READ, readVerb);
            use.ifPresentOrElse(known -> inSight(known, alias), () -> opaque(alias.orElse(name)));
        }
        table.period().forEach(this::visit);
        return Walked.DONE;
    }

    @Override
    public Walked visitDerivedTable(SqlBaseParser.DerivedTableContext table) {
        visit(table.query());
        opaque(alias(table.correlation()).orElse(""));
        return Walked.DONE;
    }

    @Override
    public Walked visitTableFunction(SqlBaseParser.TableFunctionContext table) {
        visit(table.functionCall());
        opaque(alias(table.correlation()).orElse(""));
        return Walked.DONE;
    }

    @Override
    public Walked visitChangedTable(SqlBaseParser.ChangedTableContext table) {
        opaque(alias(table.correlation()).orElse(""));
        return visitChildren(table);
    }

    @Override
    public Walked visitInsert(SqlBaseParser.InsertContext insert) {
        List<String> columns = written(insert.tableName(), "INSERT");
        if (insert.names() != null) {
            columns.addAll(HostColumns.lastParts(Names.of(insert.names())));
        }
        String table = Names.of(insert.tableName().qualifiedName());
        if (insert.query() != null) {
            columnsOfHosts.joinValues(insert.query(), table, columns);
        }
        insert.assignment().forEach(one -> {
            columns.addAll(HostColumns.assigned(one));
            columnsOfHosts.assign(one, table);
        });
        return inside(() -> visitChildren(insert));
    }

    @Override
    public Walked visitUpdate(SqlBaseParser.UpdateContext update) {
        List<String> columns = written(update.tableName(), "UPDATE");
        String table = Names.of(update.tableName().qualifiedName());
        columnsOfHosts.changing(table);
        update.assignment().forEach(one -> {
            columns.addAll(HostColumns.assigned(one));
            columnsOfHosts.assign(one, table);
        });
        return inside(() -> visitChildren(update));
    }

    @Override
    public Walked visitDelete(SqlBaseParser.DeleteContext delete) {
        columnsOfHosts.changing(Names.of(delete.tableName().qualifiedName()));
        use(delete.tableName(), Access.WRITE, "DELETE");
        return inside(() -> visitChildren(delete));
    }

    @Override
    public Walked visitTruncateStatement(SqlBaseParser.TruncateStatementContext truncate) {
        use(truncate.tableName(), Access.WRITE, "DELETE");
        return Walked.DONE;
    }

    @Override
    public Walked visitLockStatement(SqlBaseParser.LockStatementContext lock) {
        boolean exclusive = lock.loose().stream()
                .anyMatch(word -> EXCLUSIVE.contains(word.getText().toUpperCase(Locale.ROOT)));
        use(lock.tableName(), exclusive ? Access.WRITE : Access.READ, "LOCK");
        return Walked.DONE;
    }

    @Override
    public Walked visitMerge(SqlBaseParser.MergeContext merge) {
        List<String> columns = written(merge.tableName(), "MERGE");
        for (SqlBaseParser.MergeWhenContext when : merge.mergeWhen()) {
            when.mergeAction().assignment().forEach(one -> columns.addAll(HostColumns.assigned(one)));
            if (when.mergeAction().names() != null) {
                columns.addAll(HostColumns.lastParts(Names.of(when.mergeAction().names())));
            }
        }
        return inside(() -> {
            opaque(alias(merge.correlation()).orElse(Names.of(merge.tableName().qualifiedName())));
            visitChildren(merge);
        });
    }

    @Override
    public Walked visitColumnReference(SqlBaseParser.ColumnReferenceContext reference) {
        String name = Names.of(reference.qualifiedName());
        if (scope != null && !HostColumns.REGISTERS.contains(name)) {
            int dot = name.lastIndexOf('.');
            scope.column(dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1));
        }
        return Walked.DONE;
    }

    @Override
    public Walked visitTargets(SqlBaseParser.TargetsContext targets) {
        return targets(() -> visitChildren(targets));
    }

    @Override
    public Walked visitIntoPhrase(SqlBaseParser.IntoPhraseContext phrase) {
        return targets(() -> visitChildren(phrase));
    }

    /** FETCH USING DESCRIPTOR fills what the SQLDA points to. */
    @Override
    public Walked visitUsingPhrase(SqlBaseParser.UsingPhraseContext phrase) {
        boolean fetch =
                phrase.getParent() instanceof SqlBaseParser.CursorStatementContext cursor && cursor.FETCH() != null;
        return fetch ? targets(() -> visitChildren(phrase)) : visitChildren(phrase);
    }

    /** IN, OUT and INOUT parameters look alike at the call. */
    @Override
    public Walked visitCallStatement(SqlBaseParser.CallStatementContext call) {
        if (call.hostVariable() != null) {
            visit(call.hostVariable());
        }
        return targets(() -> {
            call.argument().forEach(this::visit);
            if (call.parameter() != null) {
                visit(call.parameter());
            }
        });
    }

    /** {@code RETURNING ID INTO :X}. */
    @Override
    public Walked visitChangeTail(SqlBaseParser.ChangeTailContext tail) {
        List<SqlBaseParser.LooseContext> words = tail.loose();
        int into = 0;
        while (into < words.size() && !words.get(into).getText().equalsIgnoreCase("INTO")) {
            into++;
        }
        words.subList(0, into).forEach(this::visit);
        List<SqlBaseParser.LooseContext> given = words.subList(into, words.size());
        return targets(() -> given.forEach(this::visit));
    }

    private Walked targets(Runnable work) {
        hosts.given(work);
        return Walked.DONE;
    }

    @Override
    public Walked visitHostVariable(SqlBaseParser.HostVariableContext host) {
        hosts.add(host);
        return Walked.DONE;
    }

    private void inSight(OpenUse use, Optional<String> alias) {
        if (scope != null) {
            scope.add(use, alias);
        }
    }

    private void opaque(String alias) {
        if (scope != null) {
            scope.addOpaque(alias);
        }
    }

    private static Optional<String> alias(SqlBaseParser.@Nullable CorrelationContext correlation) {
        return Optional.ofNullable(correlation).map(found -> Names.of(found.identifier()));
    }
}

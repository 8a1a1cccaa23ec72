package dev.banyan.grammars.sql;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/**
 * Which column each host variable of a statement stands for: {@code INSERT INTO T (A, B) VALUES (:X, :Y + 1)} joins X to
 * T.A and Y to T.B; {@code A = :X} joins them too.
 */
final class HostColumns {

    /** Words without parentheses that look like columns and are not. */
    static final Set<String> REGISTERS = Set.of(
            "CURRENT_DATE",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "CURRENT_USER",
            "SESSION_USER",
            "SYSDATE",
            "SYSTIMESTAMP",
            "TRUE",
            "FALSE",
            "UNKNOWN",
            "USER");

    private final IdentityHashMap<SqlBaseParser.HostVariableContext, String> columns = new IdentityHashMap<>();
    private final List<String> selected = new ArrayList<>();
    private String changed = "";

    /** The columns behind the outermost select list. */
    List<String> selected() {
        return selected;
    }

    /** The table of UPDATE or DELETE, which columns without a qualifier belong to. */
    void changing(String table) {
        changed = table;
    }

    Optional<String> of(SqlBaseParser.HostVariableContext host) {
        return Optional.ofNullable(columns.get(host)).filter(column -> !column.isEmpty());
    }

    /** All host variables in the expression stand for the column; {@code ""} for none. */
    void join(ParseTree expression, String column) {
        if (expression instanceof SqlBaseParser.HostVariableContext host) {
            columns.putIfAbsent(host, column);
        }
        for (int i = 0; i < expression.getChildCount(); i++) {
            join(expression.getChild(i), column);
        }
    }

    /** The outermost select list, and the host variables that take it. */
    void select(SqlBaseParser.SelectContext select, @Nullable Scope scope) {
        if (!selected.isEmpty()) {
            return;
        }
        for (SqlBaseParser.SelectItemContext item : select.selectItem()) {
            SqlBaseParser.ColumnReferenceContext reference = onlyColumn(item);
            selected.add(reference == null ? "" : column(reference, scope));
        }
        if (select.targets() != null) {
            List<SqlBaseParser.TargetContext> targets = select.targets().target();
            for (int i = 0; i < Math.min(targets.size(), selected.size()); i++) {
                join(targets.get(i), selected.get(i));
            }
        }
    }

    /** {@code TABLE.COLUMN}, or {@code ""}. */
    private String column(SqlBaseParser.ColumnReferenceContext reference, @Nullable Scope scope) {
        String name = Names.of(reference.qualifiedName());
        int dot = name.lastIndexOf('.');
        Optional<String> table = scope == null
                ? Optional.empty()
                : scope.owner(dot < 0 ? "" : name.substring(0, dot)).map(Scope.OpenUse::table);
        String owner = table.orElse(dot < 0 || name.substring(0, dot).equals(changed) ? changed : "");
        return owner.isEmpty() || REGISTERS.contains(name) ? "" : owner + "." + name.substring(dot + 1);
    }

    /** {@code column = :host}, either way round. */
    void compare(SqlBaseParser.PredicateContext predicate, @Nullable Scope scope) {
        for (SqlBaseParser.PredicateTailContext tail : predicate.predicateTail()) {
            if (tail.comparison() != null && tail.comparison().EQ() != null) {
                equal(predicate.sum(), tail.sum(0), scope);
                equal(tail.sum(0), predicate.sum(), scope);
            }
        }
    }

    private void equal(ParseTree left, ParseTree right, @Nullable Scope scope) {
        if (core(left) instanceof SqlBaseParser.ColumnReferenceContext reference) {
            join(right, column(reference, scope));
        }
    }

    void assign(SqlBaseParser.AssignmentContext assignment, String table) {
        List<String> names = assigned(assignment);
        if (names.size() == 1) {
            join(assignment.expression(), table + "." + names.get(0));
        } else {
            joinRow(assignment.expression(), table, names);
        }
    }

    static List<String> assigned(SqlBaseParser.AssignmentContext assignment) {
        return lastParts(
                assignment.names() == null
                        ? List.of(Names.of(assignment.qualifiedName()))
                        : Names.of(assignment.names()));
    }

    static List<String> lastParts(List<String> names) {
        return names.stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }

    /** The rows of VALUES, item by item. */
    void joinValues(SqlBaseParser.QueryContext query, String table, List<String> names) {
        for (SqlBaseParser.QueryTermContext term : query.queryTerm()) {
            if (term instanceof SqlBaseParser.ValuesTermContext values) {
                values.valueRow().forEach(row -> joinRow(row.expression(), table, names));
            }
        }
    }

    void joinRow(ParseTree row, String table, List<String> names) {
        List<SqlBaseParser.ExpressionContext> values =
                core(row) instanceof SqlBaseParser.NestedContext list ? list.expression() : List.of();
        for (int i = 0; i < Math.min(values.size(), names.size()); i++) {
            join(values.get(i), table + "." + names.get(i));
        }
        if (values.isEmpty() && names.size() == 1) {
            join(row, table + "." + names.get(0));
        }
    }

    /** The node itself behind rules that only pass it on. */
    static ParseTree core(ParseTree tree) {
        ParseTree at = tree;
        while (at.getChildCount() == 1 && !(at instanceof SqlBaseParser.ColumnReferenceContext)) {
            at = at.getChild(0);
        }
        return at;
    }

    /** The one column reference in an expression. */
    static SqlBaseParser.@Nullable ColumnReferenceContext onlyColumn(ParseTree expression) {
        if (expression instanceof SqlBaseParser.ColumnReferenceContext reference) {
            return reference;
        }
        SqlBaseParser.ColumnReferenceContext only = null;
        for (int i = 0; i < expression.getChildCount(); i++) {
            SqlBaseParser.ColumnReferenceContext found = onlyColumn(expression.getChild(i));
            if (found != null && only != null) {
                return null;
            }
            only = found == null ? only : found;
        }
        return only;
    }
}

package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Statements that the words of MyBatis' {@code SQL} and of jOOQ put together: {@code FROM("ACCOUNT a")},
 * {@code insertInto(ACCOUNT)}.
 */
final class StatementBuilders implements CodeListener {

    private static final String MYBATIS = "org.apache.ibatis.jdbc";
    private static final String JOOQ = "org.jooq";
    private static final Set<String> JOINS =
            Set.of("FROM", "JOIN", "INNER_JOIN", "LEFT_OUTER_JOIN", "RIGHT_OUTER_JOIN", "OUTER_JOIN");
    private static final Map<String, String> WRITES =
            Map.of("INSERT_INTO", "INSERT", "UPDATE", "UPDATE", "DELETE_FROM", "DELETE");
    private static final Set<String> JOOQ_READS = Set.of(
            "from",
            "selectFrom",
            "join",
            "innerJoin",
            "leftJoin",
            "leftOuterJoin",
            "rightJoin",
            "fetchCount",
            "fetchExists");
    private static final Map<String, String> JOOQ_WRITES = Map.of(
            "insertInto", "INSERT",
            "update", "UPDATE",
            "deleteFrom", "DELETE",
            "delete", "DELETE",
            "mergeInto", "MERGE",
            "truncate", "DELETE");

    private final ConstantText constants;
    private final TableEdges edges;

    StatementBuilders(Gathering gathering, TableEdges edges) {
        this.constants = gathering.constants();
        this.edges = edges;
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        boolean own = target.flatMap(FoundMethod::declaration).isPresent();
        if (own
                || call.arguments().isEmpty()
                || Gathering.isTest(site.scope().source().file())) {
            return;
        }
        if ((JOINS.contains(call.name()) || WRITES.containsKey(call.name())) && imports(site, MYBATIS)) {
            call.arguments().forEach(one -> constants
                    .text(one, site.scope())
                    .ifPresent(text -> draw(site, call, WRITES.get(call.name()), first(text))));
        } else if ((JOOQ_READS.contains(call.name()) || JOOQ_WRITES.containsKey(call.name())) && imports(site, JOOQ)) {
            call.arguments().forEach(one -> table(one, site)
                    .ifPresent(table -> draw(site, call, JOOQ_WRITES.get(call.name()), table)));
        }
    }

    private static boolean imports(Site site, String library) {
        return site.scope().source().imports().stream()
                .anyMatch(one -> one.name().startsWith(library));
    }

    private static String first(String text) {
        String stripped = text.strip();
        int end = 0;
        while (end < stripped.length()
                && !Character.isWhitespace(stripped.charAt(end))
                && stripped.charAt(end) != ',') {
            end++;
        }
        return stripped.substring(0, end);
    }

    /** The table that {@code table("A")} or a constant of the generated classes names: {@code Tables.ACCOUNT}, {@code ACCOUNT.as("a")}. */
    private Optional<String> table(Expr expression, Site site) {
        if (expression instanceof Expr.Call call) {
            if (Set.of("table", "name").contains(call.name())
                    && !call.arguments().isEmpty()) {
                Expr last = call.arguments().get(call.arguments().size() - 1);
                return constants.text(last, site.scope()).or(() -> table(last, site));
            }
            return call.name().equals("as") ? call.receiver().flatMap(one -> table(one, site)) : Optional.empty();
        }
        String name = expression instanceof Expr.Name plain
                ? plain.id()
                : expression instanceof Expr.Select select ? select.name() : "";
        boolean constant = !name.isEmpty()
                && name.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '_');
        return constant ? Optional.of(name) : constants.text(expression, site.scope());
    }

    private void draw(Site site, Expr.Call call, @org.jspecify.annotations.Nullable String writes, String table) {
        if (!table.isEmpty() && table.indexOf('(') < 0) {
            Resolution resolution = new Resolution.Derived("a builder of statements is given the table");
            TableEdges.Run run = new TableEdges.Run(site.owner(), site.member(), site.at(call.line()), resolution);
            edges.uses(run, writes != null, table, writes == null ? "SELECT" : writes);
        }
    }
}

package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.grammars.sql.TableUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** SQL and object queries in the texts that methods put together; names of statements that stand in other files. */
final class SqlStrings implements CodeListener {

    private static final Set<String> OBJECT_QUERIES =
            Set.of("createQuery", "find", "findByNamedParam", "iterate", "bulkUpdate", "list");

    private final ConstantText constants;
    private final TableEdges edges;
    private final Entities entities;
    private final NamedStatements named;

    SqlStrings(Gathering gathering, TableEdges edges, Entities entities, NamedStatements named) {
        this.constants = gathering.constants();
        this.edges = edges;
        this.entities = entities;
        this.named = named;
    }

    @Override
    public void end(Site site) {
        if (Gathering.isTest(site.scope().source().file())) {
            return;
        }
        TextFlow flow = new TextFlow(constants, site);
        // A field that holds a statement is no use of it; whoever names the field is.
        boolean inMethod = site.scope().method().isPresent();
        for (Expr root : site.body().expressions()) {
            for (Expr expression : innerFirst(root)) {
                flow.take(expression);
                for (Expr part : texts(expression)) {
                    run(site, flow.value(part, line(part)), isObjectQuery(expression, part));
                }
            }
            // What a method gives back is for others to run: it is its doing all the same.
            if (inMethod && isText(root)) {
                run(site, flow.value(root, line(root)), false);
            }
        }
        flow.all().stream().filter(TextValue::joined).forEach(value -> run(site, value, false));
    }

    private static boolean isObjectQuery(Expr around, Expr part) {
        return around instanceof Expr.Call call
                && OBJECT_QUERIES.contains(call.name())
                && !call.arguments().isEmpty()
                && call.arguments().get(0) == part;
    }

    /** The texts that stand as whole values directly inside an expression. */
    private List<Expr> texts(Expr expression) {
        if (expression instanceof Expr.Concat) {
            return List.of();
        }
        List<Expr> texts = new ArrayList<>();
        for (Expr part : expression.parts()) {
            boolean assigned = expression instanceof Expr.Assign assign && assign.target() == part;
            if (isText(part) && !assigned) {
                texts.add(part);
            }
        }
        return texts;
    }

    private static boolean isText(Expr expression) {
        return expression instanceof Expr.Text
                || expression instanceof Expr.Concat
                || expression instanceof Expr.Local
                || expression instanceof Expr.Name
                || expression instanceof Expr.Select;
    }

    private void run(Site site, TextValue value, boolean objectQuery) {
        if (value.isOpen()) {
            return;
        }
        Evidence evidence = site.at(value.line());
        Resolution resolution = value.joined()
                ? new Resolution.Derived("put together by several statements from line " + value.line() + " on")
                : new Resolution.Exact();
        TableEdges.Run run = new TableEdges.Run(site.owner(), site.member(), evidence, resolution);
        if (objectQuery || value.text().startsWith("from ")) {
            List<Entities.Use> uses = entities.uses(value.text());
            TableEdges.Run mapped = new TableEdges.Run(
                    site.owner(),
                    site.member(),
                    evidence,
                    new Resolution.Derived("the query names the entity, its mapping the table"));
            uses.forEach(use -> edges.uses(mapped, use.writes(), use.table(), use.verb()));
            if (!uses.isEmpty()) {
                return;
            }
        }
        List<TableUse> tables = SqlText.tables(evidence.file(), value);
        edges.statement(run, tables, value.holes());
        if (tables.isEmpty() && value.holes().isEmpty() && named.isPlain(value.text())) {
            named.use(value.text(), run, edges);
        }
    }

    private static int line(Expr expression) {
        if (expression instanceof Expr.Text text) {
            return text.line();
        } else if (expression instanceof Expr.Concat concat) {
            return concat.line();
        } else if (expression instanceof Expr.Local local) {
            return local.line();
        } else if (expression instanceof Expr.Name name) {
            return name.line();
        }
        return expression instanceof Expr.Select select ? select.line() : 0;
    }

    /** The expression and all in it, parts before what they are part of, so that texts grow in the order of evaluation. */
    static Iterable<Expr> innerFirst(Expr root) {
        Deque<Expr> open = new ArrayDeque<>(List.of(root));
        Deque<Expr> outer = new ArrayDeque<>();
        while (!open.isEmpty()) {
            Expr next = open.pop();
            outer.push(next);
            // An inner append belongs to the chain around it.
            next.parts().forEach(part -> chained(next, part).ifPresent(open::push));
        }
        return outer;
    }

    private static Optional<Expr> chained(Expr around, Expr part) {
        boolean innerAppend = around instanceof Expr.Call outer
                && outer.name().equals("append")
                && part instanceof Expr.Call inner
                && inner.name().equals("append");
        return Optional.of(part).filter(one -> !innerAppend);
    }
}

package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Spring's SimpleJdbcInsert and SimpleJdbcCall: one is given a table or a procedure, kept in a field, and run elsewhere.
 * Who runs it writes the table or calls the procedure.
 */
final class SimpleJdbc implements CodeListener {

    private static final String PACKAGE = "org.springframework.jdbc.core.simple.";
    private static final String INSERT = PACKAGE + "SimpleJdbcInsert";
    private static final String CALL = PACKAGE + "SimpleJdbcCall";
    private static final Set<String> NAMING = Set.of(
            "withTableName",
            "setTableName",
            "withProcedureName",
            "setProcedureName",
            "withFunctionName",
            "setFunctionName");
    private static final Resolution KEPT = new Resolution.Derived("the name was given where the object was made");

    /** An object that is run. */
    private record Use(Site site, boolean inserts, Expr.Call call) {}

    private final Gathering gathering;
    private final ConstantText constants;
    private final TableEdges edges;
    private final Map<String, String> given = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    SimpleJdbc(Gathering gathering, TableEdges edges) {
        this.gathering = gathering;
        this.constants = gathering.constants();
        this.edges = edges;
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        boolean runs = call.name().startsWith("execute") && call.receiver().isPresent();
        if (runs && !Gathering.isTest(site.scope().source().file())) {
            Expr made = root(call.receiver().get());
            String type = made instanceof Expr.New creation
                    ? gathering.names().resolve(creation.type(), site.scope()).name()
                    : receiver.name();
            if (type.startsWith(INSERT) || type.startsWith(CALL)) {
                uses.add(new Use(site, type.startsWith(INSERT), call));
            }
        }
    }

    @Override
    public void end(Site site) {
        for (Expr expression : Expr.all(site.body().expressions())) {
            if (expression instanceof Expr.Assign assign) {
                named(assign.value(), site)
                        .ifPresent(name -> key(assign.target(), site).ifPresent(key -> given.putIfAbsent(key, name)));
            } else if (expression instanceof Expr.Call call && NAMING.contains(call.name())) {
                named(call, site)
                        .ifPresent(name -> key(root(call), site).ifPresent(key -> given.putIfAbsent(key, name)));
            }
        }
        // The value of a field stands in no assignment.
        if (site.scope().method().isEmpty()) {
            site.body().expressions().forEach(value -> named(value, site)
                    .ifPresent(name -> given.putIfAbsent(site.owner() + "#" + site.member(), name)));
        }
    }

    /** What a chain of calls begins with. */
    private static Expr root(Expr chain) {
        Expr at = chain;
        while (at instanceof Expr.Call call && call.receiver().isPresent()) {
            at = call.receiver().get();
        }
        return at;
    }

    /** The name that a chain of calls gives. */
    private Optional<String> named(Expr chain, Site site) {
        Expr at = chain;
        while (at instanceof Expr.Call call) {
            if (NAMING.contains(call.name()) && !call.arguments().isEmpty()) {
                return constants.text(call.arguments().get(0), site.scope());
            }
            if (call.receiver().isEmpty()) {
                return Optional.empty();
            }
            at = call.receiver().get();
        }
        return Optional.empty();
    }

    private static Optional<String> key(Expr holder, Site site) {
        if (holder instanceof Expr.Local local) {
            return Optional.of(site.owner() + "#" + site.member() + "#" + local.index());
        }
        if (holder instanceof Expr.Name name) {
            return Optional.of(site.owner() + "#" + name.id());
        }
        return holder instanceof Expr.Select select && select.scope() instanceof Expr.This
                ? Optional.of(site.owner() + "#" + select.name())
                : Optional.empty();
    }

    /** Draws the edges, when all fields are known. */
    void draw() {
        uses.forEach(this::draw);
    }

    private void draw(Use use) {
        Site site = use.site();
        Expr receiver = use.call().receiver().orElseThrow();
        Expr root = root(receiver);
        Optional<String> here = named(receiver, site);
        Optional<String> name = here.or(() -> key(root, site).flatMap(key -> Optional.ofNullable(given.get(key))));
        Resolution resolution = here.isPresent() ? new Resolution.Exact() : KEPT;
        int line = use.call().line();
        TableEdges.Run run = new TableEdges.Run(site.owner(), site.member(), site.at(line), resolution);
        String operand = TextFlow.operand(root, site);
        if (use.inserts()) {
            name.ifPresentOrElse(
                    table -> edges.uses(run, true, table, "INSERT"),
                    () -> edges.unresolved(run, true, "INSERT", operand));
        } else {
            name.ifPresentOrElse(one -> edges.procedure(run, one), () -> edges.unknownProcedure(run, operand));
        }
    }
}

package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.code.Persistence;
import dev.banyan.analyzer.java.code.Persistence.Api;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Code that asks JPA or Hibernate for a query by its name; a name that nobody gives a query stays unresolved. */
final class QueryCalls implements CodeListener {

    private static final Set<Api> ASKED = Set.of(Api.ENTITY_MANAGER, Api.SESSION);
    private static final Set<String> CALLS = Set.of(
            "createNamedQuery",
            "createNamedSelectionQuery",
            "createNamedMutationQuery",
            "getNamedQuery",
            "getNamedNativeQuery",
            "getNamedSQLQuery",
            "findByNamedQuery",
            "findByNamedQueryAndNamedParam",
            "findByNamedQueryAndValueBean");

    private final ConstantText constants;
    private final Persistence persistence;
    private final TableEdges edges;
    private final NamedStatements named;

    QueryCalls(Gathering gathering, TableEdges edges, NamedStatements named) {
        this.constants = gathering.constants();
        this.persistence = new Persistence(gathering.names());
        this.edges = edges;
        this.named = named;
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        boolean asks = CALLS.contains(call.name())
                && target.flatMap(FoundMethod::declaration).isEmpty()
                && !call.arguments().isEmpty()
                && !Gathering.isTest(site.scope().source().file())
                && persistence
                        .find(receiver, site.scope())
                        .filter(found -> ASKED.contains(found.api()))
                        .isPresent();
        if (!asks) {
            return;
        }
        Expr first = call.arguments().get(0);
        Optional<String> name = constants.text(first, site.scope());
        TableEdges.Run run =
                new TableEdges.Run(site.owner(), site.member(), site.at(call.line()), new Resolution.Exact());
        if (name.filter(named::holds).isPresent()) {
            named.use(name.get(), run, edges);
        } else {
            edges.unresolved(run, false, "SELECT", name.orElseGet(() -> TextFlow.operand(first, site)));
        }
    }
}

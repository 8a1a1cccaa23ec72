package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.code.Persistence;
import dev.banyan.analyzer.java.code.Persistence.Api;
import dev.banyan.analyzer.java.code.Persistence.Found;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.data.Cascades.Action;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Inference;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Expr.MethodReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Entities that code stores, changes, removes and looks up by the methods of JPA, Hibernate and Spring Data: the type of
 * the argument or the repository tells the entity, its mapping the table.
 */
final class EntityCalls implements CodeListener {

    /** In the words of estate.json; SAVE is an insert or an update. */
    private static final Map<Api, Map<String, String>> VERBS = Map.of(
            Api.ENTITY_MANAGER,
            Map.of(
                    "persist", "INSERT",
                    "merge", "UPDATE",
                    "remove", "DELETE",
                    "find", "SELECT",
                    "getReference", "SELECT",
                    "refresh", "SELECT"),
            Api.SESSION,
            Map.ofEntries(
                    Map.entry("save", "INSERT"),
                    Map.entry("persist", "INSERT"),
                    Map.entry("insert", "INSERT"),
                    Map.entry("update", "UPDATE"),
                    Map.entry("merge", "UPDATE"),
                    Map.entry("saveOrUpdate", "SAVE"),
                    Map.entry("saveOrUpdateAll", "SAVE"),
                    Map.entry("replicate", "SAVE"),
                    Map.entry("delete", "DELETE"),
                    Map.entry("deleteAll", "DELETE"),
                    Map.entry("remove", "DELETE"),
                    Map.entry("get", "SELECT"),
                    Map.entry("load", "SELECT"),
                    Map.entry("loadAll", "SELECT"),
                    Map.entry("find", "SELECT"),
                    Map.entry("getReference", "SELECT"),
                    Map.entry("refresh", "SELECT"),
                    Map.entry("byId", "SELECT"),
                    Map.entry("createCriteria", "SELECT")),
            Api.CRITERIA_BUILDER,
            Map.of("createQuery", "SELECT", "createCriteriaUpdate", "UPDATE", "createCriteriaDelete", "DELETE"),
            Api.CRITERIA_QUERY,
            Map.of("from", "SELECT"));

    /** What associations let through; bulk deletions of criteria queries pass them by. */
    private static final Map<Api, Map<String, Action>> ACTIONS = Map.of(
            Api.ENTITY_MANAGER,
            Map.of("persist", Action.PERSIST, "merge", Action.MERGE, "remove", Action.REMOVE),
            Api.SESSION,
            Map.of(
                    "persist", Action.PERSIST,
                    "merge", Action.MERGE,
                    "save", Action.SAVE,
                    "update", Action.SAVE,
                    "saveOrUpdate", Action.SAVE,
                    "saveOrUpdateAll", Action.SAVE,
                    "replicate", Action.SAVE,
                    "delete", Action.REMOVE,
                    "deleteAll", Action.REMOVE,
                    "remove", Action.REMOVE));

    private static final Map<String, Action> ACTIONS_OF_REPOSITORIES =
            Map.of("SAVE", Action.SAVE, "DELETE", Action.REMOVE);

    /** Its methods say of themselves that they cascade to nothing. */
    private static final String STATELESS = "org.hibernate.StatelessSession";

    private static final List<String> READING =
            List.of("find", "get", "read", "query", "search", "stream", "count", "exists");
    private static final Set<String> ANNOTATED = Set.of("Query", "NativeQuery", "Procedure");

    private final Names names;
    private final ConstantText constants;
    private final Persistence persistence;
    private final TableEdges edges;
    private final Entities entities;
    private final Cascades cascades;
    private final NamedStatements named;

    EntityCalls(Gathering gathering, TableEdges edges, Entities entities, Cascades cascades, NamedStatements named) {
        this.names = gathering.names();
        this.constants = gathering.constants();
        this.persistence = new Persistence(names);
        this.edges = edges;
        this.entities = entities;
        this.cascades = cascades;
        this.named = named;
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        access(site, receiver, target, new Words(call.name(), call.arguments(), arguments, call.line()));
    }

    @Override
    public void reference(Site site, FoundMethod target, boolean inferred, int line) {
        String name = target.label().substring(0, target.label().indexOf('('));
        access(site, target.owner(), Optional.of(target), new Words(name, List.of(), List.of(), line));
    }

    @Override
    public void openReference(Site site, MethodReference reference, JavaType scope, List<JavaType> arguments) {
        Words words = new Words(reference.name(), List.of(), arguments, reference.line());
        access(site, scope, Optional.empty(), words);
    }

    /** A call as it is written, with the types of its arguments as far as they are known. */
    private record Words(String name, List<Expr> values, List<JavaType> types, int line) {}

    private void access(Site site, JavaType receiver, Optional<FoundMethod> target, Words call) {
        if (Gathering.isTest(site.scope().source().file())) {
            return;
        }
        Optional<Found> found = persistence.find(receiver, site.scope());
        boolean outside = target.flatMap(FoundMethod::declaration).isEmpty();
        if (found.isPresent() && found.get().api() == Api.REPOSITORY) {
            if (outside || isDerivedQuery(target.get(), site)) {
                repository(site, found.get().seen(), call);
            }
        } else if (found.isPresent() && outside) {
            Optional.ofNullable(VERBS.getOrDefault(found.get().api(), Map.of()).get(call.name()))
                    .ifPresent(verb -> entity(site, found.get(), verb, call));
        }
    }

    /** A method of a repository without code and without a query of its own: its name is the query. */
    private boolean isDerivedQuery(FoundMethod method, Site site) {
        return persistence.find(method.owner(), site.scope()).isPresent()
                && method.declaration().stream()
                        .anyMatch(declared -> !declared.body().present()
                                && declared.annotations().stream()
                                        .noneMatch(use -> ANNOTATED.contains(use.simpleName())));
    }

    private void repository(Site site, JavaType seen, Words call) {
        JavaType entity = seen.arguments().isEmpty()
                ? JavaType.UNKNOWN
                : Inference.settled(seen.arguments().get(0));
        // A query that is named after entity and method goes before the one that the method's name would give.
        String query = entity.simpleName() + "." + call.name();
        if (named.holds(query)) {
            TableEdges.Run run =
                    new TableEdges.Run(site.owner(), site.member(), site.at(call.line()), new Resolution.Exact());
            named.use(query, run, edges);
            return;
        }
        Optional<String> verb = verb(call.name());
        if (verb.isEmpty()) {
            return;
        }
        String operand = entity.isKnown() ? entity.simpleName() : "the entity of " + seen.simpleName();
        draw(site, verb.get(), table(entity), operand, call.line());
        Optional<Action> action = Optional.ofNullable(ACTIONS_OF_REPOSITORIES.get(verb.get()))
                .filter(found -> !call.name().contains("InBatch"));
        if (entity.isKnown()) {
            action.ifPresent(found -> cascade(site, entity.name(), found, call.line()));
        }
    }

    private void cascade(Site site, String entity, Action action, int line) {
        String simple = JavaType.of(entity, Origin.ESTATE).simpleName();
        for (Cascades.Reached reached : cascades.of(entity, action)) {
            Resolution reason = new Resolution.Derived(reached.reason(action, simple));
            TableEdges.Run run = new TableEdges.Run(site.owner(), site.member(), site.at(line), reason);
            List<Evidence> way =
                    reached.way().stream().map(Cascades.Link::evidence).toList();
            reached.table()
                    .ifPresentOrElse(
                            table -> edges.cascades(run, table, action.verb(), way),
                            () -> edges.unresolved(run, true, action.verb(), reached.operand()));
        }
    }

    /** By the words that Spring Data derives queries from; others are no access or code of the estate. */
    private static Optional<String> verb(String method) {
        if (method.startsWith("save")) {
            return Optional.of("SAVE");
        }
        if (method.startsWith("insert")) {
            return Optional.of("INSERT");
        }
        if (method.startsWith("delete") || method.startsWith("remove")) {
            return Optional.of("DELETE");
        }
        return READING.stream().filter(method::startsWith).findFirst().map(reading -> "SELECT");
    }

    private void entity(Site site, Found receiver, String verb, Words call) {
        if (call.types().isEmpty()) {
            return;
        }
        // An entity may be given by name, before the object itself: save("Order", order).
        boolean byName = call.types().get(0).isNamed("java.lang.String");
        Optional<String> text = byName && !call.values().isEmpty()
                ? constants.text(call.values().get(0), site.scope())
                : Optional.empty();
        boolean query = text.stream().anyMatch(name -> name.indexOf(' ') >= 0);
        int place = byName && call.types().size() > 1 ? 1 : 0;
        JavaType type = entity(call.types().get(place));
        Optional<String> table = text.flatMap(entities::table).or(() -> table(type));
        boolean other = receiver.api() == Api.CRITERIA_BUILDER && verb.equals("SELECT");
        // A query text is read as such, and a criteria query may give back what is no entity: its roots count.
        if (table.isPresent() || !(query || other)) {
            String operand = call.values().isEmpty()
                    ? call.name()
                    : TextFlow.operand(
                            call.values().get(Math.min(place, call.values().size() - 1)), site);
            draw(site, verb, table, operand, call.line());
        }
        if (table.isPresent() && !receiver.seen().isNamed(STATELESS)) {
            Optional.ofNullable(ACTIONS.getOrDefault(receiver.api(), Map.of()).get(call.name()))
                    .ifPresent(action ->
                            cascade(site, text.flatMap(entities::type).orElse(type.name()), action, call.line()));
        }
    }

    /** The entity behind {@code Order.class}, an order, or a collection of orders. */
    private JavaType entity(JavaType argument) {
        if (argument.isNamed("java.lang.Class")) {
            return argument.arguments().isEmpty()
                    ? JavaType.UNKNOWN
                    : Inference.settled(argument.arguments().get(0));
        }
        JavaType element = names.argument(argument, "java.lang.Iterable");
        return element.isKnown() ? element : Inference.settled(argument);
    }

    /** The table of an entity, or of the nearest entity above it. */
    private Optional<String> table(JavaType entity) {
        return entity.isKnown()
                ? names.lineage(entity).stream()
                        .flatMap(above -> entities.table(above.name()).stream())
                        .findFirst()
                : Optional.empty();
    }

    private void draw(Site site, String verb, Optional<String> table, String operand, int line) {
        boolean writes = !verb.equals("SELECT");
        Resolution reason = new Resolution.Derived("the type of the entity is known, its mapping names the table");
        TableEdges.Run run = new TableEdges.Run(site.owner(), site.member(), site.at(line), reason);
        table.ifPresentOrElse(
                found -> edges.uses(run, writes, found, verb), () -> edges.unresolved(run, writes, verb, operand));
    }
}

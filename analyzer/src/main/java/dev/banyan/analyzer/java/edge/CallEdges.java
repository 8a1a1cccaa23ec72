package dev.banyan.analyzer.java.edge;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.CodeWalk;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundField;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Calls and named types in code as edges between types of the estate; counts the calls that lead elsewhere. */
public final class CallEdges implements CodeListener {

    public static final Resolution EXACT = new Resolution.Exact();
    static final Resolution INFERRED = new Resolution.Derived(
            "the receiver's type follows from a lambda's context, a wildcard import or a library's documentation");
    private static final Resolution GENERATED =
            new Resolution.Derived("no source declares the member; a generator or annotation processor may add it");
    private static final Resolution INHERITED =
            new Resolution.Derived("the method is inherited from a type outside the estate");
    private static final int MOST_NAMED = 10;

    private final Names names;
    private final CodeWalk owners;
    private final EdgeSheet edges;
    private final Map<String, CallCount> counts = new TreeMap<>();

    public CallEdges(Names names, EdgeSheet edges) {
        this.names = names;
        this.owners = new CodeWalk(names, List.of());
        this.edges = edges;
    }

    /** The calls of one type, by binary name. */
    public CallCount count(String binaryName) {
        return counts.getOrDefault(binaryName, new CallCount());
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        CallCount count = counts.computeIfAbsent(site.owner(), unused -> new CallCount());
        count.calls++;
        if (target.isPresent()) {
            if (call.receiver().isEmpty() && target.get().owner().origin() == JavaType.Origin.LIBRARY) {
                count.inherited++;
            }
            declared(site, target.get(), receiver.inferred(), call.line());
        } else if (receiver.equals(JavaType.BEHIND_LIBRARY)) {
            count.behindLibraries++;
        } else if (receiver.isEstate() && hasOpenSuper(receiver)) {
            count.inherited++;
            edge(site, receiver, "method", INHERITED, open(call), call.line());
        } else if (receiver.isEstate()) {
            if (receiver.isNamed(site.scope().type().name())) {
                count.unresolved(call.name(), call.line(), MOST_NAMED);
            } else {
                edge(site, receiver, "method", GENERATED, open(call), call.line());
            }
        } else if (!receiver.isKnown()) {
            count.unresolved(call.name(), call.line(), MOST_NAMED);
        } else if (call.receiver().isEmpty() && names.isA(site.scope().type().name(), Set.of(receiver.name()))) {
            count.inherited++;
        } else {
            count.external++;
        }
    }

    /** The name of a method whose parameters no source tells. */
    private static String open(Expr.Call call) {
        return call.name() + "(" + call.arguments().size() + " arguments)";
    }

    private boolean hasOpenSuper(JavaType type) {
        return names.lineage(type).stream().anyMatch(names::isOpen);
    }

    @Override
    public void reference(Site site, FoundMethod target, boolean inferred, int line) {
        declared(site, target, inferred, line);
    }

    @Override
    public void openReference(Site site, Expr.MethodReference reference, JavaType scope, List<JavaType> arguments) {
        if (scope.isEstate()) {
            String label = reference.name() + "(" + arguments.size() + " arguments)";
            edge(site, scope, "method", hasOpenSuper(scope) ? INHERITED : GENERATED, label, reference.line());
        }
    }

    @Override
    public void creation(Site site, JavaType type, Optional<FoundMethod> constructor, int line) {
        String label = constructor.map(FoundMethod::label).orElse(Method.CONSTRUCTOR + "()");
        Resolution resolution = type.inferred() ? INFERRED : EXACT;
        edge(site, type, "constructor", resolution, label, line);
        inside(site, type, "constructor", resolution, label, line);
    }

    /** Who makes an anonymous type is taken to run what it holds: nobody else can name it. */
    @Override
    public void anonymous(Site site, JavaType type, int line) {
        names.type(type.name()).map(found -> found.type().members()).ifPresent(members -> {
            members.methods().stream()
                    .filter(method -> method.body().present())
                    .forEach(method -> inside(site, type, "constructor", EXACT, method.label(), line));
            members.fields().stream()
                    .filter(field -> field.initial().present())
                    .forEach(field -> inside(site, type, "constructor", EXACT, field.name(), line));
        });
    }

    @Override
    public void field(Site site, FoundField field, boolean inferred, int line) {
        field.declaration()
                .ifPresent(declared ->
                        edge(site, field.owner(), "field", inferred ? INFERRED : EXACT, declared.name(), line));
    }

    @Override
    public void type(Site site, JavaType type, String via, int line) {
        node(type)
                .filter(to -> !to.equals(site.node()))
                .ifPresent(to -> edges.add(
                        site.node(), EdgeKind.USES, to, via, type.inferred() ? INFERRED : EXACT, site.at(line)));
    }

    private void declared(Site site, FoundMethod method, boolean inferred, int line) {
        Resolution resolution = inferred ? INFERRED : EXACT;
        edge(site, method.owner(), "method", resolution, method.label(), line);
        inside(site, method.owner(), "method", resolution, method.label(), line);
    }

    /** What a type calls of itself: no coupling, but the way from method to method. */
    private void inside(Site site, JavaType target, String via, Resolution resolution, String member, int line) {
        names.type(target.name()).filter(unused -> target.isEstate()).ifPresent(found -> {
            if (owners.owner(found.type()).equals(site.owner())
                    && site.scope().source().screen().isEmpty()) {
                edges.add(site.node(), EdgeKind.CALLS, site.node(), via, resolution, site.at(line))
                        .member(site.member(), owners.member(found.type(), member), line);
            }
        });
    }

    private void edge(Site site, JavaType target, String via, Resolution resolution, String member, int line) {
        node(target).filter(to -> !to.equals(site.node())).ifPresent(to -> edges.add(
                        site.node(), EdgeKind.CALLS, to, via, resolution, site.at(line))
                .member(site.member(), member, line));
    }

    private Optional<NodeId> node(JavaType type) {
        return type.isEstate()
                ? names.type(type.name())
                        .filter(declared -> !declared.source().file().isEmpty())
                        .map(declared -> names.node(owners.owner(declared.type())))
                : Optional.empty();
    }
}

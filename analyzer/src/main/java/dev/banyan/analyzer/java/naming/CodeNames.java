package dev.banyan.analyzer.java.naming;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.edge.EdgeSheet;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Types that code names by text: reflection, providers of services, names of JNDI, beans of Spring by name. */
final class CodeNames implements CodeListener {

    private static final Set<String> METHODS = Set.of("getMethod", "getDeclaredMethod");
    private static final Set<String> LOOK_UPS = Set.of("lookup", "doLookup");

    /** Texts that one local may hold. */
    private static final int MOST = 20;

    private record Lookup(Site site, String name, boolean sure, int line) {}

    private final Gathering gathering;
    private final TypeNames types;
    private final ContainerBeans beans;
    private final JndiNames jndi;
    private final List<NamingFile> services;
    private final List<Lookup> lookups = new ArrayList<>();
    private final SortedMap<String, SortedSet<String>> resources = new TreeMap<>();

    CodeNames(Gathering gathering, TypeNames types, ContainerBeans beans, JndiNames jndi, List<NamingFile> services) {
        this.gathering = gathering;
        this.types = types;
        this.beans = beans;
        this.jndi = jndi;
        this.services = List.copyOf(services);
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        boolean bare = call.receiver().isEmpty() && !call.name().equals("getBean");
        if (call.arguments().isEmpty() || bare) {
            return;
        }
        String name = call.name();
        boolean forName = name.equals("forName") && receiver.isNamed("java.lang.Class");
        if (forName || name.equals("loadClass")) {
            reflection(site, call);
        } else if (METHODS.contains(name)) {
            method(site, call);
        } else if (name.equals("load") && receiver.isNamed("java.util.ServiceLoader")) {
            provider(site, call);
        } else if (LOOK_UPS.contains(name)) {
            boolean context = receiver.name().startsWith("javax.naming.");
            texts(call.arguments().get(0), site)
                    .forEach(text -> lookups.add(new Lookup(
                            site,
                            text,
                            context && (text.startsWith("java:") || text.startsWith("ejb/")),
                            call.line())));
        } else if (name.equals("getBean")) {
            texts(call.arguments().get(0), site).forEach(text -> beans.named(text)
                    .ifPresent(type ->
                            edge(site, "injection", type, new Resolution.Derived("the bean " + text), call.line())));
        }
    }

    private void reflection(Site site, Expr.Call call) {
        for (String text : texts(call.arguments().get(0), site)) {
            if (NamingFile.isName(text.strip()) || text.startsWith("[")) {
                types.use(place(site, "reflection", call.line()), text)
                        .ifPresent(added -> added.member(site.member(), Method.CONSTRUCTOR + "()", call.line()));
            }
        }
    }

    private void method(Site site, Expr.Call call) {
        if (call.receiver().orElseThrow() instanceof Expr.ClassOf literal) {
            JavaType type = gathering.names().resolve(literal.type(), site.scope());
            for (String text : texts(call.arguments().get(0), site)) {
                if (type.isEstate()) {
                    List<FoundMethod> found = gathering.names().members().named(type, text);
                    String label = found.stream()
                            .filter(method -> method.parameters().size()
                                    == call.arguments().size() - 1)
                            .findFirst()
                            .map(FoundMethod::label)
                            .orElse(text + "(" + (call.arguments().size() - 1) + " arguments)");
                    types.use(place(site, "reflection", call.line()), type.name())
                            .ifPresent(added -> added.member(site.member(), label, call.line()));
                }
            }
        }
    }

    private void provider(Site site, Expr.Call call) {
        if (call.arguments().get(0) instanceof Expr.ClassOf literal) {
            String service =
                    gathering.names().resolve(literal.type(), site.scope()).name();
            for (NamingFile file : services) {
                for (NamingFile.Mention mention : file.mentions()) {
                    if (mention.where().equals(service)) {
                        types.estate(mention.text())
                                .ifPresent(type -> edge(
                                        site,
                                        "service",
                                        type.name(),
                                        new Resolution.Derived("it is a provider by " + file.file()),
                                        call.line()));
                    }
                }
            }
        }
    }

    private void edge(Site site, String via, String type, Resolution resolution, int line) {
        NodeId to = new NodeId(NodeKind.TYPE, type);
        if (!to.equals(site.node()) && types.estate(type).isPresent()) {
            types.to(place(site, via, line), to, resolution).member(site.member(), Method.CONSTRUCTOR + "()", line);
        }
    }

    private static TypeNames.Place place(Site site, String via, int line) {
        return new TypeNames.Place(site.node(), EdgeKind.CALLS, via, site.at(line));
    }

    /** Constants, both ways of a choice, and what is assigned to a local. */
    private List<String> texts(Expr expression, Site site) {
        Optional<String> constant = text(expression, site);
        if (constant.isPresent()) {
            return List.of(constant.get());
        }
        List<String> found = new ArrayList<>();
        if (expression instanceof Expr.Local local) {
            for (Expr one : Expr.all(site.body().expressions())) {
                if (one instanceof Expr.Assign assign
                        && assign.target() instanceof Expr.Local target
                        && target.index() == local.index()
                        && !assign.appends()
                        && found.size() < MOST) {
                    text(assign.value(), site).ifPresent(found::add);
                }
            }
        } else if (expression instanceof Expr.Choice choice) {
            choice.results().forEach(place -> gathering
                    .constants()
                    .text(choice.evaluated().get(place), site.scope())
                    .ifPresent(found::add));
        }
        return found;
    }

    /** A constant, or one that {@code T.class.getName()} is a part of. */
    private Optional<String> text(Expr expression, Site site) {
        if (expression instanceof Expr.Concat concat) {
            StringBuilder all = new StringBuilder();
            for (Expr part : concat.parts()) {
                Optional<String> one = text(part, site);
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                all.append(one.get());
            }
            return Optional.of(all.toString());
        }
        boolean name = expression instanceof Expr.Call call
                && call.name().equals("getName")
                && call.receiver().stream().anyMatch(Expr.ClassOf.class::isInstance);
        if (name && ((Expr.Call) expression).receiver().orElseThrow() instanceof Expr.ClassOf literal) {
            return Optional.of(
                    gathering.names().resolve(literal.type(), site.scope()).name());
        }
        return gathering.constants().text(expression, site.scope());
    }

    /** What the names of JNDI mean, when all descriptors are known. */
    void draw() {
        for (Lookup lookup : lookups) {
            Optional<JndiNames.Bound> bound = jndi.find(lookup.name());
            if (bound.isPresent() && bound.get().type().isPresent()) {
                edge(
                        lookup.site(),
                        "jndi",
                        bound.get().type().get(),
                        new Resolution.Derived(
                                lookup.name() + " is " + bound.get().reason()),
                        lookup.line());
            } else if (bound.isPresent()) {
                resources
                        .computeIfAbsent(lookup.site().owner(), unused -> new TreeSet<>())
                        .add(lookup.name() + " " + bound.get().reason());
            } else if (lookup.sure()) {
                EdgeSheet.Added added = gathering
                        .edges()
                        .unresolved(
                                lookup.site().node(),
                                EdgeKind.CALLS,
                                "jndi",
                                new Resolution.Unresolved(lookup.name(), List.of()),
                                lookup.site().at(lookup.line()));
                added.member(lookup.site().member(), "", lookup.line());
            }
        }
        resources.keySet().removeIf(type -> gathering.names().node(type).kind() != NodeKind.TYPE);
    }

    /** Resources that types look up, with what they are. */
    SortedMap<String, SortedSet<String>> resources() {
        return resources;
    }
}

package dev.banyan.analyzer.java.outgoing;

import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method.Body;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers which values fields and parameters are given, as far as texts can stand in them. */
final class Flow implements CodeListener {

    /** More callers than that say that a method is general, and nothing of one address. */
    private static final int MOST = 12;

    private static final Set<String> TEXTS = Set.of(
            "java.lang.String",
            "java.net.URL",
            "java.net.URI",
            "java.io.File",
            "java.nio.file.Path",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.lang.CharSequence");

    /** A value and the member in which it is written. */
    record Given(Site site, Expr value, int line) {}

    /** What one body does to one of its locals: the values it is given, and what is appended to them. */
    record Steps(List<Given> values, List<Given> appended) {}

    private final Map<String, List<Given>> fields = new HashMap<>();
    private final Map<String, List<Given>> arguments = new HashMap<>();
    private final IdentityHashMap<Body, Map<Integer, Steps>> locals = new IdentityHashMap<>();

    @Override
    public void call(Site site, Expr.Call call, JavaType receiver, List<JavaType> types, Optional<FoundMethod> target) {
        target.ifPresent(method -> handed(site, method, call.arguments(), call.line()));
    }

    @Override
    public void made(Site site, Expr.New creation, JavaType type, Optional<FoundMethod> constructor) {
        constructor.ifPresent(method -> handed(site, method, creation.arguments(), creation.line()));
    }

    private void handed(Site site, FoundMethod method, List<Expr> values, int line) {
        if (!method.owner().isEstate() || values.isEmpty() || isTest(site)) {
            return;
        }
        for (int i = 0; i < Math.min(values.size(), method.parameters().size()); i++) {
            if (TEXTS.contains(method.parameters().get(i).name())) {
                List<Given> known = arguments.computeIfAbsent(
                        method.owner().name() + "#" + method.label() + "#" + i, unused -> new ArrayList<>(1));
                if (known.size() <= MOST) {
                    known.add(new Given(site, values.get(i), line));
                }
            }
        }
    }

    @Override
    public void evaluated(Site site, Expr expression) {
        if (expression instanceof Expr.Assign assign && !isTest(site)) {
            String type = site.scope().type().name();
            if (assign.target() instanceof Expr.Name name) {
                field(type + "#" + name.id(), site, assign);
            } else if (assign.target() instanceof Expr.Select select && select.scope() instanceof Expr.This) {
                field(type + "#" + select.name(), site, assign);
            }
        }
    }

    private static boolean isTest(Site site) {
        return Gathering.isTest(site.scope().source().file());
    }

    private void field(String key, Site site, Expr.Assign assign) {
        List<Given> known = fields.computeIfAbsent(key, unused -> new ArrayList<>(1));
        if (known.size() <= MOST) {
            known.add(new Given(site, assign.value(), assign.line()));
        }
    }

    /** The values that code assigns to a field, beside its initial one. */
    List<Given> field(String type, String name) {
        return fields.getOrDefault(type + "#" + name, List.of());
    }

    /** What callers hand to a parameter; empty when there are none or too many. */
    List<Given> parameter(String type, String method, int place) {
        List<Given> known = arguments.getOrDefault(type + "#" + method + "#" + place, List.of());
        return known.size() > MOST ? List.of() : known;
    }

    /** What happens to a local. */
    Steps local(Site site, int index) {
        return locals.computeIfAbsent(site.body(), unused -> steps(site))
                .getOrDefault(index, new Steps(List.of(), List.of()));
    }

    private static Map<Integer, Steps> steps(Site site) {
        Map<Integer, Steps> found = new HashMap<>();
        Set<Expr> inner = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Expr expression : Expr.all(site.body().expressions())) {
            if (expression instanceof Expr.Assign assign && assign.target() instanceof Expr.Local local) {
                Steps steps = of(found, local.index());
                (assign.appends() ? steps.appended() : steps.values())
                        .add(new Given(site, assign.value(), assign.line()));
            } else if (expression instanceof Expr.Call call && !inner.contains(call)) {
                appended(site, call, found, inner);
            }
        }
        return found;
    }

    /** {@code local.append(a).append(b)}: the outer call comes first, and appends last. */
    private static void appended(Site site, Expr.Call chain, Map<Integer, Steps> found, Set<Expr> inner) {
        Deque<Given> values = new ArrayDeque<>();
        Expr at = chain;
        while (at instanceof Expr.Call call
                && call.name().equals("append")
                && call.receiver().isPresent()
                && !call.arguments().isEmpty()) {
            values.push(new Given(site, call.arguments().get(0), call.line()));
            inner.add(call);
            at = call.receiver().get();
        }
        if (at instanceof Expr.Local local && !values.isEmpty()) {
            of(found, local.index()).appended().addAll(values);
        }
    }

    private static Steps of(Map<Integer, Steps> found, int index) {
        return found.computeIfAbsent(index, unused -> new Steps(new ArrayList<>(), new ArrayList<>()));
    }
}

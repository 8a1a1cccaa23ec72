package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Annotated controllers of Spring, with mappings inherited from interfaces and superclasses of the estate. */
final class SpringMvc {

    private static final Set<String> CONTROLLER = Set.of(
            "org.springframework.stereotype.Controller", "org.springframework.web.bind.annotation.RestController");
    private static final Set<String> BEFORE = Set.of(
            "org.springframework.web.bind.annotation.ModelAttribute",
            "org.springframework.web.bind.annotation.InitBinder");
    private static final List<String> OLD =
            List.of("javax.servlet.", "javax.persistence.", "javax.validation.", "javax.inject.");

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;
    private final boolean slashOpen;

    SpringMvc(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
        this.slashOpen = isBeforeSix(gathering);
    }

    /** Spring 6 wants {@code jakarta}; before it, a slash at the end of a path did not count. */
    private static boolean isBeforeSix(Gathering gathering) {
        return gathering.productive().stream()
                .flatMap(declared -> declared.source().imports().stream())
                .anyMatch(one -> OLD.stream().anyMatch(one.name()::startsWith));
    }

    void find(List<WebApp> apps) {
        for (Declared declared : gathering.productive()) {
            if (!declared.type().isInterface() && isController(declared, 0)) {
                Optional<WebApp> app = WebApp.near(declared.source().file(), apps);
                Fronts.Front front = sheet.fronts()
                        .spring(
                                declared.source().file(),
                                WebApp.around(declared.source().file(), apps));
                controller(declared, front, app);
            }
        }
    }

    /** Annotated itself, or by an annotation of the estate that is. */
    private boolean isController(Declared declared, int depth) {
        List<AnnotationUse> annotations = declared.type().annotations();
        if (gathering.annotations().has(annotations, declared.scope(), CONTROLLER)) {
            return true;
        }
        return depth < 3
                && annotations.stream()
                        .map(use -> names.resolve(TypeUse.of(use.name(), use.line()), declared.scope()))
                        .flatMap(type -> names.type(type.name()).stream())
                        .anyMatch(meta -> isController(meta, depth + 1));
    }

    private List<Declared> lineage(Declared declared) {
        return names.lineage(declared.javaType()).stream()
                .map(JavaType::name)
                .flatMap(name -> names.type(name).stream())
                .toList();
    }

    private void controller(Declared declared, Fronts.Front front, Optional<WebApp> app) {
        List<Declared> lineage = lineage(declared);
        Optional<Mapping> common = lineage.stream()
                .flatMap(above -> Mapping.of(above.type().annotations(), above.scope(), gathering).stream())
                .findFirst();
        Set<String> seen = new HashSet<>();
        for (Declared above : lineage) {
            for (Method method : above.type().members().methods()) {
                boolean open =
                        !Modifier.isPrivate(method.modifiers()) || !above.type().isInterface();
                if (open && !method.name().startsWith("<")) {
                    Optional<Mapping> own =
                            Mapping.of(method.annotations(), above.scope().in(method), gathering);
                    // An override without mapping of its own keeps the one it inherits.
                    if (own.isPresent() && seen.add(method.label())) {
                        handler(declared, above, method, own.get(), common, front, app);
                    }
                }
            }
        }
    }

    private void handler(
            Declared controller,
            Declared owner,
            Method method,
            Mapping own,
            Optional<Mapping> common,
            Fronts.Front front,
            Optional<WebApp> app) {
        Evidence evidence = new Evidence(owner.source().file(), own.line());
        Set<String> verbs = new TreeSet<>(own.methods());
        common.ifPresent(mapping -> verbs.addAll(mapping.methods()));
        if (verbs.isEmpty()) {
            verbs.add("ANY");
        }
        for (String prefix : common.map(Mapping::paths).orElse(List.of(""))) {
            for (String path : own.paths()) {
                for (String verb : verbs) {
                    List<String> full = front.paths(UrlPath.join(front.prefix(), prefix, path));
                    EndpointSheet.Line line = sheet.http("spring-mvc", verb, full.get(0), evidence, app);
                    full.stream().skip(1).forEach(line::alsoAt);
                    if (slashOpen && front.suffixes().isEmpty()) {
                        UrlPath.otherSlash(full.get(0)).ifPresent(line::alsoAt);
                    }
                    Annotated.roles(gathering, controller, owner.scope().in(method), method)
                            .ifPresent(rule -> line.attribute("security", rule));
                    sheet.handledBy(line, controller.type().name(), method.name(), method.label(), evidence);
                    before(controller)
                            .forEach((label, at) ->
                                    sheet.runs(line, controller.type().name(), method.name(), label, at));
                }
            }
        }
    }

    /** What runs before every handler of a controller: methods that fill the model or set up the binding, by label. */
    private SortedMap<String, Evidence> before(Declared controller) {
        SortedMap<String, Evidence> found = new TreeMap<>();
        for (Declared above : lineage(controller)) {
            for (Method method : above.type().members().methods()) {
                Scope scope = above.scope().in(method);
                boolean mapped =
                        Mapping.of(method.annotations(), scope, gathering).isPresent();
                if (!mapped && gathering.annotations().has(method.annotations(), scope, BEFORE)) {
                    found.putIfAbsent(
                            method.label(), new Evidence(above.source().file(), method.line()));
                }
            }
        }
        return found;
    }
}

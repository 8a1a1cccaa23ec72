package dev.banyan.analyzer.java.naming;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Field;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where a container puts an object of the estate in place of an interface: fields, setters and constructors. */
final class Injection {

    private static final Set<String> INJECTS = injects();
    private static final Set<String> QUALIFIERS = qualifiers();
    private static final Set<String> MAKES_ONE = Set.of(
            "org.springframework.stereotype.Component",
            "org.springframework.stereotype.Controller",
            "org.springframework.stereotype.Service",
            "org.springframework.stereotype.Repository",
            "org.springframework.web.bind.annotation.RestController",
            "org.springframework.context.annotation.Configuration");

    /** More beans than that are a list that is asked for, or a guess. */
    private static final int MOST = 10;

    private final Gathering gathering;
    private final TypeNames types;
    private final ContainerBeans beans;
    private final JndiNames jndi;

    Injection(Gathering gathering, TypeNames types, ContainerBeans beans, JndiNames jndi) {
        this.gathering = gathering;
        this.types = types;
        this.beans = beans;
        this.jndi = jndi;
    }

    private static Set<String> injects() {
        Set<String> names = new TreeSet<>(Annotations.enterprise("inject.Inject", "ejb.EJB", "annotation.Resource"));
        names.add("org.springframework.beans.factory.annotation.Autowired");
        names.add("com.google.inject.Inject");
        return names;
    }

    private static Set<String> qualifiers() {
        Set<String> names = new TreeSet<>(Annotations.enterprise("inject.Named"));
        names.add("org.springframework.beans.factory.annotation.Qualifier");
        return names;
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            Scope scope = declared.scope();
            for (Field field : declared.type().members().fields()) {
                gathering
                        .annotations()
                        .find(field.annotations(), scope, INJECTS)
                        .ifPresent(use -> inject(
                                declared, scope, field.type(), field.annotations(), use, field.name(), field.line()));
            }
            boolean component = gathering.annotations().has(declared.type().annotations(), scope, MAKES_ONE);
            List<Method> constructors = declared.type().members().methods().stream()
                    .filter(method -> method.name().equals(Method.CONSTRUCTOR))
                    .toList();
            for (Method method : declared.type().members().methods()) {
                Optional<AnnotationUse> use =
                        gathering.annotations().find(method.annotations(), scope.in(method), INJECTS);
                boolean only = component && constructors.equals(List.of(method));
                if (use.isPresent() || only) {
                    parameters(declared, method, use);
                }
            }
        }
    }

    private void parameters(Declared declared, Method method, Optional<AnnotationUse> use) {
        Scope scope = declared.scope().in(method);
        for (Method.Parameter parameter : method.signature().parameters()) {
            inject(
                    declared,
                    scope,
                    parameter.type(),
                    parameter.annotations(),
                    use.orElse(new AnnotationUse("Inject", new TreeMap<>(), method.line())),
                    method.label(),
                    method.line());
        }
    }

    private void inject(
            Declared declared,
            Scope scope,
            TypeUse asked,
            List<AnnotationUse> annotations,
            AnnotationUse use,
            String member,
            int line) {
        JavaType type = wanted(gathering.names().resolve(asked, scope));
        Optional<String> named = named(annotations, use, scope);
        NodeId from = new NodeId(NodeKind.TYPE, declared.type().name());
        TypeNames.Place place = new TypeNames.Place(
                from,
                EdgeKind.CALLS,
                "injection",
                new Evidence(declared.source().file(), line));
        if (named.isPresent()) {
            draw(place, named.get(), new Resolution.Derived("the annotation names the bean"), member, line);
            return;
        }
        if (!type.isEstate()) {
            return;
        }
        draw(place, type.name(), member, line);
    }

    /** The beans that may stand for a type; none where it is a class that nothing extends, which the code names already. */
    void draw(TypeNames.Place place, String type, String member, int line) {
        List<String> found = beans.candidates(type);
        if (found.isEmpty() || found.size() > MOST) {
            return;
        }
        String simple = type.substring(type.lastIndexOf('.') + 1);
        Resolution resolution = found.size() == 1
                ? new Resolution.Derived("the only bean of the estate that is a " + simple)
                : new Resolution.Partial("one of " + found.size() + " beans of the estate that are a " + simple);
        found.forEach(one -> draw(place, one, resolution, member, line));
    }

    private void draw(TypeNames.Place place, String type, Resolution resolution, String member, int line) {
        NodeId to = new NodeId(NodeKind.TYPE, type);
        if (!to.equals(place.from()) && types.estate(type).isPresent()) {
            types.to(place, to, resolution).member(member, Method.CONSTRUCTOR + "()", line);
        }
    }

    /** Of {@code List<T>}, {@code Instance<T>}, {@code Provider<T>} the type that is meant. */
    private static JavaType wanted(JavaType type) {
        JavaType element = type.isArray() ? type.element() : type;
        boolean holder = !element.isEstate() && !element.arguments().isEmpty();
        return holder ? element.arguments().get(element.arguments().size() - 1) : element;
    }

    /** The class of the bean that an annotation names, where the name is that of one. */
    private Optional<String> named(List<AnnotationUse> annotations, AnnotationUse use, Scope scope) {
        Optional<String> qualified = gathering
                .annotations()
                .find(annotations, scope, QUALIFIERS)
                .flatMap(one -> one.value("value"))
                .flatMap(value -> gathering.constants().text(value, scope))
                .flatMap(beans::named);
        if (qualified.isPresent()) {
            return qualified;
        }
        for (String element : List.of("beanName", "lookup", "mappedName", "name")) {
            Optional<String> text =
                    use.value(element).flatMap(value -> gathering.constants().text(value, scope));
            Optional<String> found = text.flatMap(
                    name -> beans.named(name).or(() -> jndi.find(name).flatMap(JndiNames.Bound::type)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}

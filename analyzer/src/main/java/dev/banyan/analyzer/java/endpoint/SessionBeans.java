package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Session beans of ejb-jar.xml and annotations; each business method is a way in. */
final class SessionBeans {

    private static final Set<String> SESSION = Annotations.enterprise("ejb.Stateless", "ejb.Stateful", "ejb.Singleton");
    private static final Set<String> REMOTE = Annotations.enterprise("ejb.Remote");
    private static final Set<String> CONTAINER_METHODS =
            Set.of("setSessionContext", "ejbCreate", "ejbRemove", "ejbActivate", "ejbPassivate", "ejbPostCreate");

    /** The container calls these; no client can. */
    private static final Set<String> CALLBACKS = Annotations.enterprise(
            "annotation.PostConstruct",
            "annotation.PreDestroy",
            "ejb.PostActivate",
            "ejb.PrePassivate",
            "ejb.AfterBegin",
            "ejb.BeforeCompletion",
            "ejb.AfterCompletion",
            "ejb.Timeout",
            "ejb.Schedule",
            "ejb.Schedules",
            "interceptor.AroundInvoke",
            "interceptor.AroundTimeout");

    private static final Set<String> OBSERVED =
            Annotations.enterprise("enterprise.event.Observes", "enterprise.event.ObservesAsync");

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;

    SessionBeans(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
    }

    void find() {
        for (XmlDocument descriptor : gathering.rooted("ejb-jar")) {
            for (XmlElement bean : descriptor.root().orElseThrow().all("session")) {
                bean.childText("ejb-class").ifPresent(type -> described(descriptor, bean, type));
            }
        }
        for (Declared declared : gathering.productive()) {
            gathering
                    .annotations()
                    .find(declared.type().annotations(), declared.scope(), SESSION)
                    .ifPresent(use -> annotated(declared, use));
        }
    }

    private void described(XmlDocument descriptor, XmlElement bean, String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        int line = bean.child("ejb-name").map(XmlElement::line).orElse(bean.line());
        Evidence evidence = new Evidence(descriptor.file(), line);
        Optional<String> remote = bean.childText("remote").or(() -> bean.childText("business-remote"));
        EndpointSheet.Line endpoint = sheet.other(
                        "ejb", "EJB", bean.childText("ejb-name").orElse(simple), evidence)
                .attribute("remote", Boolean.toString(remote.isPresent()))
                .attribute(
                        "session",
                        bean.childText("session-type").orElse("Stateless").toLowerCase(Locale.ROOT));
        permission(descriptor, bean.childText("ejb-name").orElse(simple))
                .ifPresent(rule -> endpoint.attribute("security", rule));
        Optional<Declared> view = remote.or(() -> bean.childText("local")).flatMap(names::type);
        Optional<Declared> declared = names.type(type);
        if (declared.isPresent()) {
            methods(endpoint, declared.get(), view, evidence);
        } else {
            sheet.handledOutside(endpoint, type);
        }
    }

    /** The roles of all methods of a bean, and those of single ones: {@code clerk;close=boss}. */
    private static Optional<String> permission(XmlDocument descriptor, String bean) {
        SortedSet<String> rules = new TreeSet<>();
        for (XmlElement permission : descriptor.root().orElseThrow().all("method-permission")) {
            String roles = permission.child("unchecked").isPresent()
                    ? "PermitAll"
                    : permission.children("role-name").stream()
                            .map(XmlElement::text)
                            .sorted()
                            .collect(Collectors.joining(","));
            for (XmlElement method : permission.children("method")) {
                if (method.childText("ejb-name").filter(bean::equals).isPresent()) {
                    String name = method.childText("method-name").orElse("*");
                    rules.add(name.equals("*") ? roles : name + "=" + roles);
                }
            }
        }
        return rules.isEmpty() ? Optional.empty() : Optional.of(String.join(";", rules));
    }

    private void annotated(Declared declared, AnnotationUse use) {
        Evidence evidence = new Evidence(declared.source().file(), use.line());
        String name = use.value("name")
                .flatMap(value -> gathering.constants().text(value, declared.scope()))
                .orElse(declared.type().simpleName());
        EndpointSheet.Line endpoint = sheet.other("ejb", "EJB", name, evidence)
                .attribute("remote", Boolean.toString(isRemote(declared)))
                .attribute("session", use.simpleName().toLowerCase(Locale.ROOT));
        Annotated.roles(gathering, declared.type().annotations(), declared.scope())
                .ifPresent(rule -> endpoint.attribute("security", rule));
        methods(endpoint, declared, Optional.empty(), evidence);
    }

    private boolean isRemote(Declared declared) {
        return names.lineage(declared.javaType()).stream()
                .map(JavaType::name)
                .flatMap(name -> names.type(name).stream())
                .anyMatch(above -> gathering.annotations().has(above.type().annotations(), above.scope(), REMOTE));
    }

    /** Public methods; where a component interface is declared, those it names. */
    private void methods(EndpointSheet.Line endpoint, Declared bean, Optional<Declared> view, Evidence evidence) {
        Set<String> wanted = view.map(type -> Set.copyOf(type.type().members().methods().stream()
                        .map(Method::name)
                        .toList()))
                .orElse(Set.of());
        boolean any = false;
        for (JavaType above : names.lineage(bean.javaType())) {
            List<Method> methods = names.type(above.name()).stream()
                    .filter(type -> !type.type().isInterface())
                    .flatMap(type -> type.type().members().methods().stream()
                            .filter(method -> isBusiness(method, type.scope().in(method))))
                    .filter(method -> wanted.isEmpty() || wanted.contains(method.name()))
                    .toList();
            for (Method method : methods) {
                any = true;
                sheet.handledBy(endpoint, bean.type().name(), method.name(), method.label(), evidence);
            }
        }
        if (!any) {
            sheet.handledOutside(endpoint, bean.type().name());
        }
    }

    private boolean isBusiness(Method method, Scope scope) {
        return Modifier.isPublic(method.modifiers())
                && !Modifier.isStatic(method.modifiers())
                && !method.name().startsWith("<")
                && !CONTAINER_METHODS.contains(method.name())
                && !gathering.annotations().has(method.annotations(), scope, CALLBACKS)
                && method.signature().parameters().stream()
                        .noneMatch(one -> gathering.annotations().has(one.annotations(), scope, OBSERVED));
    }
}

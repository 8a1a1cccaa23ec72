package dev.banyan.analyzer.java.naming;

import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What containers make objects of, by the names that pages, code and descriptors use: CDI, JSF, Spring, EJB, those of faces-config.xml, of Spring's XML and
 * of ejb-jar.xml.
 */
public final class ContainerBeans {

    private static final Set<String> NAMED = named();
    private static final Set<String> ENTERPRISE =
            Annotations.enterprise("ejb.Stateless", "ejb.Stateful", "ejb.Singleton", "ejb.MessageDriven");
    private static final Set<String> SCOPED = scoped();

    private final Gathering gathering;
    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, String> enterprise = new TreeMap<>();
    private final Set<String> annotated = new TreeSet<>();
    private final Set<String> made = new TreeSet<>();
    private final Map<String, List<String>> candidates = new HashMap<>();

    public ContainerBeans(Gathering gathering) {
        this.gathering = gathering;
        for (XmlDocument config : gathering.rooted("faces-config")) {
            for (XmlElement bean : config.root().orElseThrow().children("managed-bean")) {
                bean.childText("managed-bean-name").ifPresent(name -> bean.childText("managed-bean-class")
                        .ifPresent(type -> types.putIfAbsent(name, type)));
            }
        }
        for (Declared declared : gathering.productive()) {
            annotated(declared);
        }
        for (XmlDocument context : gathering.rooted("beans")) {
            context.root().orElseThrow().all("bean").forEach(bean -> bean.attribute("class")
                    .ifPresent(type -> {
                        made.add(type);
                        bean.attribute("id")
                                .or(() -> bean.attribute("name"))
                                .ifPresent(name -> types.putIfAbsent(name, type));
                    }));
        }
        for (XmlDocument jar : gathering.rooted("ejb-jar")) {
            for (String kind : List.of("session", "entity", "message-driven")) {
                jar.root().orElseThrow().all(kind).forEach(bean -> bean.childText("ejb-class")
                        .ifPresent(type ->
                                bean.childText("ejb-name").ifPresent(name -> enterprise.putIfAbsent(name, type))));
            }
        }
        made.addAll(annotated);
        made.addAll(types.values());
        made.addAll(enterprise.values());
    }

    private void annotated(Declared declared) {
        List<AnnotationUse> annotations = declared.type().annotations();
        gathering.annotations().find(annotations, declared.scope(), NAMED).ifPresent(use -> {
            annotated.add(declared.type().name());
            types.putIfAbsent(name(declared, use, gathering), declared.type().name());
        });
        gathering.annotations().find(annotations, declared.scope(), ENTERPRISE).ifPresent(use -> {
            String name = use.value("name")
                    .flatMap(value -> gathering.constants().text(value, declared.scope()))
                    .orElse(declared.type().simpleName());
            enterprise.putIfAbsent(name, declared.type().name());
        });
        if (gathering.annotations().has(annotations, declared.scope(), SCOPED)) {
            annotated.add(declared.type().name());
        }
    }

    private static Set<String> named() {
        Set<String> names = new TreeSet<>(
                Annotations.enterprise("inject.Named", "enterprise.inject.Model", "faces.bean.ManagedBean"));
        String stereotype = "org.springframework.stereotype.";
        names.addAll(Set.of(
                stereotype + "Component",
                stereotype + "Controller",
                stereotype + "Service",
                stereotype + "Repository"));
        names.add("org.jboss.seam.annotations.Name");
        return names;
    }

    private static Set<String> scoped() {
        Set<String> names = new TreeSet<>(Annotations.enterprise(
                "enterprise.context.ApplicationScoped",
                "enterprise.context.RequestScoped",
                "enterprise.context.SessionScoped",
                "enterprise.context.ConversationScoped",
                "enterprise.context.Dependent",
                "inject.Singleton"));
        names.add("org.springframework.web.bind.annotation.RestController");
        names.add("org.springframework.context.annotation.Configuration");
        return names;
    }

    private static String name(Declared declared, AnnotationUse use, Gathering gathering) {
        String simple = declared.type().simpleName();
        return use.value("value")
                .or(() -> use.value("name"))
                .flatMap(value -> gathering.constants().text(value, declared.scope()))
                .filter(text -> !text.isBlank())
                .orElse(Character.toLowerCase(simple.charAt(0)) + simple.substring(1));
    }

    /** The type of a bean. */
    public Optional<String> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The type of a bean or an enterprise bean. */
    Optional<String> named(String name) {
        return type(name).or(() -> enterprise(name));
    }

    /** Whether an annotation of the type itself makes it a bean. */
    boolean isAnnotated(String type) {
        return annotated.contains(type);
    }

    /** The class of an enterprise bean. */
    Optional<String> enterprise(String name) {
        return Optional.ofNullable(enterprise.get(name));
    }

    /**
     * What a container may put where that type is asked for: the beans that extend or implement it; where nothing is known to be a bean, all classes that do.
     */
    List<String> candidates(String type) {
        return candidates.computeIfAbsent(type, unused -> find(type));
    }

    private List<String> find(String type) {
        List<String> classes = gathering.names().subtypes(type).stream()
                .filter(this::isClass)
                .sorted()
                .toList();
        List<String> known = classes.stream().filter(made::contains).toList();
        return known.isEmpty() ? classes : known;
    }

    private boolean isClass(String type) {
        return gathering
                .names()
                .type(type)
                .filter(declared -> !declared.type().isInterface()
                        && !declared.type().isAnonymous()
                        && !Modifier.isAbstract(declared.type().modifiers())
                        && !Gathering.isTest(declared.source().file()))
                .isPresent();
    }
}

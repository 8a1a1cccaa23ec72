package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Beans by the names that expressions of pages use: CDI, JSF, Spring, and those of faces-config.xml and Spring's XML. */
final class Beans {

    private static final Set<String> NAMED = named();
    private final Map<String, String> types = new TreeMap<>();

    Beans(Gathering gathering) {
        for (XmlDocument config : gathering.rooted("faces-config")) {
            for (XmlElement bean : config.root().orElseThrow().children("managed-bean")) {
                bean.childText("managed-bean-name").ifPresent(name -> bean.childText("managed-bean-class")
                        .ifPresent(type -> types.putIfAbsent(name, type)));
            }
        }
        for (Declared declared : gathering.productive()) {
            gathering
                    .annotations()
                    .find(declared.type().annotations(), declared.scope(), NAMED)
                    .ifPresent(use -> types.putIfAbsent(
                            name(declared, use, gathering), declared.type().name()));
        }
        for (XmlDocument context : gathering.rooted("beans")) {
            context.root().orElseThrow().all("bean").forEach(bean -> bean.attribute("class")
                    .ifPresent(type -> bean.attribute("id")
                            .or(() -> bean.attribute("name"))
                            .ifPresent(name -> types.putIfAbsent(name, type))));
        }
    }

    private static Set<String> named() {
        Set<String> names = new TreeSet<>(
                Annotations.enterprise("inject.Named", "enterprise.inject.Model", "faces.bean.ManagedBean"));
        String stereotype = "org.springframework.stereotype.";
        names.addAll(Set.of(stereotype + "Component", stereotype + "Controller", stereotype + "Service"));
        names.add("org.jboss.seam.annotations.Name");
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
    Optional<String> type(String name) {
        return Optional.ofNullable(types.get(name));
    }
}

package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.data.Destinations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The elements of Spring's XML files that no test owns, and its beans by name. */
final class SpringBeans {

    /** A reference to a reference to a reference ends here. */
    private static final int DEEPEST = 5;

    /** An element and the file that it stands in. */
    record Placed(XmlDocument document, XmlElement element) {

        Evidence evidence() {
            return new Evidence(document.file(), element.line());
        }

        String type() {
            return element.attribute("class").orElse("");
        }
    }

    private final List<Placed> roots = new ArrayList<>();
    private final Map<String, Placed> byName = new TreeMap<>();

    SpringBeans(Gathering gathering) {
        for (XmlDocument document : gathering.rooted("beans")) {
            if (!Gathering.isTest(document.file())) {
                roots.add(new Placed(document, document.root().orElseThrow()));
            }
        }
        for (Placed bean : all("bean")) {
            bean.element().attribute("id").ifPresent(id -> byName.putIfAbsent(id, bean));
            for (String name : bean.element().attribute("name").orElse("").split("[,; ]", -1)) {
                byName.putIfAbsent(name, bean);
            }
        }
    }

    /** Every element of that local name. */
    List<Placed> all(String name) {
        return roots.stream()
                .flatMap(root -> root.element().all(name).stream().map(one -> new Placed(root.document(), one)))
                .toList();
    }

    Optional<Placed> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The class behind a name, which may be one of a factory that wraps the bean in its {@code target}. */
    Optional<String> type(String name) {
        Optional<Placed> bean = named(name);
        for (int depth = 0; bean.isPresent() && depth < DEEPEST; depth++) {
            Optional<Placed> wrapped = bean.flatMap(one -> target(one.element(), "target"));
            if (wrapped.isEmpty()) {
                return bean.map(Placed::type).filter(type -> !type.isEmpty());
            }
            bean = wrapped;
        }
        return Optional.empty();
    }

    /** The bean that a property refers to or holds. */
    Optional<Placed> target(XmlElement bean, String property) {
        return value(bean, property).flatMap(this::named).or(() -> property(bean, property)
                .flatMap(one -> one.child("bean"))
                .map(inner -> new Placed(roots.get(0).document(), inner)));
    }

    /** The text or the name of the bean that a property is given, however it is written. */
    static Optional<String> value(XmlElement bean, String property) {
        Optional<String> written = property(bean, property).flatMap(one -> one.attribute("value")
                .or(() -> one.attribute("ref"))
                .or(() -> one.childText("value"))
                .or(() -> one.child("ref").flatMap(ref -> ref.attribute("bean").or(() -> ref.attribute("local"))))
                .or(() -> one.child("idref").flatMap(ref -> ref.attribute("bean"))));
        return written.or(() -> bean.attribute(property)).or(() -> bean.attribute(property + "-ref"));
    }

    static Optional<XmlElement> property(XmlElement bean, String property) {
        return bean.children("property").stream()
                .filter(one -> one.attribute("name").filter(property::equals).isPresent())
                .findFirst();
    }

    /** A bean that stands for a destination has its name inside. */
    String destination(String written) {
        return named(written)
                .map(bean -> physical(bean.element(), written))
                .or(() -> all("queue").stream()
                        .map(Placed::element)
                        .filter(queue ->
                                queue.attribute("id").filter(written::equals).isPresent())
                        .flatMap(queue -> queue.attribute("name").or(() -> queue.attribute("physicalName")).stream())
                        .findFirst())
                .orElse(Destinations.plain(written));
    }

    static String physical(XmlElement bean, String otherwise) {
        return value(bean, "physicalName")
                .or(() -> value(bean, "jndiName"))
                .or(() -> bean.children("constructor-arg").stream()
                        .flatMap(one -> one.attribute("value").or(() -> one.childText("value")).stream())
                        .findFirst())
                .map(Destinations::plain)
                .orElse(otherwise);
    }
}

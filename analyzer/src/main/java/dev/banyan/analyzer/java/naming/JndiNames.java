package dev.banyan.analyzer.java.naming;

import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What names of JNDI mean, by the descriptors of the estate: references of web.xml and ejb-jar.xml, the bindings of vendors, resources of Tomcat, JBoss and
 * Liberty. A name is known with and without its prefix ({@code java:comp/env/}, {@code java:}).
 */
final class JndiNames {

    private static final List<String> PREFIXES =
            List.of("java:comp/env/", "java:/", "java:jboss/", "java:", "local:", "comp/env/");

    /** Where the specification puts resources; enterprise beans stand in {@code ejb/}. */
    private static final Set<String> SUBCONTEXTS = Set.of("jdbc/", "jms/", "mail/", "url/", "eis/");

    private static final Set<String> REFERENCES = Set.of("ejb-ref", "ejb-local-ref");
    private static final Map<String, List<String>> RESOURCES = Map.of(
            "resource-ref", List.of("res-ref-name", "res-type"),
            "resource-env-ref", List.of("resource-env-ref-name", "resource-env-ref-type"),
            "message-destination-ref", List.of("message-destination-ref-name", "message-destination-type"),
            "data-source", List.of("name", "class-name"));

    /**
     * What a name is bound to.
     *
     * @param type of the estate; empty for a resource
     * @param reason what it is, and by which file
     */
    record Bound(Optional<String> type, String reason) {}

    private final ContainerBeans beans;
    private final Map<String, Bound> bound = new TreeMap<>();

    JndiNames(Gathering gathering, ContainerBeans beans) {
        this.beans = beans;
        for (XmlDocument document : gathering.documents()) {
            if (!Gathering.isTest(document.file())) {
                document.root().ifPresent(root -> document(document.file(), root));
            }
        }
    }

    private void document(String file, XmlElement root) {
        switch (root.name()) {
            case "web-app", "web-fragment", "ejb-jar", "application" -> standard(file, root);
            case "EJBJarBinding" -> websphere(file, root);
            case "ejb-jar-bnd" -> liberty(file, root);
            case "Context", "server", "Server" -> resources(file, root);
            case "datasources", "connection-factories" ->
                root.all("jndi-name").forEach(name -> resource(name.text(), "javax.sql.DataSource", file));
            default -> vendors(file, root);
        }
    }

    private void standard(String file, XmlElement root) {
        for (String kind : REFERENCES) {
            for (XmlElement reference : root.all(kind)) {
                reference.childText("ejb-ref-name").ifPresent(name -> reference(file, reference, name));
            }
        }
        RESOURCES.forEach((kind, parts) -> root.all(kind).forEach(one -> one.childText(parts.get(0))
                .ifPresent(name -> resource(name, one.childText(parts.get(1)).orElse("a resource"), file))));
    }

    private void reference(String file, XmlElement reference, String name) {
        Optional<String> linked = reference
                .childText("ejb-link")
                .map(link -> link.substring(link.indexOf('#') + 1))
                .flatMap(beans::enterprise);
        Optional<String> view = List.of("local", "remote").stream()
                .flatMap(kind -> reference.childText(kind).stream())
                .findFirst();
        linked.or(() -> view.map(beans::candidates)
                        .filter(all -> all.size() == 1)
                        .map(all -> all.get(0)))
                .ifPresent(type -> bean(name, type, file));
    }

    /** {@code <ejbBindings jndiName="ejb/X"><enterpriseBean href="META-INF/ejb-jar.xml#X"/>}: by the id, which mostly is the name. */
    private void websphere(String file, XmlElement root) {
        for (XmlElement binding : root.all("ejbBindings")) {
            binding.attribute("jndiName").ifPresent(name -> binding.child("enterpriseBean")
                    .flatMap(bean -> bean.attribute("href"))
                    .map(href -> href.substring(href.indexOf('#') + 1))
                    .flatMap(beans::enterprise)
                    .ifPresent(type -> bean(name, type, file)));
        }
    }

    private void liberty(String file, XmlElement root) {
        for (XmlElement session : root.all("session")) {
            Optional<String> type = session.attribute("name").flatMap(beans::enterprise);
            type.ifPresent(found -> {
                for (String attribute :
                        List.of("simple-binding-name", "local-home-binding-name", "remote-home-binding-name")) {
                    session.attribute(attribute).ifPresent(name -> bean(name, found, file));
                }
                session.children("interface")
                        .forEach(view -> view.attribute("binding-name").ifPresent(name -> bean(name, found, file)));
            });
        }
    }

    /** {@code <ejb-name>} beside {@code <jndi-name>}, as JBoss, WebLogic and GlassFish write it. */
    private void vendors(String file, XmlElement root) {
        boolean vendor = Set.of("jboss", "weblogic-ejb-jar", "sun-ejb-jar", "glassfish-ejb-jar")
                .contains(root.name());
        if (!vendor) {
            return;
        }
        for (String kind : List.of("session", "entity", "message-driven", "weblogic-enterprise-bean", "ejb")) {
            for (XmlElement bean : root.all(kind)) {
                bean.childText("ejb-name").flatMap(beans::enterprise).ifPresent(type -> {
                    for (String part : List.of("jndi-name", "local-jndi-name")) {
                        bean.childText(part).ifPresent(name -> bean(name, type, file));
                    }
                });
            }
        }
    }

    private void resources(String file, XmlElement root) {
        root.all("Resource").forEach(one -> one.attribute("name")
                .ifPresent(name -> resource(name, one.attribute("type").orElse("a resource"), file)));
        root.all("dataSource").forEach(one -> one.attribute("jndiName")
                .ifPresent(name -> resource(name, one.attribute("type").orElse("javax.sql.DataSource"), file)));
    }

    private void bean(String name, String type, String file) {
        bound.putIfAbsent(plain(name), new Bound(Optional.of(type), "bound to " + type + " by " + file));
    }

    private void resource(String name, String type, String file) {
        bound.putIfAbsent(plain(name), new Bound(Optional.empty(), type + " (" + file + ")"));
    }

    private static String plain(String name) {
        String plain = name.strip();
        for (String prefix : PREFIXES) {
            if (plain.startsWith(prefix)) {
                return plain.substring(prefix.length());
            }
        }
        return plain;
    }

    /** What a name is bound to; portable names ({@code java:global/app/Bean!a.View}) hold that of the bean. */
    Optional<Bound> find(String name) {
        if (name.startsWith("java:comp/") && !name.startsWith("java:comp/env/")) {
            return Optional.of(new Bound(Optional.empty(), "of the container"));
        }
        Optional<Bound> known = Optional.ofNullable(bound.get(plain(name)));
        if (known.isEmpty() && SUBCONTEXTS.stream().anyMatch(plain(name)::startsWith)) {
            return Optional.of(new Bound(Optional.empty(), "a resource by its name"));
        }
        if (known.isPresent() || !isPortable(name)) {
            return known;
        }
        String before = name.indexOf('!') < 0 ? name : name.substring(0, name.indexOf('!'));
        return beans.enterprise(before.substring(before.lastIndexOf('/') + 1))
                .map(type -> new Bound(Optional.of(type), "the portable name of the bean " + type));
    }

    private static boolean isPortable(String name) {
        return name.startsWith("java:global/")
                || name.startsWith("java:app/")
                || name.startsWith("java:module/")
                || name.startsWith("ejb:");
    }
}

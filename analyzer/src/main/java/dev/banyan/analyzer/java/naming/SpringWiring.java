package dev.banyan.analyzer.java.naming;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Spring's XML joins: beans that refer to beans, files that import files, packages that are scanned. */
final class SpringWiring {

    private static final Set<String> BY_TYPE = Set.of("byType", "constructor", "autodetect");

    private final Gathering gathering;
    private final TypeNames types;
    private final ContainerBeans beans;
    private final Set<NodeId> configs;

    SpringWiring(Gathering gathering, TypeNames types, ContainerBeans beans, Set<NodeId> configs) {
        this.gathering = gathering;
        this.types = types;
        this.beans = beans;
        this.configs = configs;
    }

    void find() {
        List<XmlDocument> contexts = gathering.rooted("beans");
        for (XmlDocument context : contexts) {
            XmlElement root = context.root().orElseThrow();
            String usual = root.attribute("default-autowire").orElse("no");
            root.all("bean").forEach(bean -> bean(context.file(), bean, usual));
            root.all("import").forEach(one -> imports(context.file(), one, contexts));
            root.all("component-scan").forEach(scan -> scan(context.file(), scan));
        }
    }

    private void bean(String file, XmlElement bean, String usual) {
        Optional<NodeId> type = bean.attribute("class").flatMap(types::estate);
        if (type.isEmpty()) {
            return;
        }
        Map<String, Integer> references = new HashMap<>();
        references(bean, references);
        references.forEach((name, line) -> beans.named(name)
                .flatMap(types::estate)
                .filter(to -> !to.equals(type.get()))
                .ifPresent(to -> types.to(
                                place(type.get(), file, line),
                                to,
                                new Resolution.Derived("the bean " + name + " by " + file))
                        .member("", Method.CONSTRUCTOR + "()", line)));
        String autowire =
                bean.attribute("autowire").filter(how -> !how.equals("default")).orElse(usual);
        if (autowire.equals("byName") || BY_TYPE.contains(autowire)) {
            autowired(file, bean, type.get(), autowire);
        }
    }

    private TypeNames.Place place(NodeId from, String file, int line) {
        return new TypeNames.Place(from, EdgeKind.CALLS, "injection", new Evidence(file, line));
    }

    /** Names of beans below a bean: {@code ref="x"}, {@code p:dao-ref="x"}, {@code <ref bean="x"/>}, {@code <idref bean="x"/>}; inner beans have their own. */
    private static void references(XmlElement element, Map<String, Integer> found) {
        element.attributes().forEach((name, value) -> {
            boolean reference =
                    name.equals("ref") || name.endsWith("-ref") || name.equals("factory-bean") || name.equals("parent");
            if (reference) {
                found.putIfAbsent(value.strip(), element.line());
            }
        });
        if (element.name().equals("ref") || element.name().equals("idref")) {
            for (String attribute : List.of("bean", "local", "parent")) {
                element.attribute(attribute).ifPresent(name -> found.putIfAbsent(name, element.line()));
            }
        }
        element.children().stream()
                .filter(child -> !child.name().equals("bean"))
                .forEach(child -> references(child, found));
    }

    /** The setters, or the constructors, whose types beans of the estate have. */
    private void autowired(String file, XmlElement bean, NodeId type, String how) {
        for (Declared above : lineage(type)) {
            for (Method method : above.type().members().methods()) {
                boolean constructor = method.name().equals(Method.CONSTRUCTOR);
                boolean setter = method.name().startsWith("set")
                        && method.name().length() > 3
                        && method.signature().parameters().size() == 1;
                if (how.equals("constructor") ? constructor : setter) {
                    method.signature().parameters().forEach(parameter -> {
                        JavaType asked = gathering
                                .names()
                                .resolve(parameter.type(), above.scope().in(method));
                        Optional<String> named = how.equals("byName") ? beans.type(property(method)) : Optional.empty();
                        List<String> found = how.equals("byName")
                                ? named.stream().toList()
                                : asked.isEstate() ? beans.candidates(asked.name()) : List.of();
                        found.stream()
                                .limit(found.size() == 1 ? 1 : 0)
                                .flatMap(one -> types.estate(one).stream())
                                .filter(to -> !to.equals(type))
                                .forEach(to -> types.to(
                                                place(type, file, bean.line()),
                                                to,
                                                new Resolution.Derived("autowired " + how + " by " + file))
                                        .member("", Method.CONSTRUCTOR + "()", bean.line()));
                    });
                }
            }
        }
    }

    private static String property(Method setter) {
        return setter.name().substring(3, 4).toLowerCase(Locale.ROOT)
                + setter.name().substring(4);
    }

    private List<Declared> lineage(NodeId type) {
        return gathering.names().type(type.name()).stream()
                .flatMap(declared -> gathering.names().lineage(declared.javaType()).stream())
                .flatMap(above -> gathering.names().type(above.name()).stream())
                .toList();
    }

    private void imports(String file, XmlElement one, List<XmlDocument> contexts) {
        String resource = one.attribute("resource").orElse("");
        String path = resource.substring(resource.indexOf(':') + 1);
        String plain = path.startsWith("/") ? path.substring(1) : path;
        if (plain.isEmpty() || plain.indexOf('*') >= 0) {
            return;
        }
        contexts.stream()
                .map(XmlDocument::file)
                .filter(other -> !other.equals(file) && ("/" + other).endsWith("/" + plain))
                .forEach(other -> {
                    NodeId from = new NodeId(NodeKind.CONFIG, file);
                    NodeId to = new NodeId(NodeKind.CONFIG, other);
                    configs.add(from);
                    configs.add(to);
                    gathering
                            .edges()
                            .add(
                                    from,
                                    EdgeKind.INCLUDES,
                                    to,
                                    "import",
                                    new Resolution.Derived("the name of the file ends so"),
                                    new Evidence(file, one.line()));
                });
    }

    /** Every type in the packages that a container would make a bean of. */
    private void scan(String file, XmlElement scan) {
        List<String> packages =
                List.of(scan.attribute("base-package").orElse("").split("[,;\\s]+", -1));
        NodeId from = new NodeId(NodeKind.CONFIG, file);
        for (Declared declared : gathering.productive()) {
            String name = declared.type().name();
            boolean scanned = packages.stream().anyMatch(one -> !one.isEmpty() && name.startsWith(one + "."));
            if (scanned && beans.isAnnotated(name)) {
                configs.add(from);
                types.to(
                        new TypeNames.Place(from, EdgeKind.USES, "component-scan", new Evidence(file, scan.line())),
                        new NodeId(NodeKind.TYPE, name),
                        new Resolution.Derived("its annotation makes it a bean of a package that is scanned"));
            }
        }
    }
}

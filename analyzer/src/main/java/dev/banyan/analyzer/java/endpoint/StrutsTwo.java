package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Actions of Struts 2 in struts.xml: namespace of the package, name, extension. A name with a star is one endpoint, whose
 * method may be any that the star can mean; where methods can be called by {@code name!method}, each that is allowed by name
 * is one more.
 */
final class StrutsTwo {

    /** The class that answers where an action names none, and in which a base of the estate's ends. */
    static final String SUPPORT = "com.opensymphony.xwork2.ActionSupport";

    private static final String METHOD = "execute";

    /** One action in its file. */
    private record Action(XmlDocument config, XmlElement around, XmlElement element, StrutsSettings settings) {

        Evidence evidence() {
            return new Evidence(config.file(), element.line());
        }
    }

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;
    private final Map<String, String> beans = new TreeMap<>();
    private final TilesPages tiles;

    StrutsTwo(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
        this.tiles = new TilesPages(gathering);
        for (XmlDocument context : gathering.rooted("beans")) {
            context.root().orElseThrow().all("bean").forEach(bean -> bean.attribute("id")
                    .ifPresent(id -> bean.attribute("class").ifPresent(type -> beans.putIfAbsent(id, type))));
        }
    }

    void find(List<WebApp> apps) {
        for (XmlDocument config : gathering.rooted("struts")) {
            if (!Gathering.isTest(config.file())) {
                StrutsSettings settings = StrutsSettings.near(config.file(), gathering, apps);
                for (XmlElement around : config.root().orElseThrow().children("package")) {
                    around.children("action")
                            .forEach(element -> action(new Action(config, around, element, settings), apps));
                }
            }
        }
    }

    private void action(Action action, List<WebApp> apps) {
        Optional<String> name = action.element().attribute("name");
        if (name.isEmpty()) {
            return;
        }
        Optional<String> declared = action.element()
                .attribute("class")
                .or(() -> action.around().child("default-class-ref").flatMap(one -> one.attribute("class")));
        String type = declared.map(one -> names.type(one).isPresent()
                        ? one
                        : Optional.ofNullable(beans.get(one)).orElse(one))
                .orElse(SUPPORT);
        String method = action.element().attribute("method").orElse(METHOD);
        EndpointSheet.Line line = endpoint(action, name.get(), apps);
        List<FoundMethod> methods = methods(action, type, method);
        methods.forEach(one -> sheet.handledBy(line, type, plain(one), one.label(), action.evidence()));
        if (methods.isEmpty()) {
            sheet.handledOutside(line, type + "#" + method);
        }
        if (method.indexOf('{') >= 0) {
            line.attribute("dispatch", method);
        }
        List<NodeId> pages = pages(action);
        pages.forEach(page -> {
            if (names.type(type).isPresent()) {
                gathering
                        .edges()
                        .add(
                                new NodeId(NodeKind.TYPE, type),
                                EdgeKind.SHOWS,
                                page,
                                "forward",
                                new Resolution.Exact(),
                                action.evidence());
            } else {
                sheet.shows(line, page, action.evidence());
            }
        });
        if (action.settings().dynamic() && name.get().indexOf('*') < 0) {
            dynamic(action, name.get(), type, method, apps);
        }
    }

    private EndpointSheet.Line endpoint(Action action, String name, List<WebApp> apps) {
        String namespace = action.around().attribute("namespace").orElse("");
        String path = UrlPath.join(namespace, name);
        StrutsSettings settings = action.settings();
        EndpointSheet.Line line = sheet.http(
                "struts2",
                "ANY",
                path + settings.ending(),
                action.evidence(),
                WebApp.near(action.config().file(), apps));
        settings.others().forEach(ending -> line.alsoAt(path + ending));
        return line;
    }

    /** What {@code name!method} calls, of the methods that the action allows by their names. */
    private void dynamic(Action action, String name, String type, String own, List<WebApp> apps) {
        for (String allowed : allowed(action)) {
            List<FoundMethod> found = named(type, allowed);
            if (!found.isEmpty() && !allowed.equals(own)) {
                EndpointSheet.Line line = endpoint(action, name + "!" + allowed, apps);
                found.forEach(one -> sheet.handledBy(line, type, plain(one), one.label(), action.evidence()));
            }
        }
    }

    private static Set<String> allowed(Action action) {
        Set<String> allowed = new TreeSet<>();
        for (XmlElement list : action.element().children("allowed-methods")) {
            for (String one : list.text().split(",", -1)) {
                String name = one.strip();
                if (!name.isEmpty() && name.chars().allMatch(Character::isJavaIdentifierPart)) {
                    allowed.add(name);
                }
            }
        }
        return allowed;
    }

    /** The method by its name; where the name holds a part of the path, all that it can mean. */
    private List<FoundMethod> methods(Action action, String type, String method) {
        int open = method.indexOf('{');
        if (open < 0) {
            return named(type, method);
        }
        String before = method.substring(0, open);
        String after = method.substring(method.lastIndexOf('}') + 1);
        Set<String> allowed = allowed(action);
        Set<String> found = new TreeSet<>();
        names.type(type).ifPresent(declared -> names.lineage(declared.javaType()).stream()
                .flatMap(above -> names.type(above.name()).stream())
                .flatMap(above -> above.type().members().methods().stream())
                .filter(StrutsTwo::isAction)
                .map(one -> one.name())
                .filter(name -> name.startsWith(before) && name.endsWith(after))
                .filter(name -> allowed.isEmpty() || allowed.contains(name))
                .forEach(found::add));
        List<FoundMethod> methods = new ArrayList<>();
        found.forEach(name -> methods.addAll(named(type, name)));
        return methods;
    }

    /** Public, without parameters, giving text back, and no getter. */
    private static boolean isAction(Method method) {
        return Modifier.isPublic(method.modifiers())
                && method.arity() == 0
                && !method.name().startsWith("get")
                && !method.name().startsWith("<")
                && method.signature()
                        .returns()
                        .filter(type -> type.shortName().equals("String"))
                        .isPresent();
    }

    private List<FoundMethod> named(String type, String method) {
        return Handlers.named(names, type, method, arity -> arity == 0).stream()
                .limit(1)
                .toList();
    }

    private static String plain(FoundMethod method) {
        return method.label().substring(0, method.label().indexOf('('));
    }

    /** The pages that the action's results name; a definition of Tiles stands for its pages. */
    private List<NodeId> pages(Action action) {
        List<NodeId> pages = new ArrayList<>();
        for (XmlElement result : action.element().children("result")) {
            String location = result.children("param").stream()
                    .filter(param -> param.attribute("name").orElse("").equals("location"))
                    .map(XmlElement::text)
                    .findFirst()
                    .orElse(result.text());
            if (result.attribute("type").orElse("").equals("tiles")) {
                pages.addAll(tiles.pages(location));
            } else {
                gathering
                        .screens()
                        .find(location)
                        .filter(unused -> !location.isEmpty())
                        .ifPresent(pages::add);
            }
        }
        return pages;
    }
}

package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Actions of Struts 1: their paths by the ActionServlet's mapping and module, their handlers and pages. */
final class Struts {

    private static final Set<String> DISPATCHING = Set.of(
            "org.apache.struts.actions.DispatchAction",
            "org.apache.struts.actions.LookupDispatchAction",
            "org.apache.struts.actions.EventDispatchAction");
    private static final Set<String> MAPPED = Set.of("org.apache.struts.actions.MappingDispatchAction");
    private static final int ACTION_ARGUMENTS = 4;

    /** A struts-config in the place that web.xml gives it. */
    private record Module(XmlDocument config, String prefix, Optional<WebApp> app, String pattern) {}

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;

    Struts(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
    }

    void find(List<WebApp> apps) {
        for (XmlDocument config : gathering.rooted("struts-config")) {
            Module module = module(config, apps);
            for (XmlElement mappings : config.root().orElseThrow().children("action-mappings")) {
                mappings.children("action").forEach(action -> action(module, action));
            }
        }
    }

    private Module module(XmlDocument config, List<WebApp> apps) {
        String path = gathering.screens().roots().pathOf(config.file());
        for (WebApp app : apps) {
            for (WebApp.Servlet servlet : app.servlets()) {
                for (var parameter : servlet.parameters().entrySet()) {
                    boolean lists = parameter.getKey().equals("config")
                            || parameter.getKey().startsWith("config/");
                    if (lists && config.file().startsWith(app.root()) && names(parameter.getValue(), path)) {
                        String prefix = parameter.getKey().substring("config".length());
                        return new Module(config, prefix, Optional.of(app), pattern(servlet));
                    }
                }
            }
        }
        Optional<WebApp> near = WebApp.near(config.file(), apps);
        String pattern = near.map(app -> app.patterns(Servlets.ACTION)).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElse("*.do");
        return new Module(config, "", near, pattern);
    }

    private static boolean names(String list, String path) {
        for (String one : list.split(",", -1)) {
            if (UrlPath.join(one).equals(path)) {
                return true;
            }
        }
        return false;
    }

    private static String pattern(WebApp.Servlet servlet) {
        return servlet.at().isEmpty() ? "*.do" : servlet.at().get(0).pattern();
    }

    private static String path(Module module, String action) {
        if (module.pattern().startsWith("*.")) {
            return UrlPath.join(module.prefix(), action) + module.pattern().substring(1);
        }
        return UrlPath.join(WebApp.prefix(List.of(module.pattern())), module.prefix(), action);
    }

    private void action(Module module, XmlElement action) {
        Optional<String> path = action.attribute("path");
        if (path.isEmpty()) {
            return;
        }
        Evidence evidence = new Evidence(module.config().file(), action.line());
        EndpointSheet.Line line = sheet.http("struts1", "ANY", path(module, path.get()), evidence, module.app());
        action.attribute("roles").ifPresent(roles -> line.attribute("security", roles));
        action.attribute("name").ifPresent(form -> line.attribute("form", form));
        action.attribute("forward").or(() -> action.attribute("include")).ifPresent(page -> {
            line.attribute("forward", page);
            sheet.handledOutside(line, page);
        });
        action.attribute("type").or(() -> action.attribute("className")).ifPresent(type -> {
            handler(line, type, action, evidence);
            forwards(module, action, type);
        });
    }

    private void handler(EndpointSheet.Line line, String type, XmlElement action, Evidence evidence) {
        List<FoundMethod> methods = new ArrayList<>();
        Optional<String> parameter = action.attribute("parameter");
        if (names.isA(type, MAPPED) && parameter.isPresent()) {
            methods.addAll(Handlers.named(names, type, parameter.get(), arity -> arity == ACTION_ARGUMENTS));
        } else if (names.isA(type, DISPATCHING)) {
            parameter.ifPresent(name -> line.attribute("dispatch", name));
            names.type(type).ifPresent(declared -> names.lineage(declared.javaType()).stream()
                    .flatMap(above -> names.type(above.name()).stream())
                    .flatMap(above -> above.type().members().methods().stream())
                    .filter(method -> method.arity() == ACTION_ARGUMENTS)
                    .filter(method -> method.signature()
                            .parameters()
                            .get(0)
                            .type()
                            .shortName()
                            .equals("ActionMapping"))
                    .forEach(method -> methods.addAll(
                            Handlers.named(names, type, method.name(), arity -> arity == ACTION_ARGUMENTS))));
        } else {
            methods.addAll(Handlers.named(names, type, "execute", arity -> arity == ACTION_ARGUMENTS));
            if (methods.isEmpty()) {
                methods.addAll(Handlers.named(names, type, "perform", arity -> arity == ACTION_ARGUMENTS));
            }
        }
        for (FoundMethod method : methods) {
            String name = method.label().substring(0, method.label().indexOf('('));
            sheet.handledBy(line, type, name, method.label(), evidence);
        }
        if (methods.isEmpty()) {
            sheet.handledOutside(line, type);
        }
    }

    /** The pages an action may end at: its forwards, the global ones it asks for by name are found in code. */
    private void forwards(Module module, XmlElement action, String type) {
        if (names.type(type).isEmpty()) {
            return;
        }
        for (XmlElement forward : action.children("forward")) {
            forward.attribute("path").ifPresent(path -> shows(module, type, path, forward.line()));
        }
        action.attribute("input").ifPresent(path -> shows(module, type, path, action.line()));
    }

    private void shows(Module module, String type, String path, int line) {
        Evidence evidence = new Evidence(module.config().file(), line);
        gathering
                .screens()
                .find(UrlPath.join(module.prefix(), path))
                .or(() -> gathering.screens().find(path))
                .ifPresent(screen -> gathering
                        .edges()
                        .add(
                                new NodeId(NodeKind.TYPE, type),
                                EdgeKind.SHOWS,
                                screen,
                                "forward",
                                new Resolution.Exact(),
                                evidence));
    }
}

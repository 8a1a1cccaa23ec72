package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Objects and sockets that clients reach without HTTP's own methods: RMI, GWT-RPC, WebSocket, portlets. */
final class RemoteCalls {

    private static final Set<String> REMOTE = Set.of("java.rmi.Remote");
    private static final Set<String> ENTERPRISE_REMOTE =
            Annotations.enterprise("ejb.EJBObject", "ejb.EJBHome", "ejb.EnterpriseBean");
    static final Set<String> GWT_SERVLET = Set.of("com.google.gwt.user.server.rpc.RemoteServiceServlet");
    private static final Set<String> GWT_SERVICE = Set.of("com.google.gwt.user.client.rpc.RemoteService");
    private static final Set<String> GWT_PATH = Set.of("com.google.gwt.user.client.rpc.RemoteServiceRelativePath");
    private static final Set<String> SOCKET = Annotations.enterprise("websocket.server.ServerEndpoint");
    private static final Set<String> SOCKET_EVENTS =
            Annotations.enterprise("websocket.OnOpen", "websocket.OnMessage", "websocket.OnClose", "websocket.OnError");
    private static final List<String> PORTLET_METHODS = List.of(
            "doView", "doEdit", "doHelp", "render", "processAction", "processEvent", "serveResource", "doDispatch");

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;

    RemoteCalls(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
    }

    void find(List<WebApp> apps) {
        for (Declared declared : gathering.productive()) {
            if (!declared.type().isInterface()) {
                rmi(declared);
                gwt(declared, apps);
                gathering
                        .annotations()
                        .find(declared.type().annotations(), declared.scope(), SOCKET)
                        .ifPresent(use -> socket(declared, use));
            }
        }
        gathering.rooted("portlet-app").forEach(this::portlets);
    }

    private static Evidence at(Declared declared) {
        return new Evidence(declared.source().file(), declared.type().extent().line());
    }

    private List<Declared> lineage(Declared declared) {
        return names.lineage(declared.javaType()).stream()
                .map(JavaType::name)
                .flatMap(name -> names.type(name).stream())
                .toList();
    }

    /** The methods of the remote interfaces of the estate that a class implements. */
    private void rmi(Declared declared) {
        String type = declared.type().name();
        boolean stub = type.endsWith("_Stub") || type.endsWith("_Skel") || type.endsWith("_Tie");
        boolean remote = names.isA(type, REMOTE) && !names.isA(type, ENTERPRISE_REMOTE) && !stub;
        if (!remote || Modifier.isAbstract(declared.type().modifiers())) {
            return;
        }
        EndpointSheet.Line line = sheet.other("rmi", "RMI", declared.type().simpleName(), at(declared));
        contract(declared, line, type, REMOTE);
    }

    private void contract(Declared declared, EndpointSheet.Line line, String type, Set<String> wanted) {
        boolean none = true;
        for (Declared above : lineage(declared)) {
            if (above.type().isInterface() && names.isA(above.type().name(), wanted)) {
                for (Method method : above.type().members().methods()) {
                    Optional<FoundMethod> body =
                            Handlers.named(names, type, method.name(), arity -> arity == method.arity()).stream()
                                    .findFirst();
                    if (body.isPresent()) {
                        none = false;
                        sheet.handledBy(line, type, method.name(), body.get().label(), at(declared));
                    }
                }
            }
        }
        if (none) {
            sheet.handledOutside(line, type);
        }
    }

    /** A service that web.xml maps has its path there; else it is known by the path that its interface gives. */
    private void gwt(Declared declared, List<WebApp> apps) {
        String type = declared.type().name();
        if (!names.isA(type, GWT_SERVLET) || Modifier.isAbstract(declared.type().modifiers())) {
            return;
        }
        boolean mapped = false;
        for (WebApp app : apps) {
            for (WebApp.Servlet servlet : app.servlets()) {
                if (servlet.type().filter(type::equals).isPresent()) {
                    for (WebApp.At at : servlet.at()) {
                        mapped = true;
                        EndpointSheet.Line line = sheet.http(
                                "gwt-rpc", "POST", UrlPath.join(at.pattern()), at.evidence(), Optional.of(app));
                        contract(declared, line, type, GWT_SERVICE);
                    }
                }
            }
        }
        if (!mapped) {
            String name = lineage(declared).stream()
                    .flatMap(above -> gathering
                            .annotations()
                            .find(above.type().annotations(), above.scope(), GWT_PATH)
                            .flatMap(use -> use.value("value"))
                            .flatMap(value -> gathering.constants().text(value, above.scope()))
                            .stream())
                    .findFirst()
                    .orElse(declared.type().simpleName());
            contract(declared, sheet.other("gwt-rpc", "GWT", name, at(declared)), type, GWT_SERVICE);
        }
    }

    private void socket(Declared declared, AnnotationUse use) {
        String type = declared.type().name();
        String path = use.value("value")
                .flatMap(value -> gathering.constants().text(value, declared.scope()))
                .orElse(declared.type().simpleName());
        Evidence evidence = new Evidence(declared.source().file(), use.line());
        EndpointSheet.Line line = sheet.other("websocket", "WEBSOCKET", path, evidence);
        boolean none = true;
        for (Declared above : lineage(declared)) {
            for (Method method : above.type().members().methods()) {
                if (gathering
                        .annotations()
                        .has(method.annotations(), above.scope().in(method), SOCKET_EVENTS)) {
                    none = false;
                    sheet.handledBy(line, type, method.name(), method.label(), evidence);
                }
            }
        }
        if (none) {
            sheet.handledOutside(line, type);
        }
    }

    private void portlets(XmlDocument document) {
        if (Gathering.isTest(document.file())) {
            return;
        }
        for (XmlElement portlet : document.root().orElseThrow().children("portlet")) {
            String type = portlet.childText("portlet-class").orElse("");
            String name = portlet.childText("portlet-name").orElse(type);
            Evidence evidence = new Evidence(document.file(), portlet.line());
            EndpointSheet.Line line = sheet.other("portlet", "PORTLET", name, evidence);
            TreeMap<String, String> found = new TreeMap<>();
            for (String method : PORTLET_METHODS) {
                Handlers.named(names, type, method, arity -> arity == 2).stream()
                        .findFirst()
                        .ifPresent(one -> found.put(method, one.label()));
            }
            found.forEach((method, label) -> sheet.handledBy(line, type, method, label, evidence));
            if (found.isEmpty()) {
                sheet.handledOutside(line, type);
            }
            String roles = String.join(
                    ",",
                    portlet.children("security-role-ref").stream()
                            .flatMap(role -> role.childText("role-name").stream())
                            .sorted()
                            .toList());
            if (!roles.isEmpty()) {
                line.attribute("security", roles);
            }
        }
    }
}

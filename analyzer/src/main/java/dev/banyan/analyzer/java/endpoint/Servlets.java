package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.endpoint.Registrations.Registered;
import dev.banyan.analyzer.java.endpoint.WebApp.At;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Servlets of web.xml and {@code @WebServlet}. Front controllers are no endpoints: what they lead to is. */
final class Servlets {

    static final Set<String> DISPATCHER = Set.of("org.springframework.web.servlet.DispatcherServlet");
    static final Set<String> ACTION = Set.of("org.apache.struts.action.ActionServlet");
    static final Set<String> REST = Set.of(
            "com.sun.jersey.spi.container.servlet.ServletContainer",
            "org.glassfish.jersey.servlet.ServletContainer",
            "org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher",
            "org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet",
            "javax.ws.rs.core.Application",
            "jakarta.ws.rs.core.Application");

    private static final Set<String> OTHER_FRONTS = Set.of(
            "net.sourceforge.stripes.controller.DispatcherServlet",
            "org.apache.axis.transport.http.AxisServlet",
            "org.apache.axis2.transport.http.AxisServlet",
            "org.apache.cxf.transport.servlet.CXFServlet",
            "org.springframework.ws.transport.http.MessageDispatcherServlet",
            "org.apache.wicket.protocol.http.WicketServlet");

    private static final List<String> VERBS =
            List.of("Get", "Post", "Put", "Delete", "Head", "Options", "Trace", "Patch");
    private static final Set<String> WEB_SERVLET = Annotations.enterprise("servlet.annotation.WebServlet");

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;

    Servlets(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
    }

    void find(List<WebApp> apps) {
        for (WebApp app : apps) {
            for (WebApp.Servlet servlet : app.servlets()) {
                servlet.type().filter(type -> !isFront(type)).ifPresent(type -> servlet.at()
                        .forEach(at -> endpoints(servlet.name(), type, at, Optional.of(app))));
                servlet.page().ifPresent(page -> servlet.at().forEach(at -> page(app, servlet, page, at)));
            }
        }
        for (Registered servlet : sheet.registrations().servlets()) {
            if (!isFront(servlet.type())) {
                Optional<WebApp> app = WebApp.near(servlet.evidence().file(), apps);
                servlet.patterns()
                        .forEach(pattern ->
                                endpoints(servlet.name(), servlet.type(), new At(pattern, servlet.evidence()), app));
            }
        }
        for (Declared declared : gathering.productive()) {
            gathering
                    .annotations()
                    .find(declared.type().annotations(), declared.scope(), WEB_SERVLET)
                    .ifPresent(annotation -> annotated(declared, annotation, apps));
        }
    }

    private boolean isFront(String type) {
        return names.isA(type, DISPATCHER)
                || names.isA(type, ACTION)
                || names.isA(type, REST)
                || names.isA(type, Faces.SERVLET)
                || names.isA(type, RemoteCalls.GWT_SERVLET)
                || SoapServices.isService(gathering, type)
                || names.isA(type, OTHER_FRONTS);
    }

    private void annotated(Declared declared, AnnotationUse annotation, List<WebApp> apps) {
        List<Expr> values = new ArrayList<>(annotation.each("value"));
        values.addAll(annotation.each("urlPatterns"));
        ConstantText constants = gathering.constants();
        String name = annotation
                .value("name")
                .flatMap(value -> constants.text(value, declared.scope()))
                .orElse(declared.type().name());
        Evidence evidence = new Evidence(declared.source().file(), annotation.line());
        Optional<WebApp> app = WebApp.near(declared.source().file(), apps);
        if (!isFront(declared.type().name())) {
            constants
                    .texts(values, declared.scope())
                    .forEach(pattern -> endpoints(name, declared.type().name(), new At(pattern, evidence), app));
        }
    }

    /** A servlet whose own {@code service} runs takes every method; else those whose doX the estate overrides. */
    private void endpoints(String servlet, String type, At at, Optional<WebApp> app) {
        String path = UrlPath.join(at.pattern());
        Optional<FoundMethod> service = method(type, "service");
        if (service.isPresent()) {
            endpoint("ANY", path, servlet, type, service.get(), at, app);
            return;
        }
        boolean none = true;
        for (String verb : VERBS) {
            Optional<FoundMethod> method = method(type, "do" + verb);
            if (method.isPresent()) {
                none = false;
                endpoint(verb.toUpperCase(Locale.ROOT), path, servlet, type, method.get(), at, app);
            }
        }
        if (none) {
            EndpointSheet.Line line = sheet.http("servlet", "ANY", path, at.evidence(), app)
                    .attribute("servlet", servlet)
                    .attribute("note", "no source of the estate overrides service or doGet, doPost, ...");
            sheet.handledOutside(line, type);
        }
    }

    private Optional<FoundMethod> method(String type, String name) {
        return Handlers.named(names, type, name, arity -> arity == 2).stream().findFirst();
    }

    private void endpoint(
            String verb, String path, String servlet, String type, FoundMethod method, At at, Optional<WebApp> app) {
        EndpointSheet.Line line =
                sheet.http("servlet", verb, path, at.evidence(), app).attribute("servlet", servlet);
        names.type(type)
                .flatMap(declared -> Annotated.servlet(gathering, declared, verb))
                .ifPresent(rule -> line.attribute("security", rule));
        String name = method.label().substring(0, method.label().indexOf('('));
        sheet.handledBy(line, type, name, method.label(), at.evidence());
    }

    /** A JSP that is mapped like a servlet. */
    private void page(WebApp app, WebApp.Servlet servlet, String page, At at) {
        EndpointSheet.Line line = sheet.http(
                        "servlet", "ANY", UrlPath.join(at.pattern()), at.evidence(), Optional.of(app))
                .attribute("servlet", servlet.name());
        sheet.handledOutside(line, page);
        gathering.screens().find(page).ifPresent(screen -> {
            line.attribute("screen", screen.name());
            sheet.shows(line, screen, at.evidence());
        });
    }
}

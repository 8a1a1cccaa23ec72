package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.web.ViewNames;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Paths that Spring answers with a view, a redirect or a status without a controller, as XML and configuration classes say.
 * Static files ({@code <mvc:resources>}, {@code addResourceHandlers}) are no endpoints, as those of the container are none.
 */
final class SpringViews {

    private static final String PACKAGE = "org.springframework.web.servlet.mvc.";
    private static final String VIEW = PACKAGE + "ParameterizableViewController";
    private static final Map<String, String> ELEMENTS = Map.of(
            "view-controller",
            "view-name",
            "redirect-view-controller",
            "redirect-url",
            "status-controller",
            "status-code");
    private static final Map<String, String> CALLS = Map.of(
            "addViewController", "view-name",
            "addRedirectViewController", "redirect-url",
            "addStatusController", "status-code");

    private final Gathering gathering;
    private final EndpointSheet sheet;
    private final ViewNames views;

    SpringViews(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.sheet = sheet;
        this.views = new ViewNames(gathering.names(), gathering.screens(), gathering.documents());
    }

    void find(List<WebApp> apps) {
        for (XmlDocument document : gathering.rooted("beans")) {
            if (!Gathering.isTest(document.file())) {
                ELEMENTS.forEach((element, target) -> document.root()
                        .orElseThrow()
                        .all(element)
                        .forEach(controller -> described(document, controller, target, apps)));
            }
        }
        for (Declared declared : gathering.productive()) {
            boolean configures = declared.source().imports().stream()
                    .anyMatch(one -> one.name().startsWith("org.springframework.web.servlet.config"));
            if (configures) {
                declared.type().members().methods().forEach(method -> configured(declared, method, apps));
            }
        }
    }

    private void described(XmlDocument document, XmlElement controller, String target, List<WebApp> apps) {
        Evidence evidence = new Evidence(document.file(), controller.line());
        controller
                .attribute("path")
                .ifPresent(path -> endpoint(path, target, controller.attribute(target), evidence, apps));
    }

    private void configured(Declared declared, Method method, List<WebApp> apps) {
        Scope scope = declared.scope().in(method);
        List<Expr> all = Expr.all(method.body().expressions());
        for (Expr expression : all) {
            if (expression instanceof Expr.Call call && CALLS.containsKey(call.name())) {
                Optional<String> second =
                        call.name().equals("addViewController") ? viewName(all, call, scope) : text(call, 1, scope);
                Evidence evidence = new Evidence(declared.source().file(), call.line());
                String target = CALLS.getOrDefault(call.name(), "");
                text(call, 0, scope).ifPresent(path -> endpoint(path, target, second, evidence, apps));
            }
        }
    }

    /** The view that is set on the registration, in one chain with it. */
    private Optional<String> viewName(List<Expr> all, Expr.Call registration, Scope scope) {
        for (Expr expression : all) {
            if (expression instanceof Expr.Call call
                    && call.name().equals("setViewName")
                    && call.receiver().filter(one -> one == registration).isPresent()) {
                return text(call, 0, scope);
            }
        }
        return Optional.empty();
    }

    private Optional<String> text(Expr.Call call, int place, Scope scope) {
        return place < call.arguments().size()
                ? gathering.constants().text(call.arguments().get(place), scope)
                : Optional.empty();
    }

    private void endpoint(String path, String target, Optional<String> value, Evidence evidence, List<WebApp> apps) {
        Optional<WebApp> app = WebApp.near(evidence.file(), apps);
        String servlet = sheet.fronts()
                .spring(evidence.file(), WebApp.around(evidence.file(), apps))
                .prefix();
        EndpointSheet.Line line = sheet.http("spring-mvc", "GET", UrlPath.join(servlet, path), evidence, app);
        sheet.handledOutside(line, VIEW);
        value.ifPresent(text -> line.attribute(attribute(target), text));
        if (target.equals("view-name")) {
            // A view that is not named is called like the path.
            views.page(value.orElse(path.startsWith("/") ? path.substring(1) : path))
                    .ifPresent(screen -> sheet.shows(line, screen, evidence));
        }
    }

    private static String attribute(String target) {
        return switch (target) {
            case "redirect-url" -> "redirect";
            case "status-code" -> "status";
            default -> "view";
        };
    }
}

package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Services of Axis 1 (wsdd files) and Axis 2 (services.xml), below the path of their servlet. */
final class Axis {

    private static final Set<String> SERVLET =
            Set.of("org.apache.axis.transport.http.AxisServlet", "org.apache.axis2.transport.http.AxisServlet");
    private static final String DEFAULT = "/services";

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;

    Axis(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
    }

    void find(List<WebApp> apps) {
        for (XmlDocument document : gathering.rooted("deployment", "service", "serviceGroup")) {
            for (XmlElement service : document.root().orElseThrow().all("service")) {
                boolean hasClass = parameter(service, "className")
                        .or(() -> parameter(service, "ServiceClass"))
                        .isPresent();
                if (hasClass && !Gathering.isTest(document.file())) {
                    service(document, service, apps);
                }
            }
        }
    }

    private void service(XmlDocument document, XmlElement service, List<WebApp> apps) {
        Optional<String> name = service.attribute("name");
        String type = parameter(service, "className")
                .or(() -> parameter(service, "ServiceClass"))
                .orElse("");
        if (name.isEmpty()) {
            return;
        }
        Optional<WebApp> app = WebApp.near(document.file(), apps);
        String servlet = app.map(one -> WebApp.prefix(one.patterns(SERVLET)))
                .filter(prefix -> !prefix.isEmpty())
                .orElse(DEFAULT);
        Evidence evidence = new Evidence(document.file(), service.line());
        EndpointSheet.Line line = sheet.http("axis", "ANY", UrlPath.join(servlet, name.get()), evidence, app);
        Set<String> allowed = allowed(service);
        boolean none = true;
        for (Method method : names.type(type).stream()
                .flatMap(declared -> declared.type().members().methods().stream())
                .toList()) {
            boolean open =
                    Modifier.isPublic(method.modifiers()) && !method.name().startsWith("<");
            if (open && (allowed.isEmpty() || allowed.contains(method.name()))) {
                none = false;
                sheet.handledBy(line, type, method.name(), method.label(), evidence);
            }
        }
        if (none) {
            sheet.handledOutside(line, type);
        }
    }

    /** Methods by name; none for {@code *} or where nothing is said. */
    private static Set<String> allowed(XmlElement service) {
        Set<String> allowed = new TreeSet<>();
        parameter(service, "allowedMethods").ifPresent(list -> {
            for (String one : list.split("[ ,]", -1)) {
                if (!one.isBlank()) {
                    allowed.add(one.strip());
                }
            }
        });
        return allowed.contains("*") ? Set.of() : allowed;
    }

    private static Optional<String> parameter(XmlElement service, String name) {
        return service.children("parameter").stream()
                .filter(one -> one.attribute("name").orElse("").equals(name))
                .flatMap(one -> one.attribute("value").or(() -> Optional.of(one.text())).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}

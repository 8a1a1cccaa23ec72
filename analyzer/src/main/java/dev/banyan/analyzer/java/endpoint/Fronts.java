package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.java.endpoint.Registrations.Registered;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The path before those of controllers: where web.xml, code or a setting maps the servlet that leads to them. */
final class Fronts {

    private static final List<String> SPRING_PATH =
            List.of("spring.mvc.servlet.path", "server.servlet-path", "spring.webflux.base-path");
    private static final List<String> REST_PATH = List.of("spring.jersey.application-path", "quarkus.rest.path");

    private final Names names;
    private final Registrations registrations;
    private final BootSettings settings;

    Fronts(Gathering gathering, Registrations registrations, BootSettings settings) {
        this.names = gathering.names();
        this.registrations = registrations;
        this.settings = settings;
    }

    /** The path before controllers of Spring in the project of the file. */
    String spring(String file, Optional<WebApp> app) {
        return path(file, app, Servlets.DISPATCHER, SPRING_PATH);
    }

    /** The path before resources of JAX-RS where no {@code @ApplicationPath} says it. */
    String rest(String file, Optional<WebApp> app) {
        return path(file, app, Servlets.REST, REST_PATH);
    }

    private String path(String file, Optional<WebApp> app, Set<String> types, List<String> keys) {
        List<String> described = app.stream()
                .flatMap(one -> one.servlets().stream())
                .filter(servlet ->
                        servlet.type().filter(type -> names.isA(type, types)).isPresent())
                .flatMap(servlet -> servlet.at().stream())
                .map(WebApp.At::pattern)
                .toList();
        if (!described.isEmpty()) {
            return WebApp.prefix(described);
        }
        String project = BootSettings.project(file);
        Optional<Registered> registered = registrations.servlets().stream()
                .filter(servlet ->
                        BootSettings.project(servlet.evidence().file()).equals(project))
                .filter(servlet -> names.isA(servlet.type(), types))
                .findFirst();
        return registered
                .map(servlet -> WebApp.prefix(servlet.patterns()))
                .or(() -> settings.of(file, keys))
                .orElse("");
    }
}
